import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { onThread } from "#app/http/commentable.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { outcomes } from "#app/review/thread.ts";
import { disposeOf } from "#app/review/threads.server.ts";

const words = (tooLong: string) => z.string().trim().max(10_000, tooLong).optional().default("");

export async function action({ request, params, context: { db, auth, rooms } }: ActionFunctionArgs) {
	const { person, textId, threadId } = await onThread({ db, auth }, request, params["id"], "dispose");
	const t = translator(person.locale);
	const form = await readForm(
		request,
		z.object({
			outcome: z.enum(outcomes),
			reason: words(t("review:refused.too-long")),
			answer: words(t("review:refused.too-long")),
		}),
	);
	if (!form.ok) return form.refused;
	const { outcome, reason, answer } = form.value;

	const ended = await disposeOf(db, { threadId, person, outcome, reason: reason || null, answer: answer || null });
	if (!ended.ok) return refused(t(`review:refused.${ended.because}`), { kept: { reason, answer } });
	rooms.announce(textId);
	return json({ done: "ended" as const });
}
