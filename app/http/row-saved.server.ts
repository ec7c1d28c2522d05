import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { rowForm } from "../evidence/import/row-form.ts";
import { saveRow } from "../evidence/import/save-row.server.ts";
import { mayUpload } from "../evidence/import/scope.ts";
import { isTemplateKey } from "../evidence/import/templates.ts";
import { formOf } from "./form.server.ts";
import { notFound } from "./refused.server.ts";
import { signedIn } from "./signed-in.server.ts";

/** Saves the row a form holds, new or corrected, and leads to its batch; a refusal comes back with what was typed. */
export async function rowSaved({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const { template = "" } = params;
	if (!isTemplateKey(template) || !mayUpload(person, template)) throw notFound();
	const form = rowForm(template, await formOf(request));

	const saved = await saveRow(context.db, { template, person, ...form, clock: context.clock });
	if (saved.ok) return redirect(`/imports/${saved.batch}`);
	return json({ refusal: saved, cells: form.cells }, { status: saved.because === "stale" ? 409 : 422 });
}
