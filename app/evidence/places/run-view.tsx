import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { Section } from "#app/ui/page.tsx";
import { levelWords } from "../pilots/catalogue.tsx";
import { microCredentialPath, type Words } from "../pilots/words.ts";
import type { RunTold } from "./run.server.ts";

/** When and how a course was held, and what was to be learned in it. */
export function RunView({ run }: { run: RunTold }) {
	const { t, i18n } = useTranslation("pilots");
	const { microCredential: mc, outcomes, site } = run;
	return (
		<>
			<dl className="mb-8 grid max-w-[var(--measure)] gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
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

function factsOf(run: RunTold, t: Words, locale: string): (readonly [string, string])[] {
	const { startsOn, endsOn, mode, language, plannedHours, places, trainers, paidTime } = run;
	const facts: (readonly [name: string, what: string | null])[] = [
		[t("dates"), `${formatDay(startsOn, locale)} – ${endsOn ? formatDay(endsOn, locale) : t("ongoing")}`],
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

/** A language's name; what is no language's code is shown as it was written. */
function languageName(code: string, locale: string): string {
	try {
		return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
	} catch {
		return code;
	}
}
