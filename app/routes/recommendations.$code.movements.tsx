import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { whyNotAnswered } from "#app/recommendations/answer-refusals.ts";
import { acknowledgeAll } from "#app/recommendations/citations.server.ts";
import { movementsOf } from "#app/recommendations/movements.server.ts";
import { Movements } from "#app/recommendations/movements-view.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const movements = await movementsOf(context.db, { person, code: params["code"] ?? "" });
	if (!movements) throw notFound();
	return json({ ...movements, taken: Number(new URL(request.url).searchParams.get("taken")) || 0 });
}

const seen = z.string().regex(/^[\da-f-]{36}:[\da-f-]{36}$/u);
const chosenForm = z.object({
	chosen: z
		.union([seen, z.array(seen).max(500)])
		.optional()
		.transform((given) => [given ?? []].flat().map((pair) => pair.split(":"))),
});

/** Every chosen figure is taken, in one go. */
export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const movements = await movementsOf(context.db, { person, code: params["code"] ?? "" });
	if (!movements) throw notFound();
	const form = await readForm(request, chosenForm);
	if (!form.ok) return form.refused;

	const { textId } = movements;
	const chosen = form.value.chosen.map(([citationId = "", readingId = ""]) => ({ citationId, readingId }));
	const answered = await acknowledgeAll(context.db, { person, textId, chosen });
	if (!answered.ok) return refused(translator(person.locale)(whyNotAnswered[answered.because]));
	context.rooms.announce(textId);
	return redirect(`/recommendations/${movements.code}/movements?taken=${chosen.length}`);
}

export const meta = titled<typeof loader>((t, { code }) => t("writing:movements.title", { code }));

export default function FiguresThatChanged() {
	const { t } = useTranslation("writing");
	const { code, moved, textId, mayWrite, taken } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page
			over={{ to: `/recommendations/${code}`, name: t("movements.back", { code }) }}
			title={t("movements.title", { code })}
			lead={t("movements.lead")}
		>
			{taken > 0 && <Notice kind="done">{t("movements.taken", { count: taken })}</Notice>}
			{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
			{moved.length === 0 ? (
				<EmptyState title={t("movements.nothing")}>{t("movements.nothingHow")}</EmptyState>
			) : (
				<Movements moved={moved} textId={textId} mayWrite={mayWrite} />
			)}
		</Page>
	);
}
