import { isKey } from "./key.ts";
import { type Encoding, isEncoding } from "./encoding.ts";

/** What the form says beside its files: the batch's key the page asks progress by, the origin, and the answers. */
export function stagingForm(fields: FormData) {
	const batch = fields.get("batch");
	return {
		batch: isKey(batch) ? batch : null,
		origin: fields.get("origin") === "synthetic" ? ("synthetic" as const) : ("real" as const),
		answers: { encodings: {}, phones: fields.get("phones") === "no" },
	};
}

/** What the person answered about letters, by file. */
export function encodingsForm(fields: FormData): Record<string, Encoding> {
	const answers = [...fields].flatMap(([name, value]): [string, Encoding][] =>
		name.startsWith("encoding:") && isEncoding(value) ? [[name.slice("encoding:".length), value]] : [],
	);
	return Object.fromEntries(answers);
}

/** What the person answered about days, by file. */
export function daysForm(fields: FormData): Record<string, "dmy" | "mdy"> {
	const answers = [...fields].flatMap(([name, value]): [string, "dmy" | "mdy"][] =>
		name.startsWith("days:") && (value === "dmy" || value === "mdy") ? [[name.slice("days:".length), value]] : [],
	);
	return Object.fromEntries(answers);
}
