// PDF/UA-1 allows no sign without a glyph, and people write more signs than our fonts have. What cannot be set is printed as
// U+FFFD, where a reader sees that something stands there; the edition attached to the PDF has it as it was written.

/** What is set, as JSON. */
export type Words = { edition: string; print: string };

/** What every font of ours has: Latin with its accents, and Cyrillic. */
const ours = /[\u0020-\u007e\u00a0-\u017f\u0400-\u045f]/u;
const notOurs = /[^\u0020-\u007e\u00a0-\u017f\u0400-\u045f]/gu;
const missing = "\ufffd";
/** A sign may come to stand alone once its neighbours went. */
const mostTries = 4;

/** Sets the words; signs the setter says it has no glyph for are replaced, and it is asked again. In the end only what
 *  is known to have glyphs is left, so that what still fails has another cause. */
export function withoutGlyphless<T>(words: Words, set: (words: Words) => T): T {
	let left = words;
	for (let tried = 0; tried < mostTries; tried++) {
		try {
			return set(left);
		} catch (error) {
			const named = glyphless(String(error));
			if (named.size === 0) break;
			left = replaced(left, (sign) => named.has(sign));
		}
	}
	return set(replaced(words, () => true));
}

/** Of what is not ours: of a letter and a mark on it, both are named. */
function glyphless(complaint: string): Set<string> {
	const texts = [...complaint.matchAll(/(?:the text|codepoint) `\\?"(.+?)\\?"`/gu)].map(([, text = ""]) =>
		text.replace(/\\+u\{([0-9a-f]{1,6})\}/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
	);
	return new Set(texts.flatMap((text) => text.match(/./gsu) ?? []).filter((sign) => !ours.test(sign)));
}

const replaced = ({ edition, print }: Words, which: (sign: string) => boolean): Words => {
	const without = (json: string) => json.replace(notOurs, (sign) => (which(sign) ? missing : sign));
	return { edition: without(edition), print: without(print) };
};
