import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { restore } from "#app/recommendations/versions.server.ts";
import { paths } from "#app/recommendations/paths.ts";
import { subjectOfRecommendation } from "#app/recommendations/subject.server.ts";

const restoreForm = z.object({ version: z.uuid() });

export async function action({ request, params, context: { db, rooms, ...context } }: ActionFunctionArgs) {
	const person = await signedIn({ db, ...context }, request);
	const code = params["code"] ?? "";
	const subject = await subjectOfRecommendation(db, code);
	if (!subject) throw notFound();
	allowed(person, "write", subject);
	const form = await readForm(request, restoreForm);
	if (!form.ok) return form.refused;

	const restored = await restore(db, { person, code, version: form.value.version });
	if (!restored.ok) return refused(translator(person.locale)(`recommendations:history.refused.${restored.because}`));
	rooms.send(restored.committed);
	rooms.announce(restored.committed.textId);
	return redirect(paths.recommendation(code));
}
