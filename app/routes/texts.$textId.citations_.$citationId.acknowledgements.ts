import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { readableText } from "#app/http/text.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { acknowledge } from "#app/recommendations/citations.server.ts";
import { whyNotAnswered } from "#app/recommendations/answer-refusals.ts";

const acknowledgeForm = z.object({ readingId: z.uuid() });

export async function action({ request, params, context: { db, rooms, ...context } }: ActionFunctionArgs) {
	const { person, textId } = await readableText({ db, rooms, ...context }, request, params);
	const form = await readForm(request, acknowledgeForm);
	if (!form.ok) return form.refused;

	const citationId = params["citationId"] ?? "";
	const answered = await acknowledge(db, { person, textId, citationId, ...form.value });
	if (!answered.ok) return refused(translator(person.locale)(whyNotAnswered[answered.because]));
	rooms.announce(textId);
	return json({ done: true });
}
