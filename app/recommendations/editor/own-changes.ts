import type { Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/** A part of a document. */
type Range = { from: number; to: number };

const isOwn = (tr: Transaction): boolean => tr.docChanged && tr.getMeta(ySyncPluginKey) === undefined;

/** What this person changed, as places in the document after all of the transactions: what others wrote is not in it. */
export function ownChanges(transactions: readonly Transaction[]): Range[] {
	return transactions.flatMap((tr, i) => {
		const later = transactions.slice(i + 1);
		return isOwn(tr) ? changesOf(tr).map((range) => later.reduce(moved, range)) : [];
	});
}

function changesOf({ mapping }: Transaction): Range[] {
	const ranges: Range[] = [];
	mapping.maps.forEach((map, step) => {
		const rest = mapping.slice(step + 1);
		map.forEach((_, __, from, to) => ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) }));
	});
	return ranges;
}

const moved = ({ from, to }: Range, { mapping }: Transaction): Range => ({
	from: mapping.map(from, -1),
	to: mapping.map(to, 1),
});
