import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { onText } from "#app/http/commentable.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { passageFrom } from "#app/review/passage.ts";
import { threadKinds } from "#app/review/thread.ts";
import { openThread } from "#app/review/threads.server.ts";

export async function action({ request, params, context: { db, auth, rooms } }: ActionFunctionArgs) {
	const { person, textId } = await onText({ db, auth }, request, params["textId"], "comment");
	const t = translator(person.locale);
	const form = await readForm(
		request,
		z.object({
			body: z.string().trim().min(1, t("review:refused.empty")).max(10_000, t("review:refused.too-long")),
			kind: z.enum(threadKinds),
			passage: z.string().max(30_000),
		}),
	);
	if (!form.ok) return form.refused;
	const { body, kind } = form.value;
	const passage = passageFrom(form.value.passage);
	if (passage === undefined) return refused(t("review:refused.passage-has-changed"), { kept: { body } });

	const groupId = person.groups[0]?.groupId ?? null;
	const opened = await openThread(db, {
		textId,
		person,
		groupId,
		kind,
		body,
		passage: passage && { ...passage, fragment: passage.section },
	});
	if (!opened.ok) return refused(t(`review:refused.${opened.because}`), { kept: { body } });
	if (opened.committed) rooms.send(opened.committed);
	rooms.announce(textId);
	return json({ done: "sent" as const });
}
