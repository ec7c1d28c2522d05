import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { largestAttachment } from "#app/evidence/attachments/attachment-kinds.ts";
import { attach } from "#app/evidence/attachments/attachments.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { readFormWithFile } from "#app/http/upload.server.ts";
import { messages } from "#app/i18n/messages.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const words = messages[person.locale].sources.attachments;
	const { file, wrong } = await readFormWithFile(request, largestAttachment);
	if (wrong) return refused(wrong === "several" ? words.several : words.refused[wrong]);
	if (!file) return refused(words.missing);

	const attached = await attach(context.db, { code: params["code"] ?? "", file, person });
	if (attached.ok) return json({ attached: true });
	if (attached.because === "no-such-item") throw notFound();
	return refused(words.refused[attached.because]);
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/evidence/${encodeURIComponent(params["code"] ?? "")}`);
