import { type ActionFunctionArgs, json } from "@remix-run/node";
import { onThread } from "#app/http/commentable.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { reopenThread } from "#app/review/threads.server.ts";

export async function action({ request, params, context: { db, auth, rooms } }: ActionFunctionArgs) {
	const { person, textId, threadId } = await onThread({ db, auth }, request, params["id"], "dispose");

	const reopened = await reopenThread(db, { threadId, person });
	if (!reopened.ok) return refused(translator(person.locale)(`review:refused.${reopened.because}`));
	rooms.announce(textId);
	return json({ done: "reopened" as const });
}
