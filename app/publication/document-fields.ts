// What a document says about itself, and what its address is made of.
import { z } from "zod";
import { shownName } from "#app/form-fields.ts";
import { revision } from "#app/form-fields.ts";
import type { editionLanguages } from "./edition-words.ts";

const words = (max: number) => z.string().trim().max(max);
const maybe = (max: number) => words(max).transform((text) => text || null);

export const languages = ["en", "fi", "it", "es", "bg"] as const satisfies (keyof typeof editionLanguages)[];
export const documentKinds = ["policy", "demo"] as const;
export const parts = ["author", "contributor", "editor", "reviewer"] as const;

export const fieldsForm = z.object({
	title: shownName(200),
	subtitle: maybe(300),
	language: z.enum(languages),
	kind: z.enum(documentKinds),
	licence: maybe(100),
	revision,
});
export type DocumentFields = Omit<z.output<typeof fieldsForm>, "revision">;

export const newDocumentForm = fieldsForm.pick({ title: true, language: true, kind: true });
export type NewDocument = z.output<typeof newDocumentForm>;

export const contributorForm = z.object({ name: shownName(200), organisation: maybe(200), part: z.enum(parts) });
export type NewContributor = z.output<typeof contributorForm>;

export const directions = ["earlier", "later"] as const;
export type Direction = (typeof directions)[number];

const cyrillic: Record<string, string> = Object.fromEntries(
	Array.from("абвгдежзийклмнопрстуфхцчшщъьюя", (letter, i) => [
		letter,
		"a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya".split(" ")[i] ?? "",
	]),
);

/** A title as it stands in an address: "Зелени умения" → "zeleni-umeniya". Never empty. */
export function slugOf(title: string): string {
	const latin = Array.from(title.toLowerCase(), (letter) => cyrillic[letter] ?? letter).join("");
	const plain = latin
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "");
	return plain.slice(0, 80).replace(/-$/, "") || "document";
}

/** The list with one of its entries one step earlier or later; as it was where there is no step to take. */
export function stepped<T>(list: readonly T[], entry: T, direction: Direction): T[] {
	const from = list.indexOf(entry);
	const to = from + (direction === "earlier" ? -1 : 1);
	if (from < 0 || to < 0 || to >= list.length) return [...list];
	return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}
