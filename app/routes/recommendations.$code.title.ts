import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { maybeName } from "#app/form-fields.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { retitle } from "#app/recommendations/fields.server.ts";

const titleForm = z.object({ title: maybeName(200) });

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const t = translator(person.locale);
	const form = await readForm(request, titleForm);
	if (!form.ok) return form.refused;
	if (form.value.title === "") return refused(t("recommendations:begin.refusedTitle"));

	const retitled = await retitle(context.db, { person, code: params["code"] ?? "", title: form.value.title });
	if (!retitled.ok && retitled.because === "no-such-recommendation") throw notFound();
	if (!retitled.ok) return refused(t("recommendations:fields.notWritable"), { status: 403 });
	context.rooms.announce(retitled.textId);
	return json({ retitled: true });
}
