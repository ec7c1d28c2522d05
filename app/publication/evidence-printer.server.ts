// How evidence reads in a document's language, gathered once before an edition is composed.
import type { Db } from "#db/connect.ts";
import type { EvidencePrinter } from "./annex.ts";
import type { EvidenceItem, Gathered, Reading } from "./gathered.ts";

export async function evidencePrinter(_db: Db, { document, names }: Gathered): Promise<EvidencePrinter> {
	const printed = await readingPrinter(_db, document.language);
	return {
		readingWords: printed,
		withheldWords: ({ suppressedBecause }) => suppressedBecause ?? "",
		filterWords: ({ filter }) =>
			Object.entries(filter)
				.flatMap(([, keys]) => keys)
				.map((key) => names.sectors[key] ?? names.countries[key] ?? key)
				.join(", "),
		indicator: ({ indicator, indicatorVersion }) =>
			indicator === null
				? null
				: { key: indicator, version: indicatorVersion ?? 1, name: indicator, definition: "", formula: "", unit: "" },
		picture: () => null,
	};
}

export async function readingPrinter(
	_db: Db,
	language: string,
): Promise<(reading: Reading, item: EvidenceItem) => string> {
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	return ({ suppressed, n, numerator, value }) => {
		if (suppressed || n === null) return "withheld";
		if (numerator === null) return `${number.format(value ?? n)} (n = ${number.format(n)})`;
		if (n < 10) return `${numerator} of ${n}`;
		return `${number.format((numerator / n) * 100)} % (${numerator}/${n})`;
	};
}
