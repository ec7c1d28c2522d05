import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { MainEvidence } from "#app/recommendations/main-evidence-view.tsx";
import { justifyStrength, strengthOf } from "#app/recommendations/strength.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { locale } = person;
	const found = await strengthOf(context.db, { code: params["code"] ?? "", person });
	if (!found) throw notFound();
	const { signed, ...rest } = found;
	return json({
		...rest,
		signed: signed && {
			reason: signed.reason,
			name: signed.by,
			date: formatDate(signed.at, locale, await zoneOf(context.db, request)),
		},
	});
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const t = translator(person.locale);
	const code = params["code"] ?? "";
	const reasonForm = z.object({
		reason: z.string().trim().min(1, t("grading:strength.reasonMissing")).max(4000, t("ui:misfit")),
	});
	const form = await readForm(request, reasonForm);
	if (!form.ok) return form.refused;

	const signed = await justifyStrength(context.db, { code, reason: form.value.reason, person });
	if (!signed.ok && signed.because === "no-such-recommendation") throw notFound();
	if (!signed.ok) return refused(t("grading:strength.onlyLead"), { status: 403, kept: form.value });
	return redirect(`/recommendations/${encodeURIComponent(code)}/strength`);
}

export const meta = titled<typeof loader>((t, { code }) => t("grading:strength.title", { code }));

const leads = { strong: "lead", conditional: "conditional", none: "open" } as const;

export default function Strength() {
	const { t } = useTranslation("grading");
	const { signed, ...found } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { code, strength } = found;
	return (
		<Page title={t("strength.title", { code })} lead={t(`strength.${leads[strength ?? "none"]}`)}>
			<div className="max-w-[var(--measure)]">
				<MainEvidence {...found} />
				{signed && (
					<blockquote className="mb-6 border-l-4 border-line pl-4">
						<p className="whitespace-pre-line font-serif">{signed.reason}</p>
						<p className="text-quiet">{t("strength.signed", signed)}</p>
					</blockquote>
				)}
				{strength === "strong" && (
					<Form method="post" key={signed?.reason}>
						{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
						<TextArea
							label={t("strength.reason")}
							hint={t("strength.reasonHint")}
							name="reason"
							maxLength={4000}
							defaultValue={answer?.refused.kept["reason"]}
						/>
						<Button kind="main">{t("strength.sign")}</Button>
					</Form>
				)}
				<p className="mt-6">
					<Link to={`/recommendations/${code}`}>{t("strength.back", { code })}</Link>
				</p>
			</div>
		</Page>
	);
}
