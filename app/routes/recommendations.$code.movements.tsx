import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { whyNotAnswered } from "#app/recommendations/answer-refusals.ts";
import { answerAll } from "#app/recommendations/citations.server.ts";
import { answersForm } from "#app/recommendations/movements-form.ts";
import { movementsOf } from "#app/recommendations/movements.server.ts";
import { Movements } from "#app/recommendations/movements-view.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const movements = await movementsOf(context.db, { person, code: params["code"] ?? "" });
	if (!movements) throw notFound();
	const { searchParams } = new URL(request.url);
	const said = (name: string) => Number(searchParams.get(name)) || 0;
	return json({ ...movements, taken: said("taken"), kept: said("kept") });
}

/** Every figure something is said about is answered, in one go. */
export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const movements = await movementsOf(context.db, { person, code: params["code"] ?? "" });
	if (!movements) throw notFound();
	const form = await readForm(request, answersForm);
	if (!form.ok) return form.refused;

	const { textId } = movements;
	const answers = form.value;
	const answered = await answerAll(context.db, { person, textId, answers });
	if (!answered.ok) return refused(translator(person.locale)(whyNotAnswered[answered.because]));
	context.rooms.announce(textId);
	const taken = answers.filter(({ keep }) => keep === null).length;
	return redirect(`/recommendations/${movements.code}/movements?taken=${taken}&kept=${answers.length - taken}`);
}

export const meta = titled<typeof loader>((t, { code }) => t("writing:movements.title", { code }));

export default function FiguresThatChanged() {
	const { t } = useTranslation("writing");
	const { code, moved, isOpen, mayWrite, taken, kept } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page
			over={{ to: `/recommendations/${code}`, name: t("movements.back", { code }) }}
			title={t("movements.title", { code })}
			lead={t("movements.lead")}
		>
			{taken > 0 && <Notice kind="done">{t("movements.taken", { count: taken })}</Notice>}
			{kept > 0 && <Notice kind="done">{t("movements.kept", { count: kept })}</Notice>}
			{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
			{moved.length === 0 ? (
				<EmptyState title={t("movements.nothing")}>{t("movements.nothingHow")}</EmptyState>
			) : (
				<Movements moved={moved} closed={mayWrite ? null : isOpen ? "readOnly" : "settled"} />
			)}
		</Page>
	);
}
