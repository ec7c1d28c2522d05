import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDate, formatMoment } from "../../i18n/format.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { templateName, type Words } from "./words.ts";
import type { ListedBatch } from "./batches.server.ts";
import { withoutFiles } from "./waits-for.ts";

/** A batch as it comes over the wire: moments as text. */
export type Listed = Omit<ListedBatch, "createdAt" | "decidedAt" | "withdrawnAt" | "lapsesAt"> & {
	createdAt: string;
	decidedAt: string | null;
	withdrawnAt: string | null;
	lapsesAt: string | null;
};

const tones: Record<Listed["state"], Tone> = {
	staged: "active",
	accepted: "done",
	discarded: "quiet",
	lapsed: "quiet",
	withdrawn: "warning",
};

export function BatchList({ batches, timeZone }: { batches: readonly Listed[]; timeZone: string }) {
	const { t, i18n } = useTranslation("imports");
	if (batches.length === 0) return <EmptyState title={t("list.empty")}>{t("list.emptyWhat")}</EmptyState>;
	const columns = columnsOf(t, (at) => formatMoment(at, i18n.language, timeZone), timeZone);
	return (
		<Table caption={t("list.title")} captionHidden rows={batches} rowKey={(batch) => batch.id} columns={columns} />
	);
}

const fewest = 2;

/** The first names of its files, as far as this person may know them. */
function fewNames(t: Words, files: Listed["files"]): string {
	const names = [...new Set(files.flatMap(({ name }) => name || []))];
	const shown = names.slice(0, fewest).join(", ");
	return names.length > fewest ? t("list.moreFiles", { files: shown, count: names.length - fewest }) : shown;
}

/** "Upload of 1 March 2026 at 14:05: runs.csv": several may come in one minute. */
export function titleOf(t: Words, { files }: Pick<Listed, "files">, when: string): string {
	const named = fewNames(t, files);
	return named === "" ? t("preview.title", { when }) : t("list.titleOf", { when, files: named });
}

const columnsOf = (t: Words, when: (at: string) => string, timeZone: string): Column<Listed>[] => [
	{
		key: "when",
		title: t("list.when"),
		names: true,
		cell: ({ id, createdAt, mayOpen, files }) =>
			mayOpen ? (
				<Link to={`/imports/${id}`}>
					{when(createdAt)}
					<span className="visually-hidden"> {fewNames(t, files)}</span>
				</Link>
			) : (
				when(createdAt)
			),
	},
	{
		key: "who",
		title: t("list.who"),
		cell: ({ by, state }) => by ?? (state === "accepted" ? t("list.withWorkspace") : "–"),
	},
	{ key: "what", title: t("list.what"), cell: (batch) => <Files {...batch} /> },
	{
		key: "state",
		title: t("list.state"),
		cell: (batch) => <State {...batch} timeZone={timeZone} />,
	},
];

type StateProps = Pick<Listed, "id" | "state" | "waitsFor" | "mayOpen" | "leftBehind" | "lapsesAt"> & {
	timeZone: string;
};

function State({ id, leftBehind, state, waitsFor, mayOpen, lapsesAt, timeZone }: StateProps) {
	const { t, i18n } = useTranslation("imports");
	return (
		<div>
			<Badge tone={waitsFor === "correction" ? "warning" : tones[state]}>
				{t(waitsFor ? `waitsFor.${waitsFor}` : `states.${state}`)}
			</Badge>
			{leftBehind && <LeftBehind batch={id} />}
			{mayOpen && lapsesAt && (
				<span className="mt-1 block text-[0.9375rem] text-quiet">
					{t("list.lapses", { when: formatDate(lapsesAt, i18n.language, timeZone) })}
				</span>
			)}
		</div>
	);
}

function LeftBehind({ batch }: { batch: string }) {
	const { t } = useTranslation("imports");
	return (
		<Form method="post" action={`/imports/${batch}/discarding`} className="mt-1">
			<p className="mb-2 text-[0.9375rem] text-quiet">{t("list.left")}</p>
			<Button>{t("preview.discard")}</Button>
		</Form>
	);
}

function Files({ files, ...decision }: Pick<Listed, "files" | "state" | "waitsFor" | "by" | "update">) {
	const { t } = useTranslation("imports");
	if (files.length === 0)
		return (
			<span className="text-quiet">{t(`list.${withoutFiles(decision)}`, { revision: decision.update ?? "" })}</span>
		);
	return (
		<ul>
			{files.map(({ template, name, rows }) => (
				<li key={`${template} ${name}`}>
					{templateName(t, template)}{" "}
					<span className="text-quiet">({rows === null ? t("list.hidden") : t("list.rows", { count: rows })})</span>
					{name !== null && (
						<span className="block text-[0.9375rem] text-quiet [overflow-wrap:anywhere]">
							{name === "" ? t("list.noFiles") : name}
						</span>
					)}
				</li>
			))}
		</ul>
	);
}
