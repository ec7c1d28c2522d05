import { type ActionFunctionArgs, json } from "@remix-run/node";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { fieldsForm } from "#app/recommendations/fields-form.ts";
import { saveFields } from "#app/recommendations/fields.server.ts";
import { subjectOfRecommendation } from "#app/recommendations/subject.server.ts";

export async function action({ request, params, context: { db, rooms, ...context } }: ActionFunctionArgs) {
	const person = await signedIn({ ...context, db }, request);
	const code = params["code"] ?? "";
	const subject = await subjectOfRecommendation(db, code);
	if (!subject) throw notFound();
	allowed(person, "read", subject);
	const form = await readForm(request, fieldsForm);
	if (!form.ok) return form.refused;

	const saved = await saveFields(db, { person, code, ...form.value });
	if (saved.ok) {
		rooms.announce(saved.textId);
		return json({ saved: { revision: saved.revision } });
	}
	if (saved.because === "stale") return json({ stale: saved });
	return refused(translator(person.locale)("recommendations:fields.notWritable"), { status: 403 });
}
