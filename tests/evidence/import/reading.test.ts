import { describe, expect, test } from "vitest";
import { readCell } from "#app/evidence/import/cells.ts";
import { delimiterOf, writeCsv } from "#app/evidence/import/csv.ts";
import { dayOrderOf, readDay } from "#app/evidence/import/dates.ts";
import { inWindows } from "#tests/support/in-windows.ts";
import { decode } from "#app/evidence/import/encoding.ts";
import { readNumber, writeNumber } from "#app/evidence/import/numbers.ts";
import type { Column } from "#app/evidence/import/template.ts";
import {
	columnKey,
	headerOf,
	isKnownColumn,
	requiredOf,
	templateOf,
	templates,
} from "#app/evidence/import/templates.ts";
import { templateKeys } from "#app/evidence/import/template.ts";

describe("days", () => {
	test.each([
		["2025-09-30", "2025-09-30"],
		["2025-9-3", "2025-09-03"],
		["2025-09-30 00:00:00", "2025-09-30"],
		["30.9.2025", "2025-09-30"],
		["3. 4. 2025", "2025-04-03"],
		["30.09.2025 г.", "2025-09-30"],
		["30/09/2025", "2025-09-30"],
		["04/04/2025", "2025-04-04"],
		["45930", "2025-09-30"],
		["45930.0", "2025-09-30"],
	])("%s is %s", (written, day) => {
		expect(readDay(written, "unknown")).toEqual({ ok: true, day });
	});

	test.each(["31.9.2025", "2025-02-29", "30.9.25", "yesterday", "2025-13-01", "1.1.0025", "30/30/2025", "12:30"])(
		"%s is no day",
		(written) => expect(readDay(written, "dmy").ok).toBe(false),
	);

	test("a day that can be read both ways is a question, until the file or the person says which", () => {
		expect(readDay("03/04/2025", "unknown")).toEqual({ ok: false, is: "date-ambiguous" });
		expect(readDay("03/04/2025", "dmy")).toEqual({ ok: true, day: "2025-04-03" });
		expect(readDay("03/04/2025", "mdy")).toEqual({ ok: true, day: "2025-03-04" });
	});

	test("one day above 12 tells that the file writes the day first; month first is never guessed", () => {
		expect(dayOrderOf(["03/04/2025", "25/04/2025"])).toBe("dmy");
		expect(dayOrderOf(["03/04/2025"])).toBe("unknown");
		expect(dayOrderOf(["25/04/2025", "04/25/2025"])).toBe("unknown");
	});
});

describe("numbers", () => {
	test.each([
		["12.5", 12.5],
		["12,5", 12.5],
		["1 500", 1500],
		["1 500,75", 1500.75],
		["1.500,75", 1500.75],
		["1,500.75", 1500.75],
		["1.234.567", 1234567],
		["0.125", 0.125],
		["-3", -3],
	])("%s is %s", (written, number) => expect(readNumber(written)).toEqual({ ok: true, number }));

	test.each(["1.234", "12,500"])("%s could be a thousand or a fraction, so it is asked about", (written) => {
		expect(readNumber(written)).toEqual({ ok: false, is: "number-ambiguous" });
	});

	test.each(["", "twelve", "1,2,3", "1e5", "0x10", "12 kg"])("%s is no number", (written) => {
		expect(readNumber(written).ok).toBe(false);
	});

	test("a number is written so that it can be read back in every country", () => {
		expect(writeNumber(1.234)).toBe("1.2340");
		expect(readNumber(writeNumber(1.234))).toEqual({ ok: true, number: 1.234 });
	});
});

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("bytes", () => {
	test("UTF-8 with a byte order mark loses the mark", () => {
		expect(decode(utf8("\ufefforg_code"), null)).toEqual({ is: "text", text: "org_code" });
	});

	test("what is not UTF-8 is not guessed: the one reading that makes sense is shown, and taken when a person says so", () => {
		const finnish = inWindows("site\nJyväskylä\n\nHämeenlinna", "windows-1252");
		expect(decode(finnish, null)).toEqual({
			is: "unclear",
			previews: [{ encoding: "windows-1252", lines: ["Jyväskylä", "Hämeenlinna"] }],
		});
		expect(decode(finnish, "windows-1252")).toEqual({ is: "text", text: "site\nJyväskylä\n\nHämeenlinna" });
	});

	test("what could be Cyrillic is shown both ways, the same rows, and read as the person chooses", () => {
		const sofia = inWindows("София", "windows-1251");
		expect(decode(sofia, null)).toEqual({
			is: "unclear",
			previews: [
				{ encoding: "windows-1252", lines: ["Ñîôèÿ"] },
				{ encoding: "windows-1251", lines: ["София"] },
			],
		});
		expect(decode(sofia, "windows-1251")).toEqual({ is: "text", text: "София" });
		expect(decode(sofia, "windows-1252")).toEqual({ is: "text", text: "Ñîôèÿ" });
	});

	test("the euro sign and curly quotes of Windows-1252 are themselves", () => {
		const bytes = Uint8Array.from([0x80, 0x20, 0x93, 0x61, 0x94, 0x20, 0x96, 0x9f]);
		expect(decode(bytes, "windows-1252")).toEqual({ is: "text", text: "€ “a” –Ÿ" });
	});

	test("a reading with bytes its encoding does not have makes no sense, and a long line is shown around its first such word", () => {
		const quoted = inWindows(`${"a".repeat(500)} Петър ‘и’ ${"b".repeat(500)}`, "windows-1251");
		const Џ = inWindows("Џон", "windows-1251");
		expect(decode(Џ, null)).toMatchObject({ previews: [{ encoding: "windows-1251" }] });
		const found = decode(quoted, null);
		const lines = found.is === "unclear" ? found.previews.flatMap((preview) => preview.lines) : [];
		expect(lines.at(-1)).toContain("Петър");
		expect(lines.every((line) => line.length <= 160)).toBe(true);
	});

	test("a picture and an empty file are told apart from text", () => {
		expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), null)).toEqual({ is: "other", kind: "not-text" });
		expect(decode(utf8(" \r\n "), null)).toEqual({ is: "other", kind: "empty" });
	});
});

