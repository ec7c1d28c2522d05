import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { onThread } from "#app/http/commentable.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { answerThread } from "#app/review/threads.server.ts";

export async function action({ request, params, context: { db, auth, rooms } }: ActionFunctionArgs) {
	const { person, textId, threadId } = await onThread({ db, auth }, request, params["id"], "comment");
	const t = translator(person.locale);
	const form = await readForm(
		request,
		z.object({ body: z.string().trim().min(1, t("review:refused.empty")).max(10_000, t("review:refused.too-long")) }),
	);
	if (!form.ok) return form.refused;

	const answered = await answerThread(db, { threadId, person, body: form.value.body });
	if (!answered.ok) return refused(t(`review:refused.${answered.because}`), { kept: form.value });
	rooms.announce(textId);
	return json({ done: "answered" as const });
}
