import type { Editor } from "@tiptap/core";
import {
	AtSign,
	Bold,
	Heading3,
	Heading4,
	Italic,
	Link,
	List,
	ListOrdered,
	type LucideIcon,
	Quote,
	Redo2,
	Superscript,
	Table,
	Undo2,
} from "lucide-react";
import { type KeyboardEvent, type RefObject, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { LiveSession } from "./live-session.ts";
import { tableTools, type Tool, tool, type ToolActs, type ToolKey, writingTools } from "./tools.ts";

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
	const [chosen, setChosen] = useState<ToolKey | null>(null);
	const editor = used ?? session.editors[0]?.[1] ?? null;
	const groups = shownTools(editor, mayWrite, mayComment);
	const keys = groups.flat();
	const stop = chosen !== null && keys.includes(chosen) ? chosen : keys[0];
	if (stop === undefined) return null;
	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		if (event.key === "Escape") editor?.commands.focus();
		const next = along(keys, stop, event.key);
		if (!next) return;
		event.preventDefault();
		setChosen(next);
		event.currentTarget.querySelector<HTMLElement>(`[data-tool="${next}"]`)?.focus();
	};
	return (
		<div ref={barRef} {...toolbar(onKeyDown)} aria-label={t("tools.label")}>
			{groups.map((group) => (
				<div key={group.join()} className="tool-group">
					{group.map((key) => (
						<ToolButton key={key} name={key} editor={editor} acts={acts} stop={key === stop} />
					))}
				</div>
			))}
		</div>
	);
}

// Keys pressed on its buttons come up to the bar, which itself never has the focus.
const toolbar = (onKeyDown: (event: KeyboardEvent<HTMLElement>) => void) => ({
	role: "toolbar",
	className: "tool-bar",
	onKeyDown,
});

function along(keys: readonly ToolKey[], from: ToolKey, key: string): ToolKey | undefined {
	const at = keys.indexOf(from);
	if (key === "ArrowRight") return keys[(at + 1) % keys.length];
	if (key === "ArrowLeft") return keys.at(at - 1);
	if (key === "Home") return keys[0];
	return key === "End" ? keys.at(-1) : undefined;
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

function shownTools(editor: Editor | null, mayWrite: boolean, mayComment: boolean): ToolKey[][] {
	const inTable = editor?.isActive("table") ?? false;
	const writing = mayWrite
		? writingTools.map((group) => group.filter((key) => inTable || !tableTools.has(key))).filter((g) => g.length > 0)
		: [];
	return mayComment ? [["comment"], ...writing] : writing;
}
