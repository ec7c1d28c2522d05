// How much two titles have in common, whatever the language: by words that begin alike, or by pairs of letters.

/** Small letters without accents, in words. */
export const wordsOf = (text: string): string[] =>
	text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);

/** Endings differ more than beginnings: `osallistujan`, `osallistuja`. */
const alike = (a: string, b: string): boolean =>
	a === b || (Math.min(a.length, b.length) >= 4 && a.slice(0, 5) === b.slice(0, 5));

/** From 0 to 1: what part of a title a phrase is, where all words of the phrase are in it. */
export function partOf(phrase: readonly string[], title: readonly string[]): number {
	if (phrase.length === 0 || title.length === 0) return 0;
	const all = phrase.every((word) => title.some((other) => alike(word, other)));
	return all ? Math.min(1, phrase.length / title.length) : 0;
}

/** From 0 to 1, by the words they share and the pairs of letters they share. */
export function likeness(a: string, b: string): number {
	const [one, other] = [wordsOf(a), wordsOf(b)];
	const shared = one.filter((word) => other.some((second) => alike(word, second))).length;
	const byWords = one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
	return Math.min(1, Math.max(byWords, pairsShared(one.join(" "), other.join(" "))));
}

function pairsShared(a: string, b: string): number {
	const [one, other] = [pairsIn(a), pairsIn(b)];
	if (one.length === 0 || other.length === 0) return 0;
	const left = [...other];
	let shared = 0;
	for (const pair of one) {
		const at = left.indexOf(pair);
		if (at < 0) continue;
		left.splice(at, 1);
		shared++;
	}
	return (2 * shared) / (one.length + other.length);
}

const pairsIn = (text: string): string[] =>
	Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
