import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FigureView } from "#app/evidence/figure-view.tsx";
import { figureOf } from "#app/evidence/figure.server.ts";
import { FilterForm } from "#app/evidence/filter-form.tsx";
import { unknownIn } from "#app/evidence/filter.ts";
import { isIndicator } from "#app/evidence/indicators/definitions.ts";
import { questionFrom, questionTo } from "#app/evidence/indicators/question.ts";
import { keepEvidence } from "#app/evidence/items.server.ts";
import { filterChoices, filterNames } from "#app/evidence/names.server.ts";
import { dueWork } from "#app/evidence/readings.server.ts";
import { showFigure } from "#app/evidence/shown-figure.server.ts";
import { WorkNotice } from "#app/evidence/work-notice.tsx";
import { targetOf } from "#app/evidence/targets.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { may } from "#app/identity/permission.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

const askedIn = (request: Request) => questionFrom(new URL(request.url).searchParams);

export async function loader({ request, context: { db, auth, clock } }: LoaderFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	const named = new URL(request.url).searchParams.get("indicator");
	if (named !== null && !isIndicator(named)) throw notFound();
	const question = askedIn(request);
	const names = await filterNames(db, person.locale);
	const figure = await figureOf(db, { ...question, today: clock().toISOString().slice(0, 10) });
	return json({
		question,
		work: await dueWork(db, clock),
		choices: await filterChoices(db, names),
		figure: showFigure(figure, { names, locale: person.locale, target: await targetOf(db, question) }),
		search: questionTo(question).toString(),
		mayKeep: may(person, "make-evidence", { kind: "workspace" }),
	});
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const t = translator(person.locale);
	const claimForm = z.object({
		claim: z.string().trim().min(1, t("evidence:choose.claimMissing")).max(500, t("evidence:choose.claimTooLong")),
	});
	const form = await readForm(request, claimForm);
	if (!form.ok) return form.refused;
	const question = askedIn(request);
	const unknown = unknownIn(question.filter, await filterNames(context.db, person.locale));
	if (unknown) return refused(t("evidence:choose.unknown", { code: unknown }), { kept: form.value });

	const { claim } = form.value;
	const { code } = await keepEvidence(context.db, { ...question, claim, person, clock: context.clock });
	return redirect(`/evidence/${code}`);
}

export const meta = titled((t) => t("evidence:choose.title"));

export default function NewEvidence() {
	const { t } = useTranslation("evidence");
	const { question, work, choices, figure, search, mayKeep } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const busy = useNavigation().state === "loading";
	const { indicator } = question;
	return (
		<Page over="evidence" title={t("choose.title")} lead={t("choose.lead")} wide>
			<WorkNotice work={work} />
			<div className="grid gap-10 lg:grid-cols-[22rem_1fr]">
				<FilterForm question={question} choices={choices} />
				<div aria-busy={busy}>
					<h2 className="mb-2">{figure.title}</h2>
					<FigureView figure={figure} />
					<dl className="told border-t border-line pt-4">
						{(["definition", "limits"] as const).map((part) => (
							<div key={part}>
								<dt>{part === "definition" ? t("item.definition") : t("limits")}</dt>
								<dd>{t(`indicator.${indicator}.${part}`)}</dd>
							</div>
						))}
						<div>
							<dt />
							<dd>
								<Link to={`/evidence/indicators/${indicator}`}>{t("howCounted")}</Link>
							</dd>
						</div>
					</dl>
					{mayKeep ? (
						<Form method="post" action={`/evidence/new?${search}`} className="max-w-[var(--measure)]">
							{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
							{figure.withheld && <p className="mb-4">{t("choose.withheldKept")}</p>}
							<TextField
								key={search}
								label={t("choose.claimLabel")}
								hint={t("choose.claimHint")}
								name="claim"
								maxLength={500}
								defaultValue={answer?.refused.kept["claim"]}
							/>
							<Button kind="main">{t("choose.keep")}</Button>
						</Form>
					) : (
						<p className="text-quiet">{t("choose.mayNot")}</p>
					)}
				</div>
			</div>
		</Page>
	);
}
