import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { WaitsFor } from "#app/evidence/import/waits-for.ts";
import type { RecommendationState } from "#app/identity/permission.ts";
import type { Missing } from "#app/recommendations/fields.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type ShownAct, Said } from "./audit-view.tsx";

/** What a person comes for: it says where to look when nothing waits. */
export type Comes = "writes" | "sends" | "follows";

type WaitsProps = {
	answers: { code: string; title: string; moved: number; open: number }[];
	batches: { id: string; on: string; lapsesOn: string; waitsFor: WaitsFor | null }[];
	comes: Comes;
};

/** What is asked of the person, each line with what to do. */
export function Waits({ answers, batches, comes }: WaitsProps) {
	const { t } = useTranslation("home");
	if (answers.length + batches.length === 0) return <NothingWaits comes={comes} />;
	return (
		<ul>
			{answers.map(({ code, title, moved, open }) => (
				<li key={code} className="border-b border-line py-3">
					<TitleOf code={code} title={title} />
					<p className="flex flex-wrap gap-x-6">
						{moved > 0 && (
							<Link to={`/recommendations/${code}/movements`} className="bar-link text-warn">
								▲ {t("moved", { count: moved })}
							</Link>
						)}
						{open > 0 && (
							<Link to={`/recommendations/${code}#comments`} className="bar-link">
								◐ {t("open", { count: open })}
							</Link>
						)}
					</p>
				</li>
			))}
			{batches.map(({ id, on, lapsesOn, waitsFor }) => (
				<li key={id} className="border-b border-line py-3">
					<Link to={`/imports/${id}`} className="title-link font-serif text-[1.1875rem]">
						{t("batch", { date: on })}
					</Link>
					<p className="text-quiet">◐ {t(waitsFor ? `batchWaits.${waitsFor}` : "batchDo")}</p>
					<p className="text-[0.9375rem] text-quiet">{t("batchLapses", { date: lapsesOn })}</p>
				</li>
			))}
		</ul>
	);
}

function TitleOf({ code, title }: { code: string; title: string }) {
	return (
		<p className="font-serif text-[1.1875rem] leading-snug">
			<span className="mr-2 font-sans text-[0.9375rem] text-quiet">{code}</span>
			<Link to={`/recommendations/${code}`} className="title-link">
				{title}
			</Link>
		</p>
	);
}

type Room = "recommendations" | "documents" | "evidence" | "imports" | "pilots";
const looks: Record<Comes, readonly (readonly [to: string, name: Room])[]> = {
	writes: [["/recommendations", "recommendations"]],
	sends: [
		["/imports", "imports"],
		["/pilots", "pilots"],
	],
	follows: [
		["/recommendations", "recommendations"],
		["/documents", "documents"],
		["/evidence", "evidence"],
	],
};

function NothingWaits({ comes }: { comes: Comes }) {
	const { t } = useTranslation(["home", "ui"]);
	const ways = (
		<p className="flex flex-wrap gap-x-6">
			{looks[comes].map(([to, name]) => (
				<Link key={to} to={to} className="bar-link">
					{t(`ui:navigation.${name}`)}
				</Link>
			))}
		</p>
	);
	return (
		<EmptyState title={t(`home:nothing.${comes}`)} action={ways}>
			{t(`home:nothingLead.${comes}`)}
		</EmptyState>
	);
}

/** What the person writes and what each of it still lacks. */
export function Writing({ writing }: { writing: { code: string; title: string; missing: Missing[] }[] }) {
	const { t } = useTranslation(["recommendations", "home"]);
	return (
		<ul>
			{writing.map(({ code, title, missing }) => (
				<li key={code} className="border-b border-line py-3">
					<TitleOf code={code} title={title} />
					<p className="text-quiet">
						{t("recommendations:board.column.missing")}:{" "}
						{missing.map((line) => t(`recommendations:missing.${line}`)).join(", ")}
					</p>
					<Link to={`/coverage#${code}`} className="bar-link">
						{t("home:rests")}
					</Link>
				</li>
			))}
		</ul>
	);
}

export function Lately({ acts }: { acts: ShownAct[] }) {
	return (
		<ul>
			{acts.map(({ id, day, who, ...said }) => (
				<li key={id} className="border-b border-line py-3">
					<p className="text-[0.9375rem] text-quiet">
						{who && `${who} · `}
						{day}
					</p>
					<Said {...said} />
				</li>
			))}
		</ul>
	);
}

/** Where the whole stands, state by state. */
export function Standing({ states }: { states: { state: RecommendationState; count: number }[] }) {
	const { t } = useTranslation(["home", "recommendations"]);
	if (states.length === 0) return <p className="text-quiet">{t("home:wholeNothing")}</p>;
	return (
		<>
			<dl className="flex flex-wrap gap-x-5 gap-y-4">
				{states.map(({ state, count }) => (
					<div key={state}>
						<dt className="text-[0.9375rem] text-quiet">{t(`recommendations:state.${state}`)}</dt>
						<dd className="font-serif text-[1.75rem]">{count}</dd>
					</div>
				))}
			</dl>
			<p className="mt-2 flex flex-wrap gap-x-6">
				<Link to="/recommendations" className="bar-link">
					{t("home:begin")}
				</Link>
				<Link to="/coverage" className="bar-link">
					{t("home:coverage")}
				</Link>
			</p>
		</>
	);
}
