import type { Editor } from "@tiptap/core";
import {
	AtSign,
	Bold,
	Ellipsis,
	Heading3,
	Heading4,
	Italic,
	Link,
	List,
	ListOrdered,
	type LucideIcon,
	Quote,
	Redo2,
	StickyNote,
	Superscript,
	Table,
	Undo2,
} from "lucide-react";
import { type KeyboardEvent, type RefObject, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { LiveSession } from "./live-session.ts";
import { type Step, tableTools, type Tool, tool, type ToolActs, type ToolKey, writingTools } from "./tools.ts";

const icons: Partial<Record<ToolKey, LucideIcon>> = {
	bold: Bold,
	italic: Italic,
	superscript: Superscript,
	heading3: Heading3,
	heading4: Heading4,
	bulletList: List,
	orderedList: ListOrdered,
	quote: Quote,
	table: Table,
	link: Link,
	footnote: StickyNote,
	mention: AtSign,
	undo: Undo2,
	redo: Redo2,
};

type ToolBarProps = {
	session: LiveSession;
	acts: ToolActs;
	mayWrite: boolean;
	mayComment: boolean;
	barRef: RefObject<HTMLDivElement>;
};

/** One toolbar for all sections: it acts on the one used last. One stop for Tab; arrows move along it; Escape returns. */
export function ToolBar({ session, acts, mayWrite, mayComment, barRef }: ToolBarProps) {
	const { t } = useTranslation("writing");
	const used = useSyncExternalStore(session.used.subscribe, session.used.get, session.used.get);
	useSyncExternalStore(session.pulse.subscribe, session.pulse.get, session.pulse.get);
	const [chosen, setChosen] = useState<string | null>(null);
	const [all, setAll] = useState(false);
	const editor = used ?? session.editors[0]?.[1] ?? null;
	const groups = shownTools(editor, mayWrite, mayComment);
	const keys: string[] = groups.flatMap((group) => group.keys);
	const stop = chosen !== null && [...keys, more].includes(chosen) ? chosen : keys[0];
	if (stop === undefined) return null;
	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		if (event.key === "Escape") editor?.commands.focus();
		const shown = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-tool]")].filter(isShown);
		const next = along(shown, event.target, event.key);
		if (!next) return;
		event.preventDefault();
		setChosen(next.dataset["tool"] ?? null);
		next.focus();
	};
	return (
		<div ref={barRef} {...toolbar(onKeyDown)} aria-label={t("tools.label")} data-all={all || undefined}>
			{groups.map((group) => (
				<div key={group.keys.join()} className="tool-group" data-step={group.step}>
					{group.keys.map((key) => (
						<ToolButton key={key} name={key} editor={editor} acts={acts} stop={key === stop} />
					))}
				</div>
			))}
			{mayWrite && (
				<MoreButton
					open={all}
					stop={stop === more}
					onPress={() => {
						setChosen(more);
						setAll(!all);
					}}
				/>
			)}
		</div>
	);
}

/** Where the window is narrow, the later tools come when they are asked for. */
const more = "more";

function MoreButton({ open, stop, onPress }: { open: boolean; stop: boolean; onPress: () => void }) {
	const { t } = useTranslation("writing");
	return (
		<button
			type="button"
			data-tool={more}
			tabIndex={stop ? 0 : -1}
			className="tool tool-more"
			aria-label={t("tools.more")}
			title={t("tools.more")}
			aria-expanded={open}
			onMouseDown={(event) => event.preventDefault()}
			onClick={onPress}
		>
			<Ellipsis aria-hidden size={18} />
		</button>
	);
}

// Keys pressed on its buttons come up to the bar, which itself never has the focus.
const toolbar = (onKeyDown: (event: KeyboardEvent<HTMLElement>) => void) => ({
	role: "toolbar",
	className: "tool-bar",
	onKeyDown,
});

const isShown = (element: HTMLElement) => element.getClientRects().length > 0;

function along(shown: readonly HTMLElement[], from: EventTarget, key: string): HTMLElement | undefined {
	const at = shown.findIndex((element) => element === from);
	if (key === "ArrowRight") return shown[(at + 1) % shown.length];
	if (key === "ArrowLeft") return shown.at(at - 1);
	if (key === "Home") return shown[0];
	return key === "End" ? shown.at(-1) : undefined;
}

type ToolButtonProps = { name: ToolKey; editor: Editor | null; acts: ToolActs; stop: boolean };

function ToolButton({ name, editor, acts, stop }: ToolButtonProps) {
	const { t } = useTranslation("writing");
	const { on, can, keys, run } = tool(name);
	const Icon = icons[name];
	const words = t(`tools.${name}`);
	const unable = editor === null || can?.(editor) === false;
	return (
		<button
			type="button"
			data-tool={name}
			tabIndex={stop ? 0 : -1}
			className={Icon ? "tool" : "tool tool-words"}
			aria-label={words}
			title={keys ? `${words} (${shownKeys(keys)})` : words}
			{...pressed(on, editor)}
			// Still reachable: a tool that is out of place now says so, and the arrows do not jump about.
			aria-disabled={unable || undefined}
			// The words keep their selection while the mouse is on the bar.
			onMouseDown={(event) => event.preventDefault()}
			onClick={unable ? undefined : () => run(editor, acts)}
		>
			{Icon ? <Icon aria-hidden size={18} /> : words}
		</button>
	);
}

const pressed = (on: Tool["on"], editor: Editor | null) =>
	on ? { "aria-pressed": editor !== null && on(editor) } : {};

/** `Mod+B` → "⌘B" on a Mac, "Ctrl+B" elsewhere. */
function shownKeys(keys: string): string {
	const mac = typeof navigator !== "undefined" && /Mac|iP(?:hone|ad)/u.test(navigator.userAgent);
	return mac ? keys.replace("Mod+", "⌘").replace("Alt+", "⌥").replace("Shift+", "⇧") : keys.replace("Mod", "Ctrl");
}

type Group = { keys: readonly ToolKey[]; step: Step };

function shownTools(editor: Editor | null, mayWrite: boolean, mayComment: boolean): Group[] {
	const inTable = editor?.isActive("table") ?? false;
	const writing = mayWrite
		? writingTools
				.map(({ keys, step }) => ({ keys: keys.filter((key) => inTable || !tableTools.has(key)), step }))
				.filter(({ keys }) => keys.length > 0)
		: [];
	return mayComment ? [{ keys: ["comment"], step: 1 }, ...writing] : writing;
}
