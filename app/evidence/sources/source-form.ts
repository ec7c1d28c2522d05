import { z } from "zod";
import { shownName } from "#app/form-fields.ts";
import { celexIn, doiIn, webAddressIn } from "./source.ts";

/** The sentences for what does not fit, in the reader's language. */
export type SourceFaults = Record<
	"claim" | "title" | "authors" | "says" | "publisher" | "author" | "year" | "celex" | "doi" | "url" | "seenOn",
	string
>;

const shaped = (read: (text: string) => string | null, message: string) =>
	z.string().transform((text, context) => {
		const found = read(text);
		if (found === null) context.addIssue({ code: "custom", message });
		return found ?? "";
	});

/** The shape of each field of a source, by its own rule. */
export function sourceFields(why: SourceFaults) {
	const year = z
		.string()
		.trim()
		.regex(/^(?:1[5-9]|20)\d{2}$/u, why.year)
		.transform(Number);
	return {
		claim: z.string().trim().min(1, why.claim).max(500, why.claim),
		says: z.string().trim().min(1, why.says).max(4000, why.says),
		title: shownName(500, why.title),
		authors: z
			.string()
			.trim()
			.max(500, why.authors)
			.transform((line) => line || null)
			.optional(),
		publisher: z.string().trim().min(1, why.publisher).max(200, why.publisher),
		author: z.string().trim().min(1, why.author).max(200, why.author),
		year,
		maybeYear: year.or(z.literal("").transform(() => null)),
		celex: shaped(celexIn, why.celex),
		doi: shaped(doiIn, why.doi),
		url: shaped(webAddressIn, why.url),
		seenOn: z.iso.date(why.seenOn).refine((day) => day > "1990-01-01", why.seenOn),
	};
}

/** One form for every kind of source. `places`: what a document may be about, beside the pilots in general. */
export function sourceForm(why: SourceFaults, places: readonly string[]) {
	const { claim, says, title, authors, publisher, author, year, maybeYear, celex, doi, url, seenOn } =
		sourceFields(why);
	const common = { claim, says };
	return z.discriminatedUnion("form", [
		z.object({ form: z.literal("legal"), ...common, title, celex }),
		z.object({ form: z.literal("literature"), ...common, title, authors, publisher, year, doi }),
		z.object({ form: z.literal("web"), ...common, title, publisher, year: maybeYear, url, seenOn }),
		z.object({
			form: z.literal("document"),
			...common,
			publisher: author,
			year: maybeYear,
			about: z.string().refine((place) => place === "" || places.includes(place)),
		}),
		z.object({ form: z.literal("position"), ...common, meeting: z.string().trim().min(1).max(100) }),
	]);
}

export type GivenSource = z.output<ReturnType<typeof sourceForm>>;
