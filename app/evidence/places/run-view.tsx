import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay, formatNumber, languageName } from "#app/i18n/format.ts";
import { Section } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { levelWords } from "../pilots/catalogue.tsx";
import { microCredentialPath, runPath, type Words } from "../pilots/words.ts";
import type { HeldRun, RunTold } from "./run.server.ts";

/** When and how a course was held, and what was to be learned in it. */
export function RunView({ run }: { run: RunTold }) {
	const { t, i18n } = useTranslation("pilots");
	const { microCredential: mc, outcomes, site } = run;
	return (
		<>
			<dl className="facts mb-8 max-w-[var(--measure)]">
				<dt className="text-quiet">{t("site")}</dt>
				<dd>
					<Link to={`/pilots/${encodeURIComponent(site.code)}`}>
						{site.code} {site.name}
					</Link>
				</dd>
				{factsOf(run, t, i18n.language).map(([name, what]) => (
					<div key={name} className="contents">
						<dt className="text-quiet">{name}</dt>
						<dd>{what}</dd>
					</div>
				))}
			</dl>
			<Section title={t("story.learned")}>
				<p className="mb-3">
					<Link to={microCredentialPath(mc.code, mc.version)}>{mc.titleEn}</Link>, {levelWords(t, mc)}
				</p>
				<ol className="max-w-[var(--measure)] list-decimal space-y-1 pl-6">
					{outcomes.map(({ no, text, local }) => (
						<li key={no}>
							<span lang="en">{text}</span>
							{local && (
								<span lang={mc.language} className="block text-quiet">
									{local}
								</span>
							)}
						</li>
					))}
				</ol>
			</Section>
		</>
	);
}

/** Where a micro-credential was run. */
export function HeldRuns({ runs }: { runs: readonly HeldRun[] }) {
	const { t, i18n } = useTranslation("pilots");
	return (
		<Section title={t("story.held")}>
			{runs.length === 0 ? (
				<p className="text-quiet">{t("story.notHeld")}</p>
			) : (
				<Table
					caption={t("story.held")}
					captionHidden
					rows={runs}
					rowKey={({ code }) => code}
					columns={heldColumns(t, i18n.language)}
				/>
			)}
		</Section>
	);
}

const heldColumns = (t: Words, locale: string): Column<HeldRun>[] => [
	{
		key: "run",
		title: t("run"),
		names: true,
		cell: ({ code, site }) => <Link to={runPath(site.code, code)}>{code}</Link>,
	},
	{
		key: "site",
		title: t("site"),
		cell: ({ site }) => (
			<Link to={`/pilots/${encodeURIComponent(site.code)}`}>
				{site.code} {site.name}
			</Link>
		),
	},
	{ key: "dates", title: t("dates"), cell: (run) => datesOf(run, t, locale) },
	{ key: "mode", title: t("mode"), cell: ({ mode }) => t(`modes.${mode}`) },
];

const datesOf = ({ startsOn, endsOn }: Pick<HeldRun, "startsOn" | "endsOn">, t: Words, locale: string): string =>
	`${formatDay(startsOn, locale)} – ${endsOn ? formatDay(endsOn, locale) : t("ongoing")}`;

function factsOf(run: RunTold, t: Words, locale: string): (readonly [string, string])[] {
	const { mode, language, plannedHours, places, trainers, paidTime } = run;
	const facts: (readonly [name: string, what: string | null])[] = [
		[t("dates"), datesOf(run, t, locale)],
		[t("mode"), t(`modes.${mode}`)],
		[t("story.language"), languageName(language, locale)],
		[
			t("story.hours"),
			plannedHours === null ? null : t("microCredentials.hours", { hours: formatNumber(plannedHours, locale) }),
		],
		[t("places"), String(places)],
		[t("story.trainers"), trainers === null ? null : String(trainers)],
		[t("story.paidTime"), paidTime === null ? null : t(paidTime ? "story.paid" : "story.unpaid")],
	];
	return facts.flatMap(([name, what]) => (what === null ? [] : [[name, what] as const]));
}
