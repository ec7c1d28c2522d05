// The page of one recommendation: the text in the middle of the room, everything about it beside it.
import { Link, useRevalidator } from "@remix-run/react";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { toneOf } from "./board-view.tsx";
import type { Beside } from "./beside.ts";
import { CitationDialog } from "./citation-dialog.tsx";
import { CitationList } from "./citation-list.tsx";
import type { LiveText } from "./editor/plug.ts";
import { TextEditor } from "./editor/text-editor.tsx";
import { FieldsPanel } from "./fields-panel.tsx";
import { MovePanel } from "./move-panel.tsx";
import { paths } from "./paths.ts";
import type { RecommendationPage } from "./page.server.ts";
import { TitleForm } from "./title-form.tsx";
import { recommendationSections } from "./text/sections.ts";

export function RecommendationView({ page, beside }: { page: RecommendationPage; beside: Beside }) {
	const { recommendation, text, citations, mayWrite, mayComment } = page;
	const { revalidate } = useRevalidator();
	const [opened, setOpened] = useState<string | null>(null);
	const [live, setLive] = useState<LiveText | null>(null);
	const close = useCallback(() => setOpened(null), []);
	const sections = useSections(page.html);
	return (
		<div className="page page-wide">
			<Head page={page} />
			<Below page={page} threads={beside.threads} />
			<TextEditor
				text={text}
				historyAt={paths.history(recommendation.code)}
				person={page.person}
				sections={sections}
				mayWrite={mayWrite}
				mayComment={mayComment}
				citations={citations}
				onCitation={setOpened}
				onReload={revalidate}
				onLive={setLive}
				{...threadsOf(beside)}
				margin={
					<>
						{beside.margin(live)}
						<CitationList
							citations={citations}
							live={live}
							onOpen={setOpened}
							mayWrite={mayWrite}
							isClosed={page.isClosed}
							sideBySide={`/recommendations/${recommendation.code}/movements`}
						/>
						<FieldsPanel
							code={recommendation.code}
							fields={recommendation.fields}
							revision={recommendation.fieldsRevision}
							choices={page.choices}
							mayWrite={mayWrite}
						/>
						<MovePanel
							code={recommendation.code}
							state={recommendation.state}
							moves={page.moves}
							missing={page.missing}
						/>
					</>
				}
			/>
			<CitationDialog
				citation={citations.find((citation) => citation.id === opened) ?? null}
				textId={text.id}
				mayWrite={mayWrite}
				onClose={close}
			/>
		</div>
	);
}

function useSections(html: RecommendationPage["html"]) {
	const { t } = useTranslation("recommendations");
	return useMemo(
		() =>
			recommendationSections.map((key) => ({
				key,
				title: t(`sections.${key}.title`),
				hint: t(`sections.${key}.hint`),
				html: html[key] ?? "",
			})),
		[t, html],
	);
}

const threadsOf = ({ threads, activeThread, onThread, onComment }: Beside) => ({
	threads,
	activeThread,
	onThread,
	onComment,
});

function Head({ page }: { page: RecommendationPage }) {
	const { t } = useTranslation("recommendations");
	const { code, title, state, leadGroup, contributing } = page.recommendation;
	return (
		<header className="mb-6 max-w-[60rem]">
			<p className="mb-2 flex flex-wrap items-center gap-x-5">
				<Link to="/recommendations" className="flex min-h-11 items-center">
					{t("page.back")}
				</Link>
				<span className="text-quiet">{code}</span>
				<Badge tone={toneOf[state]}>{t(`state.${state}`)}</Badge>
				<LinkButton kind="quiet" to="history">
					{t("page.history")}
				</LinkButton>
				<LinkButton kind="quiet" to={`/coverage#${code}`}>
					{t("page.coverage")}
				</LinkButton>
			</p>
			<h1>{title}</h1>
			<p className="mt-2 text-quiet">
				{t("page.by", { group: leadGroup })}
				{contributing.length > 0 && ` · ${t("page.with", { groups: contributing.join(", ") })}`}
			</p>
			{page.mayWrite && <TitleForm code={code} title={title} />}
			{!page.mayWrite && (
				<div className="mt-4">
					<Notice kind="info">
						<ReadingBecause page={page} />
					</Notice>
				</div>
			)}
		</header>
	);
}

/** Where the window is narrow, what stands beside the text elsewhere comes after it: the way there, and how much of it. */
function Below({ page, threads }: { page: RecommendationPage; threads: Beside["threads"] }) {
	const { t } = useTranslation(["writing", "recommendations", "review"]);
	const open = threads.filter(({ settled }) => !settled).length;
	const moved = page.citations.filter(({ standing, movedTo }) => standing && movedTo !== null).length;
	return (
		<nav aria-label={t("recommendations:page.below")} className="mb-4 flex flex-wrap gap-x-6 min-[72rem]:hidden">
			<a className="flex min-h-11 items-center" href="#comments">
				{t("review:heading")} ({t("review:open", { count: open })})
			</a>
			{moved > 0 && (
				<a className="flex min-h-11 items-center" href="#moved-title">
					{t("writing:citation.movedTitle", { count: moved })}
				</a>
			)}
			<a className="flex min-h-11 items-center" href="#fields-title">
				{t("recommendations:fields.title")}
			</a>
			{page.moves.length > 0 && (
				<a className="flex min-h-11 items-center" href="#move-title">
					{t("recommendations:move.title")}
				</a>
			)}
		</nav>
	);
}

function ReadingBecause({ page }: { page: RecommendationPage }) {
	const { t } = useTranslation("recommendations");
	const { state, leadGroup } = page.recommendation;
	if (state !== "draft" && state !== "in_review") return t(`page.readOnly.${state}`, { group: leadGroup });
	return t(page.mayComment ? "page.readOnly.comment" : "page.readOnly.group", { group: leadGroup });
}
