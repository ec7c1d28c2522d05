import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";
import type { RecommendationState } from "#app/identity/permission.ts";
import type { Missing } from "./fields.ts";
import { isUnfinished, states } from "./lifecycle.ts";

export type BoardRow = {
	code: string;
	title: string;
	state: RecommendationState;
	leadGroup: string;
	citations: number;
	moved: number;
	missing: Missing[];
};

export const toneOf: Record<RecommendationState, Tone> = {
	draft: "quiet",
	in_review: "active",
	in_consensus: "active",
	adopted: "done",
	published: "done",
	withdrawn: "quiet",
};

/** The board: what is being written, by state, each with what it still needs, in words. */
export function BoardView({ rows, mayBegin }: { rows: readonly BoardRow[]; mayBegin: boolean }) {
	const { t } = useTranslation("recommendations");
	const begin = mayBegin ? (
		<LinkButton kind="main" to="/recommendations/new">
			{t("board.begin")}
		</LinkButton>
	) : null;
	return (
		<Page title={t("title")} lead={t("board.lead")} actions={rows.length > 0 && begin}>
			{rows.length === 0 && (
				<EmptyState title={t("board.empty")} action={begin}>
					{t(mayBegin ? "board.emptyHow" : "board.emptyReader")}
				</EmptyState>
			)}
			{states.map((state) => (
				<StateSection key={state} state={state} rows={rows.filter((row) => row.state === state)} />
			))}
		</Page>
	);
}

function StateSection({ state, rows }: { state: RecommendationState; rows: readonly BoardRow[] }) {
	const { t } = useTranslation("recommendations");
	if (rows.length === 0) return null;
	return (
		<section className="mb-10" aria-labelledby={`state-${state}`}>
			<h2 id={`state-${state}`} className="mb-1 flex items-baseline gap-3 border-b border-line pb-2">
				{t(`state.${state}`)}
				<span className="font-sans text-[0.9375rem] font-normal text-quiet">
					{t("board.count", { count: rows.length })}
				</span>
			</h2>
			<ul>
				{rows.map((row) => (
					<BoardItem key={row.code} row={row} />
				))}
			</ul>
		</section>
	);
}

function BoardItem({ row }: { row: BoardRow }) {
	const { t } = useTranslation("recommendations");
	const missing = row.missing.filter((line) => line !== "moved").map((line) => t(`missing.${line}`));
	return (
		<li className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
			<div>
				<p className="font-serif text-[1.1875rem] leading-snug">
					<span className="mr-2 font-sans text-[0.9375rem] text-quiet">{row.code}</span>
					<Link to={`/recommendations/${row.code}`} className="title-link">
						{row.title}
					</Link>
				</p>
				<p className="text-[0.9375rem] text-quiet">{row.leadGroup}</p>
			</div>
			<div className="text-[0.9375rem]">
				<p className="flex flex-wrap gap-x-4">
					<span>{t("board.cited", { count: row.citations })}</span>
					{row.moved > 0 && <Badge tone="warning">{t("board.moved", { count: row.moved })}</Badge>}
				</p>
				{missing.length > 0 && isUnfinished(row.state) && (
					<p className="text-quiet">
						{t("board.column.missing")}: {missing.join(", ")}
					</p>
				)}
			</div>
		</li>
	);
}