describe("headers", () => {
	test.each(templateKeys)("%s is recognised by its header, whole or with only what is needed", (key) => {
		expect(templateOf(headerOf(key))).toBe(key);
		expect(templateOf(requiredOf(key))).toBe(key);
		expect(templateOf(headerOf(key).toReversed())).toBe(key);
	});

	test("a header of something else is none", () => {
		expect(templateOf(["a", "b", "c"])).toBeNull();
		expect(templateOf(["participant_code", "run_code"])).toBeNull();
	});

	test("titles are the same in capitals, with spaces or hyphens", () => {
		expect(columnKey(" Value 1-5 ")).toBe("value_1_5");
		expect(isKnownColumn("Org Name")).toBe(true);
	});

	test.each([";", ",", "\t"] as const)("the mark %j between columns is seen from the first line", (mark) => {
		expect(delimiterOf(headerOf("T06_assessments").join(mark), isKnownColumn)).toBe(mark);
	});

	test("a semicolon file with decimal commas is not taken for a comma file", () => {
		expect(delimiterOf("run_code;score\nR,1;2,5\n", isKnownColumn)).toBe(";");
	});
});

describe("cells", () => {
	const lists = {
		sectors: new Set(["wood"]),
		escoSkills: new Set<string>(),
		greencomp: new Set(["1.1"]),
		identifiers: new Map(),
		runsWithPeople: new Set<string>(),
	};
	const read = (written: string, column: Omit<Column, "key">) =>
		readCell(written, { key: "x", ...column }, { order: "unknown", lists });
	const value = (written: string, column: Omit<Column, "key">) => {
		const cell = read(written, column);
		return cell.ok ? cell.value : cell.wrong.is;
	};

	test("cells are trimmed, codes of participants are in capitals, choices in any writing", () => {
		expect(value("  fi-9-001 ", { kind: "participant" })).toBe("FI-9-001");
		expect(value("Stand-Alone", { kind: "choice", allowed: ["stand_alone"] })).toBe("stand_alone");
		expect(value("PASSED", { kind: "choice", allowed: ["pass"], also: { passed: "pass" } })).toBe("pass");
		expect(value("Wood", { kind: "sector" })).toBe("wood");
		expect(value("el", { kind: "country" })).toBe("GR");
	});

	test("an empty cell is nothing where it may be, and wrong where it is needed", () => {
		expect(value(" ", { kind: "text" })).toBeNull();
		expect(value(" ", { kind: "text", required: true })).toBe("empty");
	});

	test.each([
		["37", "not-a-band"],
		["25-25", "not-a-band"],
		["25–34", "25-34"],
		["25_34", "25-34"],
		["under 25", "under-25"],
		["55+", "55+"],
		["1.1.1990", "not-a-band"],
	])("a band of ages, never an age: %s", (written, expected) =>
		expect(value(written, { kind: "band" })).toBe(expected),
	);

	test.each([
		["0", "out-of-range"],
		["6", "out-of-range"],
		["3,5", "not-whole"],
		["5", 5],
	])("a scale goes from 1 to 5 in whole steps: %s", (written, expected) =>
		expect(value(written, { kind: "scale" })).toBe(expected),
	);

	test("no column of whole numbers takes more than the database keeps", () => {
		const whole = Object.values(templates).flatMap(({ columns }) => columns.filter(({ kind }) => kind === "integer"));
		expect(whole.length).toBeGreaterThan(15);
		expect(new Set(whole.map((column) => value("2147483648", column)))).toEqual(new Set(["out-of-range"]));
	});

	test("yes and no are understood in the languages of the partners", () => {
		expect(["sì", "Kyllä", "да", "TRUE", "1"].map((word) => value(word, { kind: "yes-no" }))).toEqual(
			Array(5).fill(true),
		);
		expect(["ei", "не", "No"].map((word) => value(word, { kind: "yes-no" }))).toEqual(Array(3).fill(false));
		expect(value("maybe", { kind: "yes-no" })).toBe("not-yes-no");
	});

	test("characters that are no text are refused, tabs and line ends within a cell are kept", () => {
		expect(value("a\u0000b", { kind: "text" })).toBe("odd-characters");
		expect(value("a\ufffdb", { kind: "text" })).toBe("odd-characters");
		expect(value("a\tb\nc", { kind: "text" })).toBe("a\tb\nc");
		expect(value("x".repeat(4001), { kind: "text" })).toBe("too-long");
	});

	test("what a spreadsheet could run is made harmless on export and comes back as it was", () => {
		const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "=cmd|' /C calc'!A0"];
		const written = writeCsv([hostile]);
		for (const cell of written.slice(1).trimEnd().split(",")) expect(cell.replace(/^"/u, "")).toMatch(/^'/u);
		expect(value("'=1+1", { kind: "text" })).toBe("=1+1");
		expect(value("''=1", { kind: "text" })).toBe("'=1");
	});
});
