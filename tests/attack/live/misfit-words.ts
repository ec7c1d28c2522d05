// Every mark with every wrong value and key, and letters that no text holds.
import { textSchema } from "#app/recommendations/text/schema.ts";
import { format, insertUnder, paragraphOf, placeNamed, setAttribute, wordsIn } from "./ground.ts";
import { type Kind, say } from "./kind.ts";
import { names, nonsense } from "./nonsense.ts";

const markNames = Object.keys(textSchema.marks);
const markValues = (mark: string): unknown[] => {
	const keys = Object.keys(textSchema.marks[mark]?.spec.attrs ?? {});
	return [
		...nonsense,
		...[...keys, "class", "__proto__"].flatMap((key) => nonsense.map((value) => ({ [key]: value }))),
	];
};
const markKeys = (mark: string): string[] => [mark, `${mark}--AAAAAAAA`, `${mark}--short`, `${mark}--`, `--${mark}`];

export const marks: Kind[] = [
	...markNames.flatMap((mark) =>
		markValues(mark).map((value) =>
			marked(textSchema.marks[mark]?.excludes(textSchema.marks[mark]) === false ? `${mark}--AAAAAAAA` : mark, value),
		),
	),
	...markNames.flatMap((mark) =>
		markKeys(mark).flatMap((key) => [{}, null, { href: 5 }, { threadId: "x" }].map((value) => marked(key, value))),
	),
	...names.flatMap((name) => [{}, { a: 1 }, "x"].map((value) => marked(name, value))),
].flatMap((kind) => kind);

/** Words of somebody else, and new words, under a mark. */
function marked(key: string, value: unknown): Kind[] {
	return [
		{
			name: `mark ${say(key)} = ${say(value)}`,
			deed: (doc, sections) => format(wordsIn(doc, sections), 0, 3, { [key]: value }),
		},
		{
			name: `new words under ${say(key)} = ${say(value)}`,
			deed: (doc, sections) => insertUnder(wordsIn(doc, sections), "new", { [key]: value }),
		},
	];
}

const letters = [
	"\0",
	"a\0b",
	"\ud800",
	"\udc00\ud800",
	"\ufffe",
	"\u202e",
	"\u0001",
	"\u2028",
	"\ufeff",
	"x".repeat(20_000),
];

export const oddLetters: Kind[] = letters.flatMap(
	(text) =>
		[
			{ name: `${say(text)} in words`, deed: (doc, sections) => wordsIn(doc, sections).insert(1, text) },
			{
				name: `a paragraph of ${say(text)}`,
				deed: (doc, sections) => placeNamed(doc, sections, "section").push([paragraphOf(text)]),
			},
			{
				name: `a footnote of ${say(text)}`,
				deed: (doc, sections) => setAttribute(placeNamed(doc, sections, "footnote"), "text", text),
			},
			{
				name: `a link to ${say(text)}`,
				deed: (doc, sections) => wordsIn(doc, sections).format(0, 2, { link: { href: text } }),
			},
		] satisfies Kind[],
);
