import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../i18n/format.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { MayMoveSection } from "./may-move-view.tsx";
import { Waiting } from "./upload-form.tsx";
import type { Consequences, Needed, WithdrawRefusal } from "./withdrawal.ts";
import { templateName, type Words } from "./words.ts";

/** What would follow, or why it cannot be. */
export type Foreseen =
	| { ok: true; consequences: Consequences }
	| { ok: false; because: WithdrawRefusal; needed: Needed[] };

/** What follows when a batch is withdrawn, and the question whether to. */
export function Withdrawal({ batch, foreseen, timeZone }: { batch: string; foreseen: Foreseen; timeZone: string }) {
	const { t } = useTranslation("imports");
	const back = <LinkButton to={`/imports/${batch}`}>{t("withdrawal.keep")}</LinkButton>;
	if (!foreseen.ok)
		return (
			<>
				<Notice kind="refused" title={t(`withdrawal.refusals.${foreseen.because}`)}>
					<StillNeeded needed={foreseen.needed} timeZone={timeZone} />
				</Notice>
				{back}
			</>
		);
	const { rows, evidence, moving } = foreseen.consequences;
	return (
		<>
			<Table caption={t("withdrawal.follows")} rows={rows} rowKey={({ template }) => template} columns={columnsOf(t)} />
			<div className="my-8 max-w-[var(--measure)] space-y-2">
				<p>{t("withdrawal.evidence", { count: evidence })}</p>
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
			{needed.map(({ of, key, template, upload }) => (
				<li key={`${of} ${key} ${template} ${upload?.id}`}>
					{t(template ? "withdrawal.needed" : "withdrawal.neededHere", {
						what: key?.toUpperCase().replaceAll("|", " · ") ?? t("withdrawal.some", { of: templateName(t, of) }),
						template: template ? templateName(t, template) : "",
					})}{" "}
					{upload && (
						<Link to={`/imports/${upload.id}`}>
							{t("withdrawal.upload", { when: formatMoment(upload.at, i18n.language, timeZone) })}
						</Link>
					)}
				</li>
			))}
		</ul>
	);
}
