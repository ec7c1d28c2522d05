import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { titleForm } from "#app/evidence/sources/source-form.ts";
import { entitle } from "#app/evidence/sources/sources.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { messages } from "#app/i18n/messages.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const words = messages[person.locale].sources;
	const form = await readForm(request, titleForm(words.faults));
	if (!form.ok) return form.refused;

	const given = await entitle(context.db, { code: params["code"] ?? "", title: form.value.title, person });
	if (given.ok) return json({ done: true });
	if (given.because === "no-such-item") throw notFound();
	return refused(words.entitled, { kept: form.value });
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/evidence/${encodeURIComponent(params["code"] ?? "")}`);
