import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../i18n/format.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { Foreseen } from "./foreseen.server.ts";
import { CrowdedRuns } from "./crowded-view.tsx";
import type { AcceptRefusal } from "./decide.ts";
import type { Listed } from "./batch-list.tsx";
import type { Preview as ServerPreview } from "./batches.server.ts";
import { type Counts, total } from "./report.ts";
import { templates } from "./templates.ts";
import type { MovedFigure } from "../moved-figures.server.ts";
import { MayMoveSection } from "./may-move-view.tsx";
import { MovedFigures } from "./moved-figures.tsx";
import { Problems } from "./problems-view.tsx";
import { Repeats } from "./repeats.tsx";
import { MatchedSheets, PassedOver } from "./matching/matched-view.tsx";
import { Shifts } from "./shifts.tsx";
import { Waiting } from "./upload-form.tsx";
import { onlyAsks } from "./waits-for.ts";
import { templateName, type Words } from "./words.ts";

export type Preview = Omit<ServerPreview, "batch" | "sameAs"> & {
	batch: Listed;
	sameAs: { id: string; decidedAt: string | null } | null;
};
export type Place = { timeZone: string; smallest: number };

/** What a staged batch would do, and the two answers to it. */
export function Staged({ preview, place, foreseen }: { preview: Preview; place: Place; foreseen: Foreseen }) {
	const { t } = useTranslation("imports");
	const { report, batch } = preview;
	const blocked = report.problemCount > 0;
	const usable = !blocked && report.changeCount > 0;
	const nothing = !blocked && !usable;
	return (
		<>
			<SameFiles preview={preview} place={place} />
			{nothing && <Notice kind="info">{t("preview.nothing")}</Notice>}
			<CountsTable preview={preview} />
			<DaysQuestion preview={preview} />
			<PassedOver files={batch.files} />
			<MatchedSheets batch={batch} timeZone={place.timeZone} />
			{blocked && <Problems report={report} batch={batch} />}
			<div className="mb-10 empty:hidden">
				<Repeats report={report} />
				<CrowdedRuns crowded={foreseen.crowded} />
			</div>
			{report.shifts.length > 0 && <Shifts report={report} />}
			{usable && (
				<>
					<MayMoveSection moving={foreseen.moving} />
					<WhatColleaguesSee preview={preview} smallest={place.smallest} />
				</>
			)}
			<Waiting batch={batch.id} />
			{blocked && <Blocked report={report} />}
			<div className="flex flex-wrap gap-3">
				{usable && <Use preview={preview} />}
				<Form method="post" action={`/imports/${batch.id}/discarding`}>
					<Button>{nothing ? t("preview.close") : t("preview.discard")}</Button>
				</Form>
			</div>
		</>
	);
}

function Blocked({ report }: Pick<Preview, "report">) {
	const { t } = useTranslation("imports");
	if (onlyAsks(report)) return null;
	return <p className="mb-4 max-w-[var(--measure)] font-semibold">{t("preview.blocked")}</p>;
}

function Use({ preview: { batch, report } }: { preview: Preview }) {
	const { t } = useTranslation("imports");
	const counts = total(report);
	return (
		<Form method="post" action={`/imports/${batch.id}/acceptance`}>
			<Button kind="main">{t("preview.use", { count: counts.new + counts.changed })}</Button>
		</Form>
	);
}

type DecidedShown = { preview: Preview; place: Place; moved: MovedFigure[] | null; counting: boolean };

/** What became of a batch that was decided. */
export function Decided({ preview, place, moved, counting }: DecidedShown) {
	const { t, i18n } = useTranslation("imports");
	const { state, decidedAt, withdrawnAt } = preview.batch;
	const moment = (at: string | null) => (at ? formatMoment(at, i18n.language, place.timeZone) : "");
	const when = moment(decidedAt);
	return (
		<>
			{state === "accepted" && (
				<Notice kind="done">{t("preview.accepted", { when, revision: preview.revision ?? "" })}</Notice>
			)}
			{(state === "discarded" || state === "lapsed") && <Notice kind="info">{t(`preview.${state}`, { when })}</Notice>}
			{state === "withdrawn" && <Notice kind="warning">{t("preview.withdrawn", { when: moment(withdrawnAt) })}</Notice>}
			{preview.batch.files.length > 0 && <CountsTable preview={preview} />}
			{moved && <MovedFigures moved={moved} counting={counting} />}
			{state === "accepted" && <WhatColleaguesSee preview={preview} smallest={place.smallest} />}
			{state === "accepted" && (
				<LinkButton to={`/imports/${preview.batch.id}/withdrawal`}>{t("withdrawal.begin")}</LinkButton>
			)}
		</>
	);
}

