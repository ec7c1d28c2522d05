import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawAttachment } from "#app/evidence/attachments/attachments.server.ts";
import { withdrawalForm } from "#app/evidence/attachments/withdrawal-form.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { messages } from "#app/i18n/messages.ts";
import { isId } from "#app/identity/id.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const { reasonMissing, gone, notYours } = messages[person.locale].sources.attachments;
	const form = await readForm(request, withdrawalForm(reasonMissing));
	if (!form.ok) return form.refused;
	const { code = "", id } = params;
	if (!isId(id)) throw notFound();

	const withdrawn = await withdrawAttachment(context.db, { code, id, reason: form.value.reason, person });
	if (withdrawn.ok) return json({ withdrawn: true });
	if (withdrawn.because === "no-such-attachment") throw notFound();
	return refused(withdrawn.because === "not-yours" ? notYours : gone);
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/evidence/${encodeURIComponent(params["code"] ?? "")}`);
