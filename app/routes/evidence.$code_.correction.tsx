import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CorrectionFields } from "#app/evidence/corrections/correction-fields.tsx";
import { correctionForm } from "#app/evidence/corrections/correction-form.ts";
import { correctable, formOf } from "#app/evidence/corrections/correctable.ts";
import { correctEvidence } from "#app/evidence/corrections/corrections.server.ts";
import { keptAnewAt } from "#app/evidence/corrections/corrections-shown.server.ts";
import { withdrawalOf } from "#app/evidence/corrections/withdrawals.server.ts";
import { PlaceList } from "#app/evidence/item-views.tsx";
import { citedIn } from "#app/evidence/cited-in.server.ts";
import { evidenceItem } from "#app/evidence/items.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { messages } from "#app/i18n/messages.ts";
import { titled } from "#app/i18n/titled.ts";
import { textsCiting } from "#app/recommendations/citations.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context: { db, auth } }: LoaderFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const item = await evidenceItem(db, params["code"] ?? "");
	if (!item) throw notFound();
	return json({
		code: item.code,
		revision: item.revision,
		form: formOf(item),
		stands: Object.fromEntries(correctable.map((column) => [column, String(item[column] ?? "")])),
		isWithdrawn: (await withdrawalOf(db, item.id)) !== null,
		another: item.finding === null ? keptAnewAt(item) : null,
		places: await citedIn(db, item.id),
	});
}

export async function action({ request, params, context: { db, auth, clock, rooms } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const { sources, corrections: words } = messages[person.locale];
	const item = await evidenceItem(db, params["code"] ?? "");
	if (!item) throw notFound();
	const form = await readForm(request, correctionForm(sources.faults, formOf(item)));
	if (!form.ok) return form.refused;
	const { revision, ...given } = form.value;

	const corrected = await correctEvidence(db, { code: item.code, given, revision, person, clock });
	if (!corrected.ok) {
		const why = { "changed-meanwhile": words.meanwhile, "nothing-new": words.nothingNew, withdrawn: words.isWithdrawn };
		if (corrected.because === "no-such-item") throw notFound();
		return refused(why[corrected.because], { kept: asTyped(given) });
	}
	for (const textId of await textsCiting(db, [corrected.id])) rooms.announce(textId);
	return redirect(`/evidence/${item.code}`);
}

const asTyped = (given: object) =>
	Object.fromEntries(Object.entries(given).map(([column, value]) => [column, String(value ?? "")]));

export const meta = titled<typeof loader>((t, { code }) => t("corrections:title", { code }));

export default function CorrectionPage() {
	const { t } = useTranslation("corrections");
	const { code, revision, form, stands, isWithdrawn, another, places } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page over={{ to: `/evidence/${code}`, name: code }} title={t("title", { code })} lead={t("lead")}>
			{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
			{isWithdrawn ? (
				<p>{t("isWithdrawn")}</p>
			) : (
				<Form method="post" className="max-w-[var(--measure)]">
					<input type="hidden" name="revision" value={revision} />
					<CorrectionFields form={form} item={stands} refused={answer?.refused} />
					<p className="mb-4 text-quiet">{t("gradedAgain")}</p>
					<Button kind="main">{t("save")}</Button>
				</Form>
			)}
			<div className="mt-10 max-w-[var(--measure)]">
				{places.length > 0 && (
					<>
						<p>{t("cited")}</p>
						<PlaceList places={places} />
					</>
				)}
				{another && (
					<p className="mt-6">
						<span className="block">{t(form === "claim" ? "another" : "anotherSource")}</span>
						<Link to={another} className="inline-block py-2">
							{t("keepNew")}
						</Link>
					</p>
				)}
			</div>
		</Page>
	);
}
