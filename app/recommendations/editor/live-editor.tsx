// The live part of the text editor. It comes in its own chunk; text-editor.tsx says why and when.
import type { Editor } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import type { TFunction } from "i18next";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { type Asks, asksOf } from "./asks.ts";
import { ApartNotice } from "./apart-notice.tsx";
import { CitationPicker } from "./citation-picker.tsx";
import { InsertMenu } from "./insert-menu.tsx";
import type { ChipWords } from "./chips.ts";
import { LiveSession, type SessionActs } from "./live-session.ts";
import type { LiveText } from "./plug.ts";
import { store } from "./store.ts";
import { FootnoteSheet, LinkSheet } from "./small-sheets.tsx";
import { SavedText, type SectionView, type TextEditorProps } from "./saved-text.tsx";
import { Presence, StatusLine } from "./status-line.tsx";
import { ToolBar } from "./tool-bar.tsx";
import type { ToolActs } from "./tools.ts";

/** What the person was asked, and in which editor. */
type Asked = { what: "link" | "cite"; editor: Editor } | { what: "footnote"; editor: Editor; at: number | null };

export function LiveEditor(props: TextEditorProps) {
	const { text, sections, mayWrite, mayComment = false } = props;
	const [asked, setAsked] = useState<Asked | null>(null);
	const bar = useRef<HTMLDivElement>(null);
	const session = useSession(props, { ask: setAsked, bar });
	const asks = useMemo(() => asksOf(text.id), [text.id]);
	const acts = useMemo((): ToolActs => actsFor(session, props.onComment, setAsked), [session, props.onComment]);
	const mounted = useMounted(session, sections);
	useEffect(() => session?.shelf.put(props.citations), [session, props.citations]);
	useEffect(
		() => session?.showThreads({ threads: props.threads ?? [], active: props.activeThread ?? null }),
		[session, props.threads, props.activeThread],
	);
	return (
		<>
			<div className="tool-shelf">
				{session && <ToolBar session={session} acts={acts} mayWrite={mayWrite} mayComment={mayComment} barRef={bar} />}
				{session && (
					<div className="live-line">
						{mayWrite && <StatusLine session={session} />}
						<Presence session={session} self={props.person.id} />
					</div>
				)}
			</div>
			{session && <ApartNotice session={session} historyAt={props.historyAt} />}
			<Help mayWrite={mayWrite} />
			{sections.map((section) => (
				<LiveSection
					key={section.key}
					section={section}
					language={text.language}
					ready={mounted.ready}
					place={mounted.place}
				/>
			))}
			{session && mayWrite && <InsertMenu session={session} acts={acts} people={asks.people} />}
			{session && asked && (
				<Question asked={asked} session={session} asks={asks} props={props} onClose={() => setAsked(null)} />
			)}
		</>
	);
}

function Help({ mayWrite }: { mayWrite: boolean }) {
	const { t } = useTranslation("writing");
	return (
		<p id="text-help" className="visually-hidden">
			{t(mayWrite ? "help.writing" : "help.reading")}
		</p>
	);
}

type LiveSectionProps = {
	section: SectionView;
	language: string;
	ready: boolean;
	place: (key: string, element: HTMLDivElement | null) => void;
};

/** The saved words until the editor stands, then the editor. */
function LiveSection({ section, language, ready, place }: LiveSectionProps) {
	return (
		<section className="text-section" aria-labelledby={`section-${section.key}`}>
			<h2 id={`section-${section.key}`}>{section.title}</h2>
			{!ready && <SavedText section={section} language={language} />}
			<div ref={(element) => place(section.key, element)} className="prose" hidden={!ready} />
		</section>
	);
}

type QuestionProps = {
	asked: Asked;
	session: LiveSession;
	asks: Asks;
	props: TextEditorProps;
	onClose: () => void;
};

function Question({ asked, session, asks, props, onClose }: QuestionProps) {
	const { editor } = asked;
	const section = session.editors.find(([, one]) => one === editor)?.[0] ?? "";
	if (asked.what === "link") return <LinkSheet editor={editor} onClose={onClose} />;
	if (asked.what === "footnote") return <FootnoteSheet editor={editor} at={asked.at} onClose={onClose} />;
	return (
		<CitationPicker
			search={asks.search}
			cite={(code, stance) => asks.cite({ code, section, stance })}
			onClose={onClose}
			onCited={(citation) => {
				flushSync(onClose); // the dialog keeps the focus while it is open
				session.shelf.add(citation);
				const figure = { type: "citation", attrs: { citationId: citation.id } };
				const space = wantsSpace(editor.state.selection.$from) ? [{ type: "text", text: " " }] : [];
				editor
					.chain()
					.focus()
					.insertContent([...space, figure])
					.run();
				props.onReload();
			}}
		/>
	);
}

