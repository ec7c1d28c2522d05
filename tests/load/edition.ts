// How long an edition of 100 pages with 40 figures takes in each press.
import { canonicalForm, type Edition } from "#app/publication/edition.ts";
import { fingerprint } from "#app/publication/fingerprint.server.ts";
import { formats, presses } from "#app/publication/presses/presses.server.ts";
import { dots, slopes } from "../publication/a-figure.ts";
import { anEdition, anEntry, aRecommendation, paragraph } from "../publication/an-edition.ts";

const prose =
	"Short courses in green skills reach people who would never enrol in a full qualification, and most of them work while they learn. What they learn is seen by their employer, and seldom by anyone else: another region, another sector or another country asks for proof that nobody is able to give. ";
const figures = 40;
const recommendations = 20;

/** About 100 pages in print. */
export function aLongEdition(): Edition {
	const evidence = Array.from({ length: figures }, (_, i) => {
		const ref = `E-${String(i + 1).padStart(3, "0")}`;
		const svg = i % 4 === 0 ? slopes() : dots(i);
		return anEntry({ ref, code: ref, picture: { title: ref, alternative: `Figure of ${ref}`, svg, table: null } });
	});
	const cited = (i: number) => ({
		type: "citation" as const,
		words: "84 % (43/51)",
		annexRef: evidence[i % figures]?.ref ?? "E-001",
	});
	const long = (seed: number, count: number) =>
		Array.from({ length: count }, (_, i) =>
			paragraph(prose.repeat(4), cited(seed + i), ` ${prose}`, { type: "footnote", text: prose }),
		);
	return anEdition({
		sections: ["summary", "introduction", "method", "conclusions"].map((key, i) => ({ key, content: long(i, 6) })),
		recommendations: Array.from({ length: recommendations }, (_, i) =>
			aRecommendation({
				code: `R-${10 + i}`,
				sections: ["problem", "statement", "rationale", "actions"].map((key, j) => ({ key, content: long(i + j, 1) })),
			}),
		),
		evidence,
	});
}

export type PressTime = { format: string; first: number; median: number; bytes: number };

/** Milliseconds of each press: its first time in this process, and the median of five more. */
export function measureEdition(edition = aLongEdition()): PressTime[] {
	const hash = fingerprint(canonicalForm(edition));
	return formats.map((format) => {
		const timed = () => {
			const from = performance.now();
			const { length } = presses[format].press(edition, hash);
			return { took: performance.now() - from, length };
		};
		const first = timed();
		const more = Array.from({ length: 5 }, () => timed().took).toSorted((a, b) => a - b);
		return { format, first: first.took, median: more[2] ?? first.took, bytes: first.length };
	});
}
