import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/page.tsx";
import { FigureView } from "../figure-view.tsx";
import type { Quotes as SomeQuotes } from "./quotes.server.ts";
import type { StoryFigure } from "./story.server.ts";

/** The figures of a site, a course or a micro-credential, side by side, those withheld with their reason. */
export function Story({ figures, what }: { figures: readonly StoryFigure[]; what?: string }) {
	const { t } = useTranslation("pilots");
	const { t: evidence } = useTranslation("evidence");
	return (
		<Section title={t("story.figures")}>
			<p className="mb-6 max-w-[var(--measure)] text-quiet">
				{[what, t("story.figuresWhat")].filter(Boolean).join(" ")}
			</p>
			{figures.some(({ figure }) => figure.synthetic) && (
				<p className="mb-6 font-semibold text-warn">▲ {evidence("synthetic")}</p>
			)}
			<div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
				{figures.map(({ indicator, figure }) => (
					<div key={indicator} className="min-w-0">
						<h3 className="mb-2">{evidence(`indicator.${indicator}.name`)}</h3>
						<FigureView figure={figure} among />
					</div>
				))}
			</div>
		</Section>
	);
}

/** What people there said, where it may be quoted. */
export function Quotes({ quotes: { withheld, quotes }, what }: { quotes: SomeQuotes; what?: string }) {
	const { t } = useTranslation("pilots");
	if (!withheld && quotes.length === 0) return null;
	return (
		<Section title={t("story.quotes")}>
			{what && !withheld && <p className="mb-6 max-w-[var(--measure)] text-quiet">{what}</p>}
			{withheld && <p className="max-w-[var(--measure)] text-quiet">{t("story.quotesWithheld")}</p>}
			{quotes.map(({ code, original, language, english, actors }) => (
				<figure key={code} className="mb-6 max-w-[var(--measure)] border-l-4 border-line pl-4">
					<blockquote className="font-serif text-[1.125rem]">
						<p lang={language}>{original}</p>
						{english && (
							<p lang="en" className="mt-1 text-quiet">
								{english}
							</p>
						)}
					</blockquote>
					<figcaption className="mt-1 text-[0.9375rem] text-quiet">{actors.join(", ")}</figcaption>
				</figure>
			))}
		</Section>
	);
}
