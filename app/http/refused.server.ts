import { json } from "@remix-run/node";

/** What a refused form gets back: the sentence, a sentence for each field, and what was typed, so that nothing is lost. */
export type Refused = { message: string; fields: Record<string, string>; kept: Record<string, string> };

/** A refusal is an answer, not an error: the page stays and shows it. */
export function refused(
	message: string,
	{ status = 422, fields = {}, kept = {} }: Partial<Omit<Refused, "message">> & { status?: number } = {},
) {
	return json({ refused: { message, fields, kept } satisfies Refused }, { status });
}

/** There is nothing here, or nothing this person may know of. */
export const notFound = (): Response => new Response(null, { status: 404, statusText: "Not found" });
