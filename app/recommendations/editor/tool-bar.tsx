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
	MessageSquarePlus,
	Quote,
	Redo2,
	Superscript,
	Table,
	Undo2,
} from "lucide-react";
import { type RefObject, useEffect, useSyncExternalStore } from "react";
import { Group, Toolbar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { LiveSession } from "./live-session.ts";
import { tableTools, tool, type ToolActs, type ToolKey, writingTools } from "./tools.ts";

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
	comment: MessageSquarePlus,
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
	const used = useSyncExternalStore(session.used.subscribe, session.used.get);
	useSyncExternalStore(session.pulse.subscribe, session.pulse.get);
	const editor = used ?? session.editors[0]?.[1] ?? null;
	const groups = shownTools(editor, mayWrite, mayComment);
	useEffect(() => {
		const bar = barRef.current;
		const back = (event: KeyboardEvent) => event.key === "Escape" && session.used.get()?.commands.focus();
		bar?.addEventListener("keydown", back);
		return () => bar?.removeEventListener("keydown", back);
	}, [session, barRef]);
	if (groups.length === 0) return null;
	return (
		<Toolbar ref={barRef} aria-label={t("tools.label")} className="tool-bar">
			{groups.map((group) => (
				<Group key={group.join()} className="tool-group">
					{group.map((key) => (
						<ToolButton key={key} name={key} editor={editor} acts={acts} />
					))}
				</Group>
			))}
		</Toolbar>
	);
}

type ToolButtonProps = { name: ToolKey; editor: Editor | null; acts: ToolActs };

function ToolButton({ name, editor, acts }: ToolButtonProps) {
	const { t } = useTranslation("writing");
	const { on, can, keys, run } = tool(name);
	const Icon = icons[name];
	const words = t(`tools.${name}`);
	const unable = editor === null || can?.(editor) === false;
	return (
		<button
			type="button"
			data-tool={name}
			className={Icon ? "tool" : "tool tool-words"}
			aria-label={words}
			title={keys ? `${words} (${shownKeys(keys)})` : words}
			aria-pressed={on ? editor !== null && on(editor) : undefined}
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
