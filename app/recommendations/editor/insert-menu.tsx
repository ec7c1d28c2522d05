import { type CSSProperties, useEffect, useId, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceList, stepped } from "./choice-list.tsx";
import type { LiveSession } from "./live-session.ts";
import { insertTools, tool, type ToolActs } from "./tools.ts";
import type { Trigger } from "./trigger.ts";

export type Mentionable = { id: string; name: string };

type InsertMenuProps = {
	session: LiveSession;
	acts: ToolActs;
	/** Who can be named in this text; asked for once, when someone first types @. */
	people: () => Promise<readonly Mentionable[]>;
};

type Offer = { id: string; words: string; choose: () => void };

/** The list behind `/` and `@`. The focus stays in the text: the list is pointed at by `aria-activedescendant`, and each
 *  choice is also said in a live region, since not every screen reader follows the pointer there. */
export function InsertMenu({ session, acts, people }: InsertMenuProps) {
	const { t } = useTranslation("writing");
	const open = useSyncExternalStore(session.menu.open.subscribe, session.menu.open.get);
	const named = useMentionable(open?.mark === "@", people);
	const offers = useMemo(
		() => (open ? offersFor(open, named, (key) => t(`tools.${key}`), acts) : []),
		[open, named, acts, t],
	);
	const typed = open ? `${open.mark}${open.query}` : "";
	const [pointed, setPointed] = useState({ typed: "", at: 0 });
	const base = useId();
	const index = pointed.typed === typed ? Math.min(pointed.at, offers.length - 1) : 0;
	const shown = open !== null && offers.length > 0;
	useEffect(
		() =>
			session.menu.answer((key) => {
				if (!shown) return false;
				if (key === "Enter" || key === "Tab") offers[index]?.choose();
				else setPointed({ typed, at: stepped(index, offers.length, key) ?? index });
				return true;
			}),
		[session, offers, index, shown, typed],
	);
	usePointer(shown ? open.editor.view.dom : null, base, index);
	return (
		<>
			<output className="visually-hidden">
				{shown ? t("menu.at", { words: offers[index]?.words, at: index + 1, of: offers.length }) : ""}
			</output>
			{shown && (
				<ChoiceList
					id={base}
					label={t(`menu.${open.mark === "/" ? "insert" : "mention"}`)}
					items={offers}
					keyOf={(offer) => offer.id}
					at={index}
					onChoose={(offer) => offer.choose()}
					floating={placeOf(open)}
				>
					{(offer) => offer.words}
				</ChoiceList>
			)}
		</>
	);
}

/** Says in the text which choice is pointed at. */
function usePointer(text: HTMLElement | null, base: string, index: number): void {
	useEffect(() => {
		if (!text) return undefined;
		text.setAttribute("aria-controls", base);
		text.setAttribute("aria-activedescendant", `${base}-${index}`);
		return () => {
			text.removeAttribute("aria-controls");
			text.removeAttribute("aria-activedescendant");
		};
	}, [text, base, index]);
}

function useMentionable(asked: boolean, people: () => Promise<readonly Mentionable[]>): readonly Mentionable[] {
	const [named, setNamed] = useState<readonly Mentionable[]>([]);
	useEffect(() => {
		if (!asked || named.length > 0) return;
		people().then(setNamed, () => setNamed([]));
	}, [asked, named.length, people]);
	return named;
}

function offersFor(
	open: Trigger,
	people: readonly Mentionable[],
	words: (key: (typeof insertTools)[number]) => string,
	acts: ToolActs,
): Offer[] {
	const { editor, from, to } = open;
	const matching = fitting(open.query);
	if (open.mark === "@") {
		return people
			.filter((person) => matching(person.name))
			.slice(0, 8)
			.map((person) => ({
				id: person.id,
				words: person.name,
				choose: () =>
					editor
						.chain()
						.focus()
						.insertContentAt({ from, to }, [
							{ type: "mention", attrs: { personId: person.id, label: person.name } },
							{ type: "text", text: " " },
						])
						.run(),
			}));
	}
	return insertTools
		.filter((key) => tool(key).can?.(editor) !== false && matching(words(key)))
		.map((key) => ({
			id: key,
			words: words(key),
			choose: () => {
				editor.chain().focus().deleteRange({ from, to }).run();
				tool(key).run(editor, acts);
			},
		}));
}

/** Whether some word of a name begins as was typed. */
const fitting = (query: string) => {
	const typed = query.trim().toLocaleLowerCase();
	return (name: string) => ` ${name.toLocaleLowerCase()}`.includes(` ${typed}`);
};

function placeOf({ editor, from }: Trigger): CSSProperties {
	const { left, top, bottom } = editor.view.coordsAtPos(from);
	const width = 260;
	return { left: Math.max(8, Math.min(left, window.innerWidth - width - 8)), ...below(top, bottom) };
}

/** Under the line, or above it where there is more room. */
function below(top: number, bottom: number): CSSProperties {
	const room = window.innerHeight - bottom - 16;
	return room > 480 || room > top
		? { top: bottom + 6, maxHeight: Math.max(120, room) }
		: { bottom: window.innerHeight - top + 6, maxHeight: Math.max(120, top - 16) };
}
