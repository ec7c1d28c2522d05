// A published edition as an answer: the file as it was pressed, or a plain page that says why there is none.
import { fileName } from "#app/publication/edition.ts";
import { editionFile, findEdition, type Found } from "#app/publication/editions.server.ts";
import { editionWords } from "#app/publication/edition-words.ts";
import { plainPage, withNotice } from "#app/publication/presses/html.ts";
import type { Format } from "#app/publication/presses/presses.server.ts";
import type { Locale } from "#app/identity/person.ts";
import { translator } from "#app/i18n/translator.ts";
import type { Db } from "#db/connect.ts";

type Here = Extract<Found, { is: "here" }>;
export type Asked = { slug: string; number: string | null; format: Format };

/** `green-skills.pdf` → green-skills as PDF; `1.0` → 1.0 as HTML; null when it is the name of nothing. */
export function readName(name: string, pattern: RegExp): { name: string; format: Format } | null {
	const [, stem, extension = "html"] = /^(.*?)(?:\.(pdf|json|html))?$/u.exec(name) ?? [];
	if (stem === undefined || !pattern.test(stem)) return null;
	return { name: stem, format: extension === "pdf" || extension === "json" ? extension : "html" };
}
export const slugs = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
export const numbers = /^\d{1,6}\.\d{1,6}$/u;

/** Nothing on these pages runs, asks, or comes from elsewhere. */
const policy = [
	"default-src 'none'",
	"script-src 'none'",
	"style-src 'unsafe-inline'",
	"font-src 'self'",
	"img-src 'self' data:",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

export async function answerEdition(
	db: Db,
	request: Request,
	{ slug, number, format, locale }: Asked & { locale: Locale },
): Promise<Response> {
	const found = await findEdition(db, slug, number);
	if (found.is !== "here") return answerNothing(slug, found, locale);
	const tag = `"${[found.sha256.slice(0, 32), format, found.supersededBy ?? ""].join("-")}"`;
	const headers = headersOf(found, { number, format, tag });
	if (request.headers.get("If-None-Match")?.includes(tag)) return new Response(null, { status: 304, headers });
	const file = await editionFile(db, found.id, format);
	if (!file) return answerNothing(slug, { is: "never" }, locale);
	headers.set("Content-Type", file.mediaType);
	headers.set("Content-Disposition", `inline; filename="${fileName(file.edition, format)}"`);
	if (format !== "html" || found.supersededBy === null) return new Response(Buffer.from(file.content), { headers });
	return new Response(superseded(file.content, { slug, newer: found.supersededBy, language: found.language }), {
		headers,
	});
}

function headersOf(
	found: Here,
	{ number, format, tag }: { number: string | null; format: Format; tag: string },
): Headers {
	const frozen = number !== null && format !== "html";
	return new Headers({
		ETag: tag,
		// A numbered file never changes; the page may get a banner, and the current edition a successor.
		"Cache-Control": frozen ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
		"Last-Modified": found.at.toUTCString(),
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "no-referrer",
		...(format === "pdf" ? {} : { "Content-Security-Policy": policy }),
	});
}

function superseded(
	page: Uint8Array,
	{ slug, newer, language }: { slug: string; newer: string; language: string },
): string {
	const words = editionWords(language);
	return withNotice(new TextDecoder().decode(page), words.superseded, {
		href: `/publications/${slug}/${newer}`,
		words: `${words.edition} ${newer}`,
	});
}

/** What was never published and what is not published yet look the same from outside. */
function answerNothing(slug: string, found: Exclude<Found, Here>, locale: Locale): Response {
	const t = translator(locale);
	const page =
		found.is === "no-such-edition"
			? {
					title: t("publication:nothing.edition"),
					sentence: t("publication:nothing.editionSentence"),
					link: { href: `/publications/${slug}`, words: t("publication:nothing.current", { number: found.current }) },
				}
			: {
					title: t("publication:nothing.title"),
					sentence: t("publication:nothing.sentence"),
					link: { href: "/", words: t("publication:nothing.library") },
				};
	return new Response(plainPage({ language: locale, ...page }), {
		status: 404,
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Cache-Control": "no-store",
			"Content-Security-Policy": policy,
			"X-Content-Type-Options": "nosniff",
		},
	});
}

/** The answer to a name that can be no edition's. */
export const noSuchPublication = (locale: Locale): Response => answerNothing("", { is: "never" }, locale);
