import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { writableText } from "#app/http/text.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { restore } from "#app/recommendations/history/restore.server.ts";
import { ownerOfText } from "#app/recommendations/text-owner.server.ts";

const restoreForm = z.object({ version: z.uuid() });

export async function action({ request, params, context: { db, rooms, ...context } }: ActionFunctionArgs) {
	const { person, textId } = await writableText({ db, rooms, ...context }, request, params);
	const form = await readForm(request, restoreForm);
	if (!form.ok) return form.refused;

	const restored = await restore(db, { person, textId, ...form.value });
	if (!restored.ok) return refused(translator(person.locale)(`recommendations:history.refused.${restored.because}`));
	rooms.send(restored.committed);
	rooms.announce(textId);
	return redirect((await ownerOfText(db, textId))?.address ?? "/home");
}
