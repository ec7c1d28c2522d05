// The evidence annex in the making.
import { editionWords } from "./edition-words.ts";
import type { AnnexEntry, Quote } from "./edition.ts";
import type { Cited, EvidenceItem, Reading } from "./gathered.ts";
import { orNull, printable, type Resolve } from "./resolve.ts";

/** How evidence reads in the document's language, and its picture: the evidence capability's knowledge, handed in. */
export type EvidencePrinter = {
	/** as it stands in a text of this language */
	readingWords: (reading: Reading, item: EvidenceItem, language: string) => string;
	withheldWords: (reading: Reading) => string;
	filterWords: (item: EvidenceItem) => string;
	/** words behind a finding that may be quoted; none for anything else */
	quotes: (item: EvidenceItem) => Quote[];
	grade: (cited: Cited) => NonNullable<AnnexEntry["grade"]> | null;
	indicator: (item: EvidenceItem) => AnnexEntry["indicator"];
	/** null when there is none, or when it is not known what the reading was made of */
	picture: (reading: Reading, item: EvidenceItem) => AnnexEntry["picture"];
};

/** An entry for each reading of an item that is cited, in the order it is met. */
export class Annex {
	readonly #printer: EvidencePrinter;
	readonly #byReading = new Map<string, AnnexEntry>();
	readonly #timesOf = new Map<string, number>();

	readonly #language: string;

	/** `language` is the document's, which the annex itself is printed in. */
	constructor(printer: EvidencePrinter, language: string) {
		this.#printer = printer;
		this.#language = language;
	}

	/** Resolves the citations of one section, in the language its text is written in. */
	citing(
		{ cited, language }: { cited: readonly Cited[]; language: string },
		code: string | null,
		section: string,
	): Resolve {
		return (id) => {
			const found = cited.find(({ citation }) => citation.id === id);
			if (!found) return null;
			const entry = this.#entryOf(found);
			const { stance, keptWithReason } = found.citation;
			const place = { recommendation: code, section, stance };
			if (!entry.citedIn.some((other) => JSON.stringify(other) === JSON.stringify(place))) entry.citedIn.push(place);
			const kept = orNull(keptWithReason);
			if (kept !== null && !entry.kept.includes(kept)) entry.kept.push(kept);
			const words = this.#printer.readingWords(found.acknowledged, found.item, language);
			const older = kept === null ? {} : { older: editionWords(this.#language).annex.older };
			return { words, annexRef: entry.ref, ...older };
		};
	}

	entries(): AnnexEntry[] {
		return [...this.#byReading.values()].toSorted((a, b) => a.ref.localeCompare(b.ref, "en", { numeric: true }));
	}

	#entryOf(cited: Cited): AnnexEntry {
		const { item, acknowledged } = cited;
		const known = this.#byReading.get(acknowledged.id);
		if (known) return known;
		const times = (this.#timesOf.get(item.code) ?? 0) + 1;
		this.#timesOf.set(item.code, times);
		const entry = entryOf(cited, times === 1 ? item.code : `${item.code}.${times}`, {
			printer: this.#printer,
			language: this.#language,
		});
		this.#byReading.set(acknowledged.id, entry);
		return entry;
	}
}

function entryOf(
	cited: Cited,
	ref: string,
	{ printer, language }: { printer: EvidencePrinter; language: string },
): AnnexEntry {
	const { item, acknowledged: reading } = cited;
	const { n, numerator, value, low, high, method, synthetic, dataRevision } = reading;
	return {
		ref,
		code: item.code,
		kind: item.kind,
		claim: printable(item.claim),
		indicator: printer.indicator(item),
		filter: { words: printer.filterWords(item), value: filterOf(item) },
		source: { celex: orNull(item.celex), doi: orNull(item.doi), url: orNull(item.url), ...toldOf(item) },
		reading: {
			id: reading.id,
			at: reading.at.toISOString(),
			dataRevision,
			n,
			numerator,
			value,
			low,
			high,
			method,
			withheld: reading.suppressed ? printer.withheldWords(reading) : null,
			synthetic,
			words: printer.readingWords(reading, item, language),
		},
		grade: printer.grade(cited),
		quotes: printer.quotes(item).map(printableQuote),
		kept: [],
		citedIn: [],
		picture: printer.picture(reading, item),
	};
}

/** Hosts write the language freely; what is no language code is undetermined. */
const languageOf = (given: string): string => /^([a-z]{2,3})(?:-|$)/u.exec(given.trim().toLowerCase())?.[1] ?? "und";

const printableQuote = ({ original, language, english, speaker }: Quote): Quote => ({
	original: printable(original),
	language: languageOf(language),
	english: orNull(english),
	speaker: printable(speaker),
});

const filterOf = ({ filter }: EvidenceItem): Record<string, string[]> =>
	Object.fromEntries(Object.entries(filter).filter(([, values]) => values.length > 0));

/** "Skills in firms, Cedefop, 2023: Half of the firms …" for what was found outside the pilots. */
function toldOf({ authors, title, publisher, year, says, seenOn }: EvidenceItem): { told?: string } {
	if (says === null) return {};
	const from = [authors, title, publisher, year, seenOn].filter((part) => part !== null).join(", ");
	return { told: printable(from === "" ? says : `${from}: ${says}`) };
}
