import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { isMissing } from "#app/recommendations/fields.ts";
import { states } from "#app/recommendations/lifecycle.ts";
import { moveRecommendation } from "#app/recommendations/move.server.ts";

const moveForm = z.object({
	from: z.enum(states),
	to: z.enum(states),
	reason: z.string().max(2000).optional().default(""),
	seen: z
		.string()
		.optional()
		.default("")
		.transform((lines) => lines.split(",").filter(isMissing)),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const form = await readForm(request, moveForm);
	if (!form.ok) return form.refused;

	const moved = await moveRecommendation(context.db, { person, code: params["code"] ?? "", ...form.value });
	if (!moved.ok && moved.because === "no-such-recommendation") throw notFound();
	if (!moved.ok) {
		const t = translator(person.locale);
		const what = moved.missing.map((line) => t(`recommendations:missing.${line}`)).join(", ");
		return refused(t(`recommendations:move.why.${moved.because}`, { what }), { kept: { reason: form.value.reason } });
	}
	context.rooms.announce(moved.textId);
	return json({ moved: true });
}
