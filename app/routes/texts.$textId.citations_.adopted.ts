import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { readableText } from "#app/http/text.server.ts";
import { citationsOf } from "#app/recommendations/citation-views.server.ts";
import { citeAgain } from "#app/recommendations/citations.server.ts";
import { isId } from "#app/recommendations/text/safe-url.ts";

const mostAtOnce = 200;
const adoptForm = z.object({
	section: z.string().max(40),
	citationIds: z.string().transform((ids) => ids.split(",").filter(isId).slice(0, mostAtOnce)),
});

/** Citations pasted from another text: new ones here, of the same evidence. */
export async function action({ request, params, context: { db, rooms, ...context } }: ActionFunctionArgs) {
	const { person, textId } = await readableText({ db, rooms, ...context }, request, params);
	const form = await readForm(request, adoptForm);
	if (!form.ok) return form.refused;
	const { section: fragment, citationIds } = form.value;

	const made = await citeAgain(db, { person, textId, fragment, citationIds });
	rooms.announce(textId);
	const views = await citationsOf(db, textId, person.locale);
	const adopted = made.flatMap(({ from, id }) => {
		const citation = views.find((view) => view.id === id);
		return citation ? [{ from, citation }] : [];
	});
	return json({ adopted });
}
