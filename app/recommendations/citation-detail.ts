// A citation with everything behind it, for the page and its dialog. Plain data, all words ready.
import type { EvidenceKind } from "#app/evidence/items.server.ts";
import type { CitationView } from "./editor/plug.ts";
import type { SideBySide } from "./side-by-side.ts";

/** One reading, in words. */
export type ReadingWords = {
	id: string;
	/** `84 % (43/51)` */
	words: string;
	/** the denominator; null when it is withheld */
	n: number | null;
	/** `72–92 %`, where it means something */
	interval: string | null;
	revision: number;
	/** when it was read, as ISO */
	at: string;
	synthetic: boolean;
};

export type CitationDetail = CitationView & {
	kind: EvidenceKind;
	/** what is counted, in a sentence; null where nothing is */
	definition: string | null;
	/** what a source says, in the words of who kept it */
	says: string | null;
	/** which part of the pilots it is about; empty where it is about none */
	among: string;
	acknowledged: ReadingWords;
	latest: ReadingWords;
	acknowledgedBy: string | null;
	acknowledgedAt: string;
	/** the upload of pilot data that the newest figure came with; null when it came with none */
	upload: { at: string; by: string | null; files: string[] } | null;
	/** what the newest reading says: it may be withheld by now, or its data be gone */
	now: "something" | "withheld" | "nothing";
	/** both figures on one scale; null where one of them is not a number */
	beside: SideBySide | null;
	/** why an older figure stays, when someone said so about the newest one */
	kept: string | null;
};
