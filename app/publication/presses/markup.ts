// HTML that cannot be broken out of: whatever is put into a template is text unless a template made it.

export type Markup = { readonly markup: string };
type Piece = Markup | string | number | null | readonly Piece[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");

function written(piece: Piece): string {
	if (piece === null) return "";
	if (typeof piece === "object") return "markup" in piece ? piece.markup : piece.map(written).join("");
	return escaped(String(piece));
}

/** A template whose holes are escaped. Attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...holes: Piece[]): Markup {
	return { markup: tight(strings).reduce((done, string, i) => done + written(holes[i - 1] ?? null) + string) };
}

/** Text that already is markup and was checked to be harmless where it came in. */
export const trusted = (markup: string): Markup => ({ markup });

const tightened = new WeakMap<TemplateStringsArray, string[]>();

/** A template's own words without their indentation. What is put into its holes stays as it is. */
function tight(strings: TemplateStringsArray): string[] {
	const known = tightened.get(strings);
	if (known) return known;
	const done = strings.map((string) => string.replaceAll(/\n\s*/g, "\n"));
	tightened.set(strings, done);
	return done;
}
