import type { ReactNode } from "react";
import type { CitationView, LiveText, Passage, ThreadAnchor } from "./plug.ts";

/** A section as the server made it: safe HTML of what was saved last. */
export type SectionView = { key: string; title: string; hint: string; html: string };

export type TextEditorProps = {
	text: { id: string; epoch: number; schemaVersion: number; language: string };
	/** Where earlier versions can be looked at and restored. */
	historyAt?: string;
	person: { id: string; name: string };
	sections: readonly SectionView[];
	mayWrite: boolean;
	mayComment?: boolean;
	citations: readonly CitationView[];
	onCitation: (id: string) => void;
	/** Something beside the text changed: load the page's data again. */
	onReload: () => void;
	threads?: readonly ThreadAnchor[];
	activeThread?: string | null;
	onComment?: (passage: Passage) => void;
	onThread?: (threadId: string) => void;
	margin?: ReactNode;
	onLive?: (live: LiveText | null) => void;
};

/** The saved words of a section; nothing but what html.ts let through. */
export function SavedText({ section, language }: { section: SectionView; language: string }) {
	return <div className="prose reading-text" lang={language} dangerouslySetInnerHTML={{ __html: section.html }} />;
}
