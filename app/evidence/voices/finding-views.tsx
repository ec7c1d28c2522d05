import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Excerpt } from "./findings.server.ts";
import type { Stance } from "./voices.ts";

type Listed = { code: string; statement: string; keptAs: string | null; heard: string };

export function FindingTable({ findings }: { findings: readonly Listed[] }) {
	const { t } = useTranslation("voices");
	if (findings.length === 0) return <EmptyState title={t("nothing")}>{t("howToBegin")}</EmptyState>;
	return (
		<Table
			caption={t("title")}
			captionHidden
			rows={findings}
			rowKey={({ code }) => code}
			columns={[
				{
					key: "finding",
					title: t("finding"),
					names: true,
					cell: ({ code, statement }) => (
						<Link to={`/evidence/findings/${encodeURIComponent(code)}`} className="font-serif">
							{statement}
						</Link>
					),
				},
				{ key: "heard", title: t("heard"), cell: ({ heard }) => heard },
				{
					key: "kept",
					title: t("keptAs"),
					cell: ({ keptAs }) => (keptAs ? <Link to={`/evidence/${keptAs}`}>{keptAs}</Link> : t("notKept")),
				},
			]}
		/>
	);
}

const tones: Record<Stance, Tone> = { supports: "done", qualifies: "active", contradicts: "warning", context: "quiet" };

/** What was said, in the speaker's language first. Words that may not be quoted never came to this page. */
export function ExcerptList({ excerpts }: { excerpts: readonly Excerpt[] }) {
	const { t } = useTranslation("voices");
	if (excerpts.length === 0) return <p className="text-quiet">{t("noExcerpts")}</p>;
	return (
		<ul className="max-w-[var(--measure)]">
			{excerpts.map((excerpt) => (
				<li key={excerpt.code} className="border-t border-line py-5 first:border-t-0">
					<Badge tone={tones[excerpt.stance]}>{t(`stance.${excerpt.stance}`)}</Badge>
					<Words excerpt={excerpt} />
					<p className="text-quiet">{speaker(excerpt)}</p>
					<p className="text-quiet">{t("theme", { theme: excerpt.theme })}</p>
				</li>
			))}
		</ul>
	);
}

function Words({ excerpt: { quote, language } }: { excerpt: Excerpt }) {
	const { t } = useTranslation("voices");
	if (!quote) return <p className="my-2 italic text-quiet">{t("notQuoted")}</p>;
	return (
		<blockquote className="my-2 font-serif text-[1.125rem]">
			<p lang={language}>“{quote.original}”</p>
			{quote.english && language !== "en" && (
				<p lang="en" className="mt-1 text-base text-quiet">
					{quote.english}
				</p>
			)}
		</blockquote>
	);
}

/** "group interview · worker, trainer · wood · FI-1 Demo VET centre" */
const speaker = ({ sourceKind, actorTypes, sector, site }: Excerpt) =>
	[sourceKind, actorTypes.join(", "), sector, site && `${site.code} ${site.name}`].filter(Boolean).join(" · ");
