import { type CSSProperties, type MouseEvent, type ReactNode, useEffect } from "react";

type ChoiceListProps<T> = {
	/** the list is `id`, its choices `id-0`, `id-1`, … */
	id: string;
	label: string;
	items: readonly T[];
	keyOf: (item: T) => string;
	/** the one pointed at */
	at: number;
	onChoose: (item: T) => void;
	children: (item: T) => ReactNode;
	floating?: CSSProperties | undefined;
};

/** A list worked from a field: keys go there, and it points in here by `aria-activedescendant`. Hence roles on elements
 *  that never have the focus themselves. */
export function ChoiceList<T>({ id, label, items, keyOf, at, onChoose, children, floating }: ChoiceListProps<T>) {
	useEffect(() => {
		document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
	}, [id, at]);
	return (
		<div {...listbox(id, floating !== undefined)} aria-label={label} style={floating}>
			{items.map((item, i) => (
				<div key={keyOf(item)} {...option(`${id}-${i}`, i === at, () => onChoose(item))}>
					{children(item)}
				</div>
			))}
		</div>
	);
}

const listbox = (id: string, floats: boolean) => ({
	role: "listbox",
	id,
	className: floats ? "choices floating" : "choices",
});
const option = (id: string, selected: boolean, choose: () => void) => ({
	id,
	role: "option",
	className: "choice",
	"aria-selected": selected,
	// The field keeps the focus.
	onMouseDown: (event: MouseEvent) => event.preventDefault(),
	onClick: choose,
});

/** What makes a text field the one such a list is worked from. */
export const combobox = (id: string, at: number, shown: boolean) => ({
	role: "combobox",
	"aria-expanded": shown,
	"aria-controls": id,
	"aria-autocomplete": "list" as const,
	"aria-activedescendant": shown ? `${id}-${at}` : undefined,
	autoComplete: "off",
});

/** Where the pointer goes by a key; null for a key that does not move it. */
export function stepped(at: number, of: number, key: string): number | null {
	if (of === 0) return null;
	if (key === "ArrowDown") return (at + 1) % of;
	if (key === "ArrowUp") return (at - 1 + of) % of;
	if (key === "Home") return 0;
	return key === "End" ? of - 1 : null;
}
