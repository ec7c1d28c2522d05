import type { z } from "zod";
import { typedText } from "#app/storable.ts";
import { translator } from "#app/i18n/translator.ts";
import { localeOf } from "./locale.server.ts";
import { refused } from "./refused.server.ts";

const notAForm = () => new Response(null, { status: 400, statusText: "Not a form" });

/** The form of a request. A body that is none is answered with 400, whatever it claims to be; so is NUL, which no text
 *  contains and PostgreSQL does not take. */
export async function formOf(request: Request): Promise<FormData> {
	const form = await request.formData().catch(() => {
		throw notAForm();
	});
	if ([...form.keys()].length > mostFields) throw notAForm();
	return storable(form);
}

/** No page sends so many. */
const mostFields = 5000;

/** The form where the database can keep what stands in it, without what is no sign. */
export function storable(form: FormData): FormData {
	if ([...form].flat().some((part) => typeof part === "string" && part.includes("\0"))) throw notAForm();
	const clean = new FormData();
	for (const [name, value] of form) {
		if (typeof value === "string") clean.append(name, typedText(value));
		else clean.append(name, value);
	}
	return clean;
}

type Read<T> = { ok: true; value: T } | { ok: false; refused: ReturnType<typeof refused> };

/** Reads a form by its schema. A field sent several times becomes a list. What does not fit is answered with the schema's
 *  own sentences, or a general one, field by field, and with everything that was typed. */
export async function readForm<Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
): Promise<Read<z.output<Schema>>> {
	return readFields(await formOf(request), request, schema);
}

/** The same for a form that was read already. */
export async function readFields<Schema extends z.ZodType>(
	form: FormData,
	request: Request,
	schema: Schema,
): Promise<Read<z.output<Schema>>> {
	const given = Object.fromEntries([...valuesByName(form)].map(([name, values]) => [name, onlyOrAll(values)]));
	const t = translator(await localeOf(request, null));
	const read = schema.safeParse(given, { error: () => t("ui:misfit") });
	if (read.success) return { ok: true, value: read.data };
	const fields = Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0] ?? ""), issue.message]));
	const kept = Object.fromEntries(
		Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
	);
	const { password: _never, ...safe } = kept;
	return { ok: false, refused: refused(read.error.issues[0]?.message ?? "", { fields, kept: safe }) };
}

/** In one pass: a form may have very many fields. */
function valuesByName(form: FormData): Map<string, FormDataEntryValue[]> {
	const values = new Map<string, FormDataEntryValue[]>();
	for (const [name, value] of form) {
		const own = values.get(name);
		if (own) own.push(value);
		else values.set(name, [value]);
	}
	return values;
}

const onlyOrAll = <T>(values: T[]): T | T[] | undefined => (values.length > 1 ? values : values[0]);
