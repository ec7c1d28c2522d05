import { useRevalidator } from "@remix-run/react";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Beside } from "#app/recommendations/beside.ts";
import { CitationDialog } from "#app/recommendations/citation-dialog.tsx";
import { CitationList } from "#app/recommendations/citation-list.tsx";
import type { LiveText } from "#app/recommendations/editor/plug.ts";
import { TextEditor } from "#app/recommendations/editor/text-editor.tsx";
import { documentSections } from "#app/recommendations/text/sections.ts";
import type { DocumentPage } from "../document-page.server.ts";
import { PlacedRecommendations } from "./placed-recommendations.tsx";

type DocumentTextProps = {
	page: DocumentPage;
	person: { id: string; name: string };
	mayWrite: boolean;
	mayArrange: boolean;
	mayComment: boolean;
	beside: Beside;
};

/** The document's own sections, written together, with its recommendations, threads and citations beside them. */
export function DocumentText({ page, person, mayWrite, mayArrange, mayComment, beside }: DocumentTextProps) {
	const { t } = useTranslation("publication");
	const { slug, text, citations, recommendations, placeable } = page;
	const { margin, ...threads } = beside;
	const { revalidate } = useRevalidator();
	const [opened, setOpened] = useState<string | null>(null);
	const [live, setLive] = useState<LiveText | null>(null);
	const close = useCallback(() => setOpened(null), []);
	const sections = useMemo(
		() =>
			documentSections.map((key) => ({
				key,
				title: t(`sections.${key}.title`),
				hint: t(`sections.${key}.hint`),
				html: page.html[key] ?? "",
			})),
		[t, page.html],
	);
	return (
		<>
			<TextEditor
				text={text}
				person={person}
				sections={sections}
				mayWrite={mayWrite}
				mayComment={mayComment}
				citations={citations}
				onCitation={setOpened}
				onReload={revalidate}
				onLive={setLive}
				{...threads}
				margin={
					<>
						<section aria-labelledby="placed-title" className="margin-part">
							<h2 id="placed-title">{t("recommendations.title")}</h2>
							<PlacedRecommendations {...{ slug, recommendations, placeable, mayArrange }} />
						</section>
						{margin(live)}
						<CitationList citations={citations} live={live} onOpen={setOpened} mayWrite={mayWrite} />
					</>
				}
			/>
			<CitationDialog
				citation={citations.find((citation) => citation.id === opened) ?? null}
				textId={text.id}
				mayWrite={mayWrite}
				onClose={close}
			/>
		</>
	);
}
