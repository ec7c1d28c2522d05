// Values that are not what is wanted, whatever that is.

/** What JSON can say. */
export const nonsense: readonly unknown[] = [
	null,
	true,
	false,
	0,
	-1,
	1.5,
	41,
	1e308,
	2 ** 53,
	"",
	"x",
	"null",
	"3",
	"<img src=x onerror=alert(1)>",
	"javascript:alert(1)",
	"\0",
	"a\0b",
	"\ud800",
	"\udfff\ud800",
	"\u202e\u2066",
	"é".repeat(5_000),
	[],
	[null],
	["3"],
	{},
	{ __proto__: null, constructor: 1 },
	{ toString: 1, toJSON: null, valueOf: {} },
	{ type: "doc", content: [] },
	deep(60),
];

/** Beyond JSON, but not beyond Yjs. */
export const stranger: readonly unknown[] = [
	undefined,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	-0,
	10n ** 15n,
	new Uint8Array([1, 2, 3]),
	new Uint8Array(0),
	[new Uint8Array(2)],
];

export const names: readonly string[] = [
	"",
	"x",
	"text",
	"doc",
	"script",
	"Paragraph",
	"paragraph ",
	"__proto__",
	"constructor",
	"toString",
	"hasOwnProperty",
	"a\0b",
	"\ud800",
	"image",
	"codeBlock",
	"UNDEFINED",
	"n".repeat(4_000),
];

function deep(levels: number): unknown {
	let value: unknown = "bottom";
	for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { deeper: value };
	return value;
}
