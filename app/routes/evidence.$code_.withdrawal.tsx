import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { withdrawalForm } from "#app/evidence/attachments/withdrawal-form.ts";
import { withdrawalOf, withdrawEvidence } from "#app/evidence/corrections/withdrawals.server.ts";
import { PlaceList } from "#app/evidence/item-views.tsx";
import { citedIn } from "#app/evidence/cited-in.server.ts";
import { evidenceItem } from "#app/evidence/items.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { messages } from "#app/i18n/messages.ts";
import { titled } from "#app/i18n/titled.ts";
import { readCitingTexts } from "#app/recommendations/citing-texts.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context: { db, auth } }: LoaderFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const item = await evidenceItem(db, params["code"] ?? "");
	if (!item) throw notFound();
	await readCitingTexts(db, [item.id]);
	return json({
		code: item.code,
		claim: item.claim,
		isWithdrawn: (await withdrawalOf(db, item.id)) !== null,
		places: (await citedIn(db, item.id)).filter(({ isLaidAside }) => !isLaidAside),
	});
}

export async function action({ request, params, context: { db, auth } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const words = messages[person.locale].corrections.withdrawal;
	const item = await evidenceItem(db, params["code"] ?? "");
	if (!item) throw notFound();
	const form = await readForm(request, withdrawalForm(words.reasonMissing));
	if (!form.ok) return form.refused;

	await readCitingTexts(db, [item.id]);
	const { code } = item;
	const withdrawn = await withdrawEvidence(db, { code, reason: form.value.reason, person });
	if (withdrawn.ok) return redirect(`/evidence/${code}`);
	if (withdrawn.because === "no-such-item") throw notFound();
	return refused(withdrawn.because === "cited" ? words.cited : words.before, { kept: form.value });
}

export const meta = titled<typeof loader>((t, { code }) => t("corrections:withdrawal.title", { code }));

export default function WithdrawalPage() {
	const { t } = useTranslation("corrections");
	const { code, claim, isWithdrawn, places } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page
			over={{ to: `/evidence/${code}`, name: code }}
			title={t("withdrawal.title", { code })}
			lead={t("withdrawal.lead")}
		>
			<div className="max-w-[var(--measure)]">
				{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
				<p className="mb-6 font-serif text-[1.1875rem]">{claim}</p>
				{isWithdrawn && <p>{t("withdrawal.before")}</p>}
				{!isWithdrawn && places.length > 0 && (
					<>
						<p className="font-semibold">{t("withdrawal.cited")}</p>
						<p>{t("withdrawal.citedHow")}</p>
						<PlaceList places={places} />
					</>
				)}
				{!isWithdrawn && places.length === 0 && (
					<Form method="post">
						<p className="mb-4">{t("withdrawal.what")}</p>
						<TextArea
							label={t("withdrawal.reason")}
							name="reason"
							rows={3}
							maxLength={500}
							required
							defaultValue={answer?.refused.kept["reason"]}
							error={answer?.refused.fields["reason"]}
						/>
						<Button kind="danger">{t("withdrawal.send")}</Button>
					</Form>
				)}
			</div>
		</Page>
	);
}
