// The editor of a live text, for a recommendation's sections and for a document's own.
//
// On the server, without script, and until the live text is there, it shows the sections as HTML the server made. Then the
// live part (its own chunk: Tiptap, ProseMirror, Yjs) takes their place. A page older than the text mounts no editor at
// all: merely opening a text with an older schema would delete from it, for everybody, what that schema does not know.
//
// Where others plug in (review does):
//   threads, activeThread  which threads have anchors here; the text shows open, settled and active ones apart
//   onComment(passage)     someone selected words and pressed Comment or Ctrl/⌘+Alt+M; the passage carries its section,
//                          two Yjs relative positions (JSON) and the quote, for the server to set the mark with
//   onThread(id)           someone clicked an anchor
//   margin                 what stands beside the text
//   onLive(live)           hands out the live text once it is there (null when it is gone): it can be asked where an
//                          anchor stands, which threads still stand, what is selected, and be told to go to one; see
//                          LiveText in plug.ts
//   mayComment             shows the Comment button, also to those who may not write
// Anchors are `<mark class="comment-anchor" data-thread="…">`, with `anchor-open`, `anchor-settled` or `anchor-active` inside.
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SCHEMA_VERSION } from "../text/sections.ts";
import { SavedText, type TextEditorProps } from "./saved-text.tsx";

/** Its own chunk, asked for in the browser alone. */
const LiveEditor = lazy(async () => ({ default: (await import("./live-editor.tsx")).LiveEditor }));

export function TextEditor(props: TextEditorProps) {
	const { t } = useTranslation("writing");
	const outdated = props.text.schemaVersion !== SCHEMA_VERSION;
	const here = useSyncExternalStore(never, yes, no);
	const saved = <SavedSections {...props} />;
	return (
		<div className={props.margin ? "text-page" : undefined}>
			<div className="text-column">
				{outdated && (
					<Notice kind="warning">
						<p>{t("gate.older")}</p>
						<Button type="button" onClick={() => window.location.reload()}>
							{t("gate.reload")}
						</Button>
					</Notice>
				)}
				{here && !outdated ? (
					<Suspense fallback={saved}>
						<LiveEditor key={props.text.id} {...props} />
					</Suspense>
				) : (
					saved
				)}
			</div>
			{props.margin && <div className="text-margin">{props.margin}</div>}
		</div>
	);
}

// In the browser once it has taken over the page; on the server, and in the browser's first picture of it, not.
const never = () => () => undefined;
const yes = () => true;
const no = () => false;

function SavedSections({ sections, text }: Pick<TextEditorProps, "sections" | "text">) {
	return sections.map((section) => (
		<section key={section.key} className="text-section" aria-labelledby={`section-${section.key}`}>
			<h2 id={`section-${section.key}`}>{section.title}</h2>
			<SavedText section={section} language={text.language} />
		</section>
	));
}
