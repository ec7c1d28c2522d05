// What an edition shows of the coverage of its recommendations, as it stands on the day of publication.
import { coverageOf } from "#app/evidence/coverage/coverage.server.ts";
import { dimensions } from "#app/evidence/coverage/coverage.ts";
import { gapsOf } from "#app/evidence/coverage/gaps.ts";
import { coveragePicture } from "#app/evidence/coverage/picture.ts";
import { gapWords, type Told } from "#app/evidence/coverage/words.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import { deriveStanding } from "#app/recommendations/history.server.ts";
import type { Db, Tx } from "#db/connect.ts";
import { documentTranslator } from "./document-translator.ts";
import type { Edition } from "./edition.ts";
import type { Gathered } from "./gathered.ts";
import { printable } from "./resolve.ts";

/** Null where there is nothing to cover. */
export async function printedCoverage(db: Db | Tx, gathered: Gathered): Promise<Edition["coverage"]> {
	const { document, recommendations } = gathered;
	if (recommendations.length === 0) return null;
	for (const { row, content } of recommendations) await deriveStanding(db, row.textId, content);
	const { language } = document;
	const { t, locale } = documentTranslator(language);
	const codes = recommendations.map(({ row }) => row.code);
	const { rows: found, parts } = await coverageOf(db, { locale, codes });
	const rows = codes.flatMap((code) => found.find((row) => row.code === code) ?? []);
	const told: Told = { t, locale, names: await filterNames(db, language) };
	return {
		pictures: dimensions.map((by) => coveragePicture(rows, by, parts, told)),
		gaps: rows.map((row) => ({
			recommendation: row.code,
			words: gapsOf(row, parts).map((gap) => printable(gapWords(gap, told))),
		})),
	};
}
