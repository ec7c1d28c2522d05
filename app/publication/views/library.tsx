import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { Badge } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { Stage } from "../numbers.ts";

export type LibraryLine = {
	slug: string;
	number: string;
	stage: Stage;
	at: string;
	synthetic: boolean;
	title: string;
	subtitle: string | null;
	language: string;
};

/** Everything that was published, for anyone. Links are plain: an edition is a page without script. */
export function Library({ published }: { published: readonly LibraryLine[] }) {
	const { t, i18n } = useTranslation("publication");
	if (published.length === 0)
		return (
			<EmptyState title={t("library.empty")}>
				<p>{t("library.emptyHow")}</p>
			</EmptyState>
		);
	return (
		<ul className="divide-y divide-line border-y border-line">
			{published.map(({ slug, number, stage, at, synthetic, title, subtitle, language }) => (
				<li key={slug} className="py-6">
					<h2 lang={language} className="mb-1">
						<a href={`/publications/${slug}`} className="title-link">
							{title}
						</a>
					</h2>
					{subtitle && (
						<p lang={language} className="max-w-[var(--measure)] font-serif text-[1.125rem] text-quiet">
							{subtitle}
						</p>
					)}
					<p className="mt-2 flex flex-wrap items-center gap-x-4 text-quiet">
						{synthetic && <Badge tone="warning">SYNTHETIC</Badge>}
						<span>{t("library.edition", { number })}</span>
						<span>{t(`stages.${stage}`)}</span>
						<span>{formatDay(at, i18n.language)}</span>
						<a className="bar-link" href={`/publications/${slug}/${number}.pdf`} aria-label={`PDF: ${title}`}>
							PDF
						</a>
						<Link className="bar-link" to={`/publications/${slug}/${number}/verify`}>
							{t("library.check")}
						</Link>
					</p>
				</li>
			))}
		</ul>
	);
}