/** A figure is a word of its own: it stands apart from what is before it, but for what opens. */
function wantsSpace(at: ResolvedPos): boolean {
	const before = at.parent.textBetween(0, at.parentOffset, undefined, "\ufffc").at(-1) ?? " ";
	return !/[\s\p{Ps}\p{Pi}\p{Pd}/]/u.test(before);
}

function actsFor(
	session: LiveSession | null,
	onComment: TextEditorProps["onComment"],
	ask: (asked: Asked) => void,
): ToolActs {
	return {
		link: (editor) => ask({ what: "link", editor }),
		cite: (editor) => ask({ what: "cite", editor }),
		footnote: (editor) => ask({ what: "footnote", editor, at: null }),
		comment: () => {
			const passage = session?.live.passage();
			if (passage) onComment?.(passage);
		},
	};
}

type Holding = { ask: (asked: Asked) => void; bar: { current: HTMLDivElement | null } };

/** Opens the session once for a text, and again when what one may do in it changes. What the page hands in is read when
 *  it is needed, so that a page that renders anew does not open the text anew. */
function useSession(props: TextEditorProps, holding: Holding): LiveSession | null {
	const { t } = useTranslation("writing");
	const [held] = useState(() => store<LiveSession | null>(null));
	const latest = useLatest({ props, t, ...holding });
	const { id, epoch, language } = props.text;
	const { mayWrite } = props;
	useEffect(() => {
		const { words, acts } = forSession(latest);
		const { person } = latest.current.props;
		const tell = (live: LiveText | null) => latest.current.props.onLive?.(live);
		const session = new LiveSession({ textId: id, epoch, language, person, reading: !mayWrite, words, ...acts });
		held.set(session);
		tell(session.live);
		return () => {
			tell(null);
			held.set(null);
			session.close();
		};
	}, [held, latest, id, epoch, language, mayWrite]);
	return useSyncExternalStore(held.subscribe, held.get, () => null);
}

type Latest = { current: Holding & { props: TextEditorProps; t: TFunction<"writing"> } };

/** What a session asks of the page, always of the page as it is now. */
function forSession(latest: Latest) {
	const words: ChipWords = {
		label: ({ evidenceCode: code, words: said, movedTo }) =>
			movedTo === null
				? latest.current.t("citation.label", { code, words: said })
				: latest.current.t("citation.labelMoved", { code, words: said, now: movedTo }),
		moved: latest.current.t("citation.moved"),
		missing: latest.current.t("citation.missing"),
		footnote: (said) => latest.current.t("footnote.label", { text: said }),
	};
	const acts: SessionActs = {
		openCitation: (citationId) => latest.current.props.onCitation(citationId),
		openFootnote: (editor, at) => latest.current.ask({ what: "footnote", editor, at }),
		cite: (editor) => latest.current.ask({ what: "cite", editor }),
		link: (editor) => latest.current.ask({ what: "link", editor }),
		comment: (passage) => latest.current.props.onComment?.(passage),
		openThread: (threadId) => latest.current.props.onThread?.(threadId),
		adopt: async (asked) => {
			const adopted = await asksOf(latest.current.props.text.id).adopt(asked);
			latest.current.props.onReload();
			return adopted;
		},
		toTools: () => latest.current.bar.current?.querySelector<HTMLElement>("button")?.focus(),
		reload: () => latest.current.props.onReload(),
	};
	return { words, acts };
}

function useLatest<T>(value: T): { current: T } {
	const latest = useRef(value);
	useEffect(() => {
		latest.current = value;
	});
	return latest;
}

/** Puts the editors in their places as soon as the text has come from the server. */
function useMounted(session: LiveSession | null, sections: readonly SectionView[]) {
	const [places] = useState(() => new Map<string, HTMLDivElement>());
	const latest = useLatest(sections);
	const come = useSyncExternalStore(session?.come.subscribe ?? never, session?.come.get ?? no, no);
	const ready = useSyncExternalStore(session?.views.ready.subscribe ?? never, session?.views.ready.get ?? no, no);
	useEffect(() => {
		if (!session || !come) return;
		session.mount(
			latest.current.flatMap(({ key, title, hint }) => {
				const element = places.get(key);
				return element ? { key, label: title, hint, describedBy: "text-help", element } : [];
			}),
		);
	}, [session, come, latest, places]);
	const place = useCallback(
		(key: string, element: HTMLDivElement | null) => {
			if (element) places.set(key, element);
			else places.delete(key);
		},
		[places],
	);
	return { ready, place };
}

const never = () => () => undefined;
const no = () => false;
