import { isKey } from "./key.ts";
import { encodings, type Encoding } from "./encoding.ts";

/** What the form says beside its files: the batch's key the page asks progress by, the origin, and the answers. */
export function stagingForm(fields: FormData) {
	const batch = fields.get("batch");
	const chosen = [...fields].flatMap(([name, value]): [string, Encoding][] => {
		const encoding = encodings.find((known) => known === value);
		return name.startsWith("encoding:") && encoding ? [[name.slice("encoding:".length), encoding]] : [];
	});
	return {
		batch: isKey(batch) ? batch : null,
		origin: fields.get("origin") === "synthetic" ? ("synthetic" as const) : ("real" as const),
		answers: { encodings: Object.fromEntries(chosen), phones: fields.get("phones") === "no" },
	};
}

/** What the person answered about days, by file. */
export function daysForm(fields: FormData): Record<string, "dmy" | "mdy"> {
	const answers = [...fields].flatMap(([name, value]): [string, "dmy" | "mdy"][] =>
		name.startsWith("days:") && (value === "dmy" || value === "mdy") ? [[name.slice("days:".length), value]] : [],
	);
	return Object.fromEntries(answers);
}
