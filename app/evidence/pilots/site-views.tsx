import type { TFunction } from "i18next";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { Run, Site, Started } from "./sites.server.ts";
import { microCredentialPath, runPath, type Words } from "./words.ts";

export function SiteTable({ sites, all, mayImport }: { sites: readonly Site[]; all: Started; mayImport: boolean }) {
	const { t } = useTranslation("pilots");
	if (sites.length === 0)
		return (
			<EmptyState
				title={t("empty")}
				action={
					mayImport && (
						<LinkButton kind="main" to="/imports">
							{t("toImports")}
						</LinkButton>
					)
				}
			>
				{t("emptyWhat")}
			</EmptyState>
		);
	return (
		<>
			<Table caption={t("title")} captionHidden rows={sites} rowKey={(site) => site.code} columns={siteColumns(t)} />
			<p className="mt-4">
				{t("all")}: <StartedFigure started={all} />
			</p>
			<p className="mt-1 max-w-[var(--measure)] text-quiet">{t("startedHint")}</p>
		</>
	);
}

const siteColumns = (t: Words): Column<Site>[] => [
	{
		key: "site",
		title: t("site"),
		names: true,
		cell: ({ code, name }) => (
			<Link to={`/pilots/${encodeURIComponent(code)}`} className="block min-w-36">
				{code} {name}
			</Link>
		),
	},
	{ key: "sector", title: t("sector"), cell: ({ sector }) => sector },
	{ key: "place", title: t("place"), cell: ({ place, country }) => [place, country].filter(Boolean).join(", ") },
	{ key: "host", title: t("host"), cell: ({ host }) => host },
	{ key: "runs", title: t("runs"), figures: true, cell: ({ runs }) => runs },
	{ key: "started", title: t("started"), figures: true, cell: ({ started }) => <StartedFigure started={started} /> },
];

function StartedFigure({ started }: { started: Started }) {
	const { t } = useTranslation("pilots");
	if (started.withheld) return <Badge tone="quiet">{t("withheld")}</Badge>;
	return <>{started.n === 0 ? t("none") : started.n}</>;
}

/** Types come from partners' sheets: those usual there have a name here, any other is shown as it was written. */
const usualTypes = ["vet_centre", "workshop", "plant", "classroom", "company", "university"] as const;
function typeInWords(type: string, t: TFunction<"pilots">): string {
	const usual = usualTypes.find((one) => one === type);
	return usual ? t(`siteTypes.${usual}`) : type.replaceAll("_", " ");
}

/** What a site is, and how many took part; when that is withheld, why. */
export function SiteFacts({ site }: { site: Site }) {
	const { t } = useTranslation("pilots");
	const { t: evidence } = useTranslation("evidence");
	const facts = [
		[t("sector"), site.sector],
		[t("place"), [site.place, site.country].filter(Boolean).join(", ")],
		[t("nuts"), site.region],
		[t("host"), site.host],
		[t("siteType"), site.siteType && typeInWords(site.siteType, t)],
		[t("group"), site.group],
	].filter(([, what]) => what);
	return (
		<dl className="facts mb-8 max-w-[var(--measure)]">
			{facts.map(([name, what]) => (
				<div key={name} className="contents">
					<dt className="text-quiet">{name}</dt>
					<dd>{what}</dd>
				</div>
			))}
			<dt className="text-quiet">{t("started")}</dt>
			<dd>
				<StartedFigure started={site.started} />
				{site.started.withheld && (
					<span className="block text-quiet">{evidence(`withheld.${site.started.withheld}`)}</span>
				)}
			</dd>
		</dl>
	);
}

export function RunTable({ site, runs }: { site: string; runs: readonly Run[] }) {
	const { t, i18n } = useTranslation("pilots");
	if (runs.length === 0) return <EmptyState title={t("noRuns")}>{t("noRunsWhat")}</EmptyState>;
	return (
		<Table
			caption={t("runs")}
			captionHidden
			rows={runs}
			rowKey={(run) => run.code}
			columns={runColumns(t, i18n.language, site)}
		/>
	);
}

const runColumns = (t: Words, locale: string, site: string): Column<Run>[] => [
	{ key: "run", title: t("run"), names: true, cell: ({ code }) => <Link to={runPath(site, code)}>{code}</Link> },
	{
		key: "mc",
		title: t("microCredential"),
		cell: ({ microCredential, version, title }) => (
			<Link to={microCredentialPath(microCredential, version)}>{title}</Link>
		),
	},
	{
		key: "dates",
		title: t("dates"),
		cell: ({ startsOn, endsOn }) =>
			`${formatDay(startsOn, locale)} – ${endsOn ? formatDay(endsOn, locale) : t("ongoing")}`,
	},
	{ key: "mode", title: t("mode"), cell: ({ mode }) => t(`modes.${mode}`) },
	{ key: "places", title: t("places"), figures: true, cell: ({ places }) => places },
];

/** Asked of the host's pilot data contact: may figures that rest on this site alone be shown? */
export function Agreement({ site: { code, agreed } }: { site: Site }) {
	const { t } = useTranslation("pilots");
	return (
		<Section title={t("agreement.title")}>
			<p className="mb-4 max-w-[var(--measure)]">{t("agreement.what")}</p>
			<Form
				method="post"
				action={`/pilots/${encodeURIComponent(code)}/agreement`}
				className="flex flex-wrap items-center gap-4"
			>
				<input type="hidden" name="agreed" value={agreed ? "no" : "yes"} />
				<Badge tone={agreed ? "done" : "quiet"}>{agreed ? t("agreement.given") : t("agreement.notGiven")}</Badge>
				<Button>{agreed ? t("agreement.takeBack") : t("agreement.give")}</Button>
			</Form>
		</Section>
	);
}
