// The messages of each language say the same things, and the code asks for none that is not there.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { messages } from "#app/i18n/messages.ts";
import { locales } from "#app/identity/person.ts";

const plural = /_(zero|one|two|few|many|other)$/u;

/** Every message of a tree as "namespace:path.to.key" → words. */
function flat(tree: object, prefix = "", separator = ":"): [string, string][] {
	return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
		const path = prefix === "" ? key : `${prefix}${separator}${key}`;
		if (typeof value === "string") return [[path, value] as [string, string]];
		return typeof value === "object" && value !== null ? flat(value, path, prefix === "" ? ":" : ".") : [];
	});
}

const english = new Map(flat(messages.en));
const variables = (words: string) =>
	[...new Set(words.match(/\{\{\s*\w+/gu)?.map((found) => found.replace(/\W/gu, "")))].toSorted();

describe.each(locales)("in %s", (locale) => {
	const said = new Map(flat(messages[locale]));

	test("every message of English is there, and no other", () => {
		expect([...said.keys()].toSorted()).toEqual([...english.keys()].toSorted());
	});

	test("no message is empty", () => {
		expect([...said].filter(([, words]) => words.trim() === "")).toEqual([]);
	});

	test("every message has the variables of the English one", () => {
		const differing = [...said].filter(
			([key, words]) => String(variables(words)) !== String(variables(english.get(key) ?? "")),
		);
		expect(differing).toEqual([]);
	});
});

type Asked = { file: string; keys: string[] };

/** The namespaces a file names in quotes: a key without one is looked for in these, and in the default one. */
const spacesOf = (source: string) =>
	Object.keys(messages.en).filter((space) => space === "identity" || source.includes(`"${space}"`));

function keysAskedFor(): Asked[] {
	const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name));
	return files.map((file) => {
		const source = readFileSync(`app/${file}`, "utf8");
		const spaces = spacesOf(source);
		const found = [...source.matchAll(/\bt\(\s*"([^"\n]+)"/gu)].map(([, key = ""]) => key);
		return { file, keys: found.filter((key) => !isSaid(key, spaces)) };
	});
}

const names = new Set([...english.keys()].flatMap((key) => [key, key.replace(plural, "")]));
const isSaid = (key: string, spaces: readonly string[]) =>
	key.includes(":") ? names.has(key) : spaces.some((space) => names.has(`${space}:${key}`));

test("every message that the code asks for by name is there", () => {
	const asked = keysAskedFor();
	expect(asked.length).toBeGreaterThan(100);
	expect(asked.filter(({ keys }) => keys.length > 0)).toEqual([]);
});