/** Nothing waits for ever. */
export function Lapses({ batch: { lapsesAt }, place }: { batch: Listed; place: Place }) {
	const { t, i18n } = useTranslation("imports");
	if (!lapsesAt) return null;
	const when = formatMoment(lapsesAt, i18n.language, place.timeZone);
	return <p className="mt-4 max-w-[var(--measure)] text-quiet">{t("preview.lapses", { when })}</p>;
}

export function Outcome({ because }: { because: AcceptRefusal }) {
	const { t } = useTranslation("imports");
	return <Notice kind="refused">{t(`outcome.${because}`)}</Notice>;
}

function SameFiles({ preview: { sameAs }, place }: { preview: Preview; place: Place }) {
	const { t, i18n } = useTranslation("imports");
	if (!sameAs?.decidedAt) return null;
	return (
		<Notice kind="info">
			<Link to={`/imports/${sameAs.id}`}>
				{t("preview.sameFiles", { when: formatMoment(sameAs.decidedAt, i18n.language, place.timeZone) })}
			</Link>
		</Notice>
	);
}

type FileCounts = Counts & { name: string; template: string };

function CountsTable({ preview: { report, batch } }: { preview: Preview }) {
	const { t } = useTranslation("imports");
	const named = report.files.map((file, i): FileCounts => {
		const template = batch.files[i]?.template;
		return { ...file, template: template ? templateName(t, template) : "" };
	});
	const rows = named.length > 1 ? [...named, { ...total(report), name: t("preview.all"), template: "" }] : named;
	return (
		<div className="mb-10">
			<Table
				caption={t("preview.file")}
				captionHidden
				rows={rows}
				rowKey={(row) => row.name}
				columns={countColumns(t)}
			/>
		</div>
	);
}

const countColumns = (t: Words): Column<FileCounts>[] => [
	{
		key: "file",
		title: t("preview.file"),
		names: true,
		cell: ({ name, template }) => (
			<>
				<span className="block min-w-32 [overflow-wrap:anywhere]">{name || t("preview.form")}</span>
				<span className="font-normal text-quiet">{template}</span>
			</>
		),
	},
	...(["new", "changed", "unchanged", "refused"] as const).map((state): Column<FileCounts> => ({
		key: state,
		title: t(`preview.${state}`),
		figures: true,
		cell: (row) => row[state],
	})),
];

/** Days that can be read both ways are asked about once for each file. */
function DaysQuestion({ preview: { report, batch, days } }: { preview: Preview }) {
	const { t } = useTranslation("imports");
	const asked = new Map(report.problems.flatMap((p) => (p.is === "date-ambiguous" ? [[p.file, p.value ?? ""]] : [])));
	if (asked.size === 0) return null;
	return (
		<Form method="post" action={`/imports/${batch.id}/days`} className="mb-8">
			{[...asked].map(([file, value]) => (
				<fieldset key={file} className="mb-4 border-l-4 border-warn pl-4">
					<legend className="font-semibold">
						{t("preview.waits")} <span className="break-all">{file}</span>
					</legend>
					<p className="text-quiet">{t("preview.waitsHint", { value })}</p>
					{(["dmy", "mdy"] as const).map((order) => (
						<label key={order} className="mr-6 inline-flex min-h-11 items-center gap-3">
							<input
								type="radio"
								required
								name={`days:${file}`}
								value={order}
								defaultChecked={days[file] === order}
								className="size-5 accent-[var(--accent)]"
							/>
							{t(`preview.${order}`)}
						</label>
					))}
				</fieldset>
			))}
			<Button>{t("preview.answer")}</Button>
		</Form>
	);
}

function WhatColleaguesSee({ preview, smallest }: { preview: Preview; smallest: number }) {
	const { t } = useTranslation("imports");
	const definitions = preview.batch.files.some(({ template }) => !templates[template].aboutPeople);
	return (
		<Section title={t("preview.seen")}>
			<div className="max-w-[var(--measure)] space-y-2">
				{definitions && <p>{t("preview.seenDefinitions")}</p>}
				{preview.holdsPeople && <p>{t("preview.seenPeople", { smallest })}</p>}
				<p>{t("preview.seenFigures")}</p>
			</div>
		</Section>
	);
}
