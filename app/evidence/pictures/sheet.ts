// Drawing in SVG, by hand: a handful of shapes, the same for page and print, with no style of their own.

/** On a page colours follow light and dark; print knows no variables. Blue-green against grey is safe for colour-blind eyes. */
export type Colours = { ink: string; quiet: string; line: string; accent: string; soft: string; paper: string };
export const colours: Record<"page" | "print", Colours> = {
	page: {
		ink: "var(--ink, #1d2420)",
		quiet: "var(--quiet, #56605a)",
		line: "var(--line, #dcd8cd)",
		accent: "var(--accent, #1f5f4a)",
		soft: "var(--accent-soft, #e5efe9)",
		paper: "var(--paper, #fcfbf8)",
	},
	print: { ink: "#1d2420", quiet: "#56605a", line: "#c9c5ba", accent: "#1f5f4a", soft: "#d3e4db", paper: "#ffffff" },
};

/** A drawing for print in the colours of the page it stands in, which may be dark; without them in its own. */
export const inColoursOfPage = (svg: string): string =>
	Object.entries(colours.print).reduce(
		(done, [name, colour]) => done.replaceAll(`="${colour}"`, `="var(--drawn-${name}, ${colour})"`),
		svg,
	);

type Look = Record<string, string | number>;
const attributes = (look: Look) =>
	Object.entries(look)
		.map(([name, value]) => ` ${name}="${typeof value === "number" ? Math.round(value * 100) / 100 : escaped(value)}"`)
		.join("");

const escaped = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const line = (from: [number, number], to: [number, number], look: Look): string =>
	`<line${attributes({ x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...look })}/>`;
export const dot = (x: number, y: number, look: Look): string => `<circle${attributes({ cx: x, cy: y, ...look })}/>`;
export const box = (x: number, y: number, width: number, height: number, look: Look): string =>
	`<rect${attributes({ x, y, width: Math.max(0, width), height, ...look })}/>`;
/** Where a line stands: its start, middle or end at x; y is its middle. */
export const words = (text: string, x: number, y: number, look: Look): string =>
	`<text${attributes({ x, y, dy: "0.35em", ...look })}>${escaped(text)}</text>`;

const font = "'Source Sans 3 Variable', 'Source Sans 3', sans-serif";

/** A sheet with a name and a description, so that those who do not see it know what it shows. */
export function sheet(
	{ width, height, ink }: { width: number; height: number; ink: string },
	{ title, description }: { title: string; description: string },
	drawn: readonly string[],
): string {
	const size = { width: Math.round(width), height: Math.round(height) };
	const frame = attributes({
		...size,
		viewBox: `0 0 ${size.width} ${size.height}`,
		role: "img",
		fill: ink,
		"font-family": font,
		"font-size": 15,
	});
	return `<svg xmlns="http://www.w3.org/2000/svg"${frame}><title>${escaped(title)}</title><desc>${escaped(description)}</desc>${drawn.join("")}</svg>`;
}

/** A label in at most two lines of so many letters; what does not fit ends in "…". */
export function inLines(label: string, letters: number): string[] {
	const lines = [""];
	for (const word of label.split(" ")) {
		const last = lines.at(-1) ?? "";
		if (last === "" || last.length + word.length < letters) lines.splice(-1, 1, `${last} ${word}`.trim());
		else lines.push(word);
	}
	const [first = "", second, more] = lines;
	if (second === undefined) return [first];
	return [first, more === undefined ? second : `${second} …`];
}
