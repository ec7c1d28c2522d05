// How sure an edition holds its evidence to be, in the document's language. Design codes stand here and nowhere else.
import { standing } from "#app/evidence/grading/grade.ts";
import type { AnnexEntry } from "./edition.ts";
import type { Cited } from "./gathered.ts";
import type { EditionWords } from "./words/en.ts";

/** Null where nobody graded what it says now. */
export function printedGrade(
	{ item, acknowledged, grade }: Cited,
	{ grades }: EditionWords,
): NonNullable<AnnexEntry["grade"]> | null {
	const found = standing(grade, { item, reading: acknowledged });
	if (found.is === "ungraded" || found.is === "earlier") return null;
	if (found.is === "demo") return { mark: "demo", design: null, words: grades.demo, because: [] };
	return {
		mark: found.mark,
		design: found.claim === "effect" ? (grade?.design ?? null) : null,
		words: grades.marks[found.mark],
		because: [
			...found.because.map((reason) => grades.because[reason]),
			...(found.loweredBecause ? [found.loweredBecause] : []),
		],
	};
}
