// One reader per kind of column: the text of a cell to its value, or what is wrong with it.
import { escoAddress } from "../pilots/esco-skills.ts";
import { countries } from "../pilots/reference.ts";
import { meantBy } from "./also-words.ts";
import { asItWas } from "./csv.ts";
import type { DayOrder } from "./dates.ts";
import { readDay } from "./dates.ts";
import type { Lists, Value } from "./fact.ts";
import { readNumber } from "./numbers.ts";
import { wrong, type Wrong } from "./problem.ts";
import type { Column, Kind } from "./template.ts";

export type Reading = { order: DayOrder; lists: Lists };
export type ReadCell = { ok: true; value: Value } | { ok: false; wrong: Wrong };
type Reader = (text: string, column: Column, reading: Reading) => ReadCell;

const good = (value: Value): ReadCell => ({ ok: true, value });
const bad = (...args: Parameters<typeof wrong>): ReadCell => ({ ok: false, wrong: wrong(...args) });
const longest = 4000;
// Control characters other than tab and line ends, lone surrogates, and what a wrong encoding leaves behind.
// oxlint cannot know that they are looked for on purpose, so they are named by their class.
const odd = /[\p{Cs}\ufffd]|(?![\t\n\r])\p{Cc}/u;

/** What spreadsheets show where a formula failed; each language has words of its own for some. */
const cellError = /^#(?:N\/[AD]|[\p{Lu}\p{N}/¡_ÄÖ-]{2,20}[!?])$/u;

/** An empty cell is null where the column may be empty. Cells made harmless on export come back as they were. */
export function readCell(written: string, column: Column, reading: Reading): ReadCell {
	const text = asItWas(written).trim();
	if (text === "") return column.required ? bad("empty") : good(null);
	if (cellError.test(text)) return bad("cell-error");
	if (text.length > longest) return bad("too-long", { longest });
	if (odd.test(text)) return bad("odd-characters");
	return readers[column.kind](text, column, reading);
}

const readers: Record<Kind, Reader> = {
	code: (text) => (/^[\p{L}\p{N}][^\s|;,"'<>]{0,59}$/u.test(text) ? good(text) : bad("not-a-code")),
	text: (text) => good(text),
	choice: readChoice,
	date: (text, _, { order }) => {
		const read = readDay(text, order);
		return read.ok ? good(read.day) : bad(read.is);
	},
	number: readWithin,
	integer: (text, column) => {
		const read = readWithin(text, column);
		return read.ok && !Number.isInteger(read.value) ? bad("not-whole") : read;
	},
	scale: readScale,
	"scale-or-na": (text, column) => (/^n\/?a$/iu.test(text) ? good("na") : readScale(text, column)),
	"yes-no": (text) => {
		const word = text.toLowerCase();
		if (yes.has(word)) return good(true);
		return no.has(word) ? good(false) : bad("not-yes-no");
	},
	language: (text) => (/^[a-z]{2,3}$/iu.test(text) ? good(text.toLowerCase()) : bad("not-a-language")),
	country: (text) => {
		const code = text.toUpperCase() === "EL" ? "GR" : text.toUpperCase();
		return countryCodes.has(code) ? good(code) : bad("not-a-country");
	},
	sector: (text, _, { lists }) => {
		const key = text.toLowerCase();
		return lists.sectors.has(key) ? good(key) : bad("not-a-sector", { allowed: [...lists.sectors].join(", ") });
	},
	list: (text) =>
		good(
			text
				.split(/[|;]/u)
				.map((part) => part.trim())
				.filter(Boolean),
		),
	band: readBand,
	nuts: (text) => (/^[A-Z]{2}[A-Z0-9]{3}$/iu.test(text) ? good(text.toUpperCase()) : bad("not-a-region")),
	participant: (text) => {
		const code = text.toUpperCase();
		return /^(?:DEMO-)?[A-Z]{2}-[^\s|]+-[0-9]{3,}$/u.test(code) ? good(code) : bad("not-a-participant");
	},
	skill: (text, column, reading) =>
		text.includes("://") ? readers.esco(text, column, reading) : readers.code(text, column, reading),
	esco: (text, _, { lists }) => {
		const uri = text.replace(/^https:/iu, "http:").toLowerCase();
		if (!uri.startsWith(escoAddress)) return bad("not-esco");
		return lists.escoSkills.has(uri) ? good(uri) : bad("esco-unknown");
	},
	greencomp: (text, _, { lists }) => {
		const code = text.replace(",", ".");
		return lists.greencomp.has(code) ? good(code) : bad("not-greencomp");
	},
};

const countryCodes = new Set(countries.map((country) => country.code));
const yes = new Set("yes y true 1 x kyllä k on sì sí si s да".split(" "));
const no = new Set("no n false 0 ei e off не".split(" "));

function readChoice(text: string, { allowed = [], also = {} }: Column): ReadCell {
	const word = text.toLowerCase().replace(/[\s-]+/gu, "_");
	const foreign = allowed.includes(word) ? undefined : meantBy(word);
	const meant = also[text.toLowerCase()] ?? also[word] ?? foreign ?? word;
	return allowed.includes(meant) ? good(meant) : bad("not-among", { allowed: allowed.join(", ") });
}

/** No count and no score of a pilot comes near this: what is above it is a slip, and no column keeps it. */
const mostOfAll = 1_000_000;

function readWithin(text: string, { low = -mostOfAll, high }: Column): ReadCell {
	const read = readNumber(text);
	if (!read.ok) return bad(read.is);
	const most = high ?? mostOfAll;
	if (read.number >= low && read.number <= most) return good(read.number);
	const isLess = high === undefined && read.number < low;
	return isLess ? bad("out-of-range", { context: "low", low }) : bad("out-of-range", { low, high: most });
}

function readScale(text: string, column: Column): ReadCell {
	const read = readWithin(text, { ...column, low: 1, high: 5 });
	return read.ok && !Number.isInteger(read.value) ? bad("not-whole") : read;
}

/** A band of ages, never an age: 25-34, under 25, 55+. */
function readBand(text: string): ReadCell {
	const band = text.toLowerCase().replace(/\s*[-–_]\s*/gu, "-");
	if (/^\d{2}-\d{2}$/u.test(band) && band.slice(0, 2) !== band.slice(3)) return good(band);
	const open = /^(?:(under|<)[ -]?(\d{2})|(\d{2})(?: ?\+|[ -]?(?:plus|and over|or over)))$/u.exec(band);
	if (open?.[2]) return good(`under-${open[2]}`);
	return open?.[3] ? good(`${open[3]}+`) : bad("not-a-band");
}
