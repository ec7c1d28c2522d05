import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../i18n/format.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Unbroken } from "../../ui/unbroken.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { MayMoveSection } from "./may-move-view.tsx";
import { Waiting } from "./upload-form.tsx";
import { byReason, type Consequences, type Needed, type WithdrawRefusal } from "./withdrawal.ts";
import { templateName, type Words } from "./words.ts";

/** What would follow, or why it cannot be. */
export type Foreseen =
	| { ok: true; consequences: Consequences }
	| { ok: false; because: WithdrawRefusal; needed: Needed[] };

/** `tried`: the person has said yes already. */
type Shown = { batch: string; foreseen: Foreseen; tried: boolean; timeZone: string };

/** What follows when a batch is withdrawn, and the question whether to. */
export function Withdrawal({ batch, foreseen, tried, timeZone }: Shown) {
	const { t } = useTranslation("imports");
	const back = <LinkButton to={`/imports/${batch}`}>{t("withdrawal.keep")}</LinkButton>;
	if (!foreseen.ok)
		return (
			<>
				<Notice kind="refused" title={t(`withdrawal.refusals.${foreseen.because}`)}>
					{tried && <p>{t("withdrawal.unchanged")}</p>}
					<StillNeeded needed={foreseen.needed} timeZone={timeZone} />
				</Notice>
				{back}
			</>
		);
	const { rows, moving } = foreseen.consequences;
	return (
		<>
			<Table caption={t("withdrawal.follows")} rows={rows} rowKey={({ template }) => template} columns={columnsOf(t)} />
			<div className="my-8 max-w-[var(--measure)] space-y-2">
				<p>{t("withdrawal.again")}</p>
				<p>{t("withdrawal.stays")}</p>
			</div>
			<MayMoveSection moving={moving} />
			<Waiting batch={batch} />
			<Form method="post" className="flex flex-wrap gap-3">
				<Button kind="danger">{t("withdrawal.confirm")}</Button>
				{back}
			</Form>
		</>
	);
}

const columnsOf = (t: Words): Column<Consequences["rows"][number]>[] => [
	{ key: "what", title: t("withdrawal.what"), names: true, cell: ({ template }) => templateName(t, template) },
	{ key: "gone", title: t("withdrawal.gone"), figures: true, cell: ({ gone }) => gone },
	{ key: "back", title: t("withdrawal.back"), figures: true, cell: ({ back }) => back },
];

function StillNeeded({ needed, timeZone }: { needed: readonly Needed[]; timeZone: string }) {
	const { t, i18n } = useTranslation("imports");
	if (needed.length === 0) return null;
	return (
		<ul className="mt-2 list-disc pl-5">
			{byReason(needed).map(({ of, key, template, uploads }) => (
				<li key={`${of} ${key} ${template}`}>
					<Unbroken>
						{t(template ? "withdrawal.needed" : "withdrawal.neededHere", {
							what: key?.toUpperCase().replaceAll("|", " · ") ?? t("withdrawal.some", { of: templateName(t, of) }),
							template: template ? templateName(t, template) : "",
						})}
					</Unbroken>{" "}
					<span className="inline-flex flex-wrap gap-x-4">
						{uploads.map(({ id, at }) => (
							<Link key={id} to={`/imports/${id}`}>
								{t("withdrawal.upload", { when: formatMoment(at, i18n.language, timeZone) })}
							</Link>
						))}
					</span>
				</li>
			))}
		</ul>
	);
}
