import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { gradeItem } from "#app/evidence/grading/grades.server.ts";
import { gradingForm } from "#app/evidence/grading/grading-form.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { messages } from "#app/i18n/messages.ts";
import { translator } from "#app/i18n/translator.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const form = await readForm(request, gradingForm(messages[person.locale].grading.faults));
	if (!form.ok) return form.refused;

	const { claimRevision, ...grading } = form.value;
	const graded = await gradeItem(context.db, { code: params["code"] ?? "", grading, claimRevision, person });
	if (!graded.ok && graded.because === "no-such-item") throw notFound();
	if (!graded.ok) return refused(translator(person.locale)(`grading:refused.${graded.because}`));
	return json({ graded: true });
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/evidence/${encodeURIComponent(params["code"] ?? "")}`);
