import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import type { CitationDetail } from "./citation-detail.ts";
import type { LiveText } from "./editor/plug.ts";

type CitationListProps = {
	citations: readonly CitationDetail[];
	live: LiveText | null;
	onOpen: (id: string) => void;
	mayWrite: boolean;
	/** nobody writes in this text now, so nobody answers */
	isClosed?: boolean;
	/** where moved ones stand side by side */
	sideBySide?: string;
};

/** Citations beside the text: first those whose figures changed, old → new, then the others. */
export function CitationList({ citations, live, onOpen, mayWrite, isClosed = false, sideBySide }: CitationListProps) {
	const { t } = useTranslation("writing");
	const standing = citations.filter((citation) => citation.standing);
	const moved = standing.filter((citation) => citation.movedTo !== null);
	const rest = standing.filter((citation) => citation.movedTo === null);
	const item = (citation: CitationDetail) => (
		<CitationItem key={citation.id} citation={citation} live={live} onOpen={onOpen} />
	);
	return (
		<>
			<div aria-live="polite">
				{moved.length > 0 && (
					<section aria-labelledby="moved-title" className="margin-part">
						<h2 id="moved-title">
							<Badge tone="warning">{t("citation.movedTitle", { count: moved.length })}</Badge>
						</h2>
						<p className="mb-2 text-quiet">{t(isClosed ? "citation.movedClosed" : "citation.movedLead")}</p>
						<ul>{moved.map(item)}</ul>
						{sideBySide && (
							<Link to={sideBySide} className="bar-link">
								{t("movements.all")}
							</Link>
						)}
					</section>
				)}
			</div>
			<section aria-labelledby="citations-title" className="margin-part">
				<h2 id="citations-title">{t("citation.title")}</h2>
				{standing.length === 0 && mayWrite && <p className="text-quiet">{t("citation.none")}</p>}
				<ul>{rest.map(item)}</ul>
			</section>
		</>
	);
}

type CitationItemProps = { citation: CitationDetail; live: LiveText | null; onOpen: (id: string) => void };

function CitationItem({ citation, live, onOpen }: CitationItemProps) {
	const { t } = useTranslation("writing");
	return (
		<li className="mb-3 border-l-2 border-line pl-3">
			<p>
				<span className="text-quiet">{citation.evidenceCode}</span> {citation.claim}
			</p>
			<p className="tabular-nums">
				{citation.movedTo === null ? (
					citation.words
				) : (
					<>
						<span className="citation-old">{citation.words}</span> →{" "}
						<strong className="citation-new">{citation.movedTo}</strong>
					</>
				)}
			</p>
			{citation.kept !== null && <p className="text-quiet">{t("citation.kept", { reason: citation.kept })}</p>}
			<p className="flex flex-wrap gap-x-7">
				<Button type="button" kind="quiet" onClick={() => onOpen(citation.id)}>
					{t("citation.open")}
				</Button>
				{live && (
					<Button type="button" kind="quiet" onClick={() => live.goToCitation(citation.id)}>
						{t("citation.show")}
					</Button>
				)}
			</p>
		</li>
	);
}
