import { Form, Link, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useTime } from "#app/i18n/time.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { ComparedSections } from "./compared-sections.tsx";
import type { HistoryPage } from "./history-page.server.ts";
import { paths } from "./paths.ts";
import { recommendationSections } from "./text/sections.ts";

type Answer = { refused: { message: string } } | undefined;

/** Every version of a text; one of them read, or two compared in words. */
export function HistoryView({ page, kept }: { page: HistoryPage; kept: Answer }) {
	const { t } = useTranslation("recommendations");
	const back = <Link to={paths.recommendation(page.code)}>{t("history.back")}</Link>;
	return (
		<Page title={t("history.title", { code: page.code })} lead={t("history.lead")} actions={back}>
			{page.compared && <Compared page={page} />}
			{page.read && <Read page={page} />}
			{page.mayWrite && <KeepVersion refused={kept?.refused.message} />}
			{page.versions.length === 0 ? (
				<EmptyState title={t("history.empty")}>{t("history.emptyHow")}</EmptyState>
			) : (
				<>
					<Compare page={page} />
					<Versions page={page} />
				</>
			)}
		</Page>
	);
}

function KeepVersion({ refused }: { refused: string | undefined }) {
	const { t } = useTranslation("recommendations");
	return (
		<Section title={t("history.keep")}>
			<Form method="post" className="max-w-[var(--measure)]">
				<TextField label={t("history.keepName")} name="name" required maxLength={120} error={refused} />
				<Button>{t("history.keepSend")}</Button>
			</Form>
		</Section>
	);
}

type Version = HistoryPage["versions"][number];

function useVersionName(): (version: Version) => string {
	const { t } = useTranslation("recommendations");
	const { moment } = useTime();
	return (version) => {
		const when = moment(version.at);
		return version.name ? `${version.name} (${when})` : `${t(`history.kind.${version.kind}`)}, ${when}`;
	};
}

function Compare({ page }: { page: HistoryPage }) {
	const { t } = useTranslation("recommendations");
	const nameOf = useVersionName();
	const options = page.versions.map((version) => ({ value: version.id, label: nameOf(version) }));
	const { from, to } = page.compared ?? { from: page.versions[0]?.id, to: "now" };
	return (
		<Section title={t("history.compare")}>
			<Form method="get" className="grid items-end gap-x-4 sm:grid-cols-[1fr_1fr_auto]">
				<Select label={t("history.from")} name="from" options={options} defaultValue={from ?? undefined} />
				<Select
					label={t("history.to")}
					name="to"
					options={[{ value: "now", label: t("history.now") }, ...options]}
					defaultValue={to ?? undefined}
				/>
				<div className="mb-4">
					<Button>{t("history.compare")}</Button>
				</div>
			</Form>
		</Section>
	);
}

function Versions({ page }: { page: HistoryPage }) {
	const { t } = useTranslation("recommendations");
	const { moment } = useTime();
	return (
		<Table
			caption={t("history.title", { code: page.code })}
			captionHidden
			rows={page.versions}
			rowKey={(version) => version.id}
			columns={[
				{
					key: "when",
					title: t("history.column.when"),
					names: true,
					cell: (version) => moment(version.at),
				},
				{
					key: "what",
					title: t("history.column.what"),
					cell: (version) => version.name ?? t(`history.kind.${version.kind}`),
				},
				{
					key: "who",
					title: t("history.column.who"),
					cell: (version) =>
						version.contributors.join(", ") || (
							<span className="text-quiet">
								{t(version.hasOtherFigures ? "history.figuresOnly" : "history.nobody")}
							</span>
						),
				},
				{
					key: "read",
					title: t("history.column.read"),
					cell: (version) => (
						<Link to={`?version=${version.id}`} className="flex min-h-11 items-center">
							{t("history.read")}
							<span className="visually-hidden">: {moment(version.at)}</span>
						</Link>
					),
				},
			]}
		/>
	);
}

function Read({ page }: { page: HistoryPage }) {
	const { t } = useTranslation("recommendations");
	const nameOf = useVersionName();
	const version = page.versions.find((one) => one.id === page.read?.id);
	const answer = useActionData<Answer>();
	if (!page.read || !version) return null;
	const { html, id } = page.read;
	return (
		<Section title={nameOf(version)}>
			{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
			{recommendationSections.map((section) => (
				<section key={section} className="text-section">
					<h3 className="text-quiet">{t(`sections.${section}.title`)}</h3>
					<div className="prose" lang={page.language} dangerouslySetInnerHTML={{ __html: html[section] ?? "" }} />
				</section>
			))}
			<p className="text-[0.875rem] break-all text-quiet">
				{t("history.contentHash")}: {version.contentSha256}
			</p>
			{page.mayWrite && (
				<Form method="post" action={`/texts/${page.textId}/restorations`} className="mt-4">
					<input type="hidden" name="version" value={id ?? ""} />
					<p className="mb-2 text-quiet">{t("history.restoreHint")}</p>
					<Button>{t("history.restore")}</Button>
				</Form>
			)}
		</Section>
	);
}

function Compared({ page }: { page: HistoryPage }) {
	const { t } = useTranslation("recommendations");
	const nameOf = useVersionName();
	const { compared } = page;
	if (!compared) return null;
	const named = (id: string | null) => {
		const version = page.versions.find((one) => one.id === id);
		return version ? nameOf(version) : t("history.now");
	};
	return (
		<Section title={t("history.comparing", { from: named(compared.from), to: named(compared.to) })}>
			<ComparedSections sections={compared.sections} language={page.language} />
		</Section>
	);
}
