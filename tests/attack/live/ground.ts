// A text as an attacker holds it: changed in a copy, and what was changed sent as an update like any other.
import * as Y from "yjs";

export type Container = Y.XmlElement | Y.XmlFragment;
/** A text, and the Yjs client as which the attacker writes in it: one all along, since a person begins only so many. */
export type Ground = { doc: Y.Doc; sections: readonly string[]; client: number };
/** A change to a text: nothing is checked here. */
export type Deed = (doc: Y.Doc, sections: readonly string[]) => void;

/** The update that a deed makes; null when it changes nothing, or when Yjs itself refuses to make it. */
export function updateBy(deed: Deed, { doc, sections, client }: Ground): Uint8Array | null {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	copy.clientID = client;
	const updates: Uint8Array[] = [];
	copy.on("update", (update: Uint8Array) => updates.push(update));
	try {
		copy.transact(() => deed(copy, sections));
	} catch {
		return null;
	} finally {
		copy.destroy();
	}
	const [first] = updates;
	return first ? (updates.length === 1 ? first : Y.mergeUpdates(updates)) : null;
}

function isContainer(type: unknown): type is Container {
	return type instanceof Y.XmlElement || type instanceof Y.XmlFragment;
}

function within(container: Container): Container[] {
	return [container, ...container.toArray().flatMap((child) => (isContainer(child) ? within(child) : []))];
}

/** The first element of this name in any section; `section`: the first section itself. */
export function placeNamed(doc: Y.Doc, sections: readonly string[], name: string): Container {
	const [found] = placesNamed(doc, sections, name);
	if (!found) throw new Error(`No ${name} stands in the text.`);
	return found;
}

function placesNamed(doc: Y.Doc, sections: readonly string[], name: string): Container[] {
	const roots = sections.map((section) => doc.getXmlFragment(section));
	if (name === "section") return roots;
	return roots.flatMap(within).filter((type) => type instanceof Y.XmlElement && type.nodeName === name);
}

/** The words of the first paragraph that has some. */
export function wordsIn(doc: Y.Doc, sections: readonly string[]): Y.XmlText {
	for (const place of placesNamed(doc, sections, "paragraph"))
		for (const child of place.toArray()) if (child instanceof Y.XmlText && child.length > 3) return child;
	throw new Error("No paragraph holds words.");
}

export function element(name: string, children: (Y.XmlElement | Y.XmlText)[] = []): Y.XmlElement {
	const made = new Y.XmlElement(name);
	if (children.length > 0) made.insert(0, children);
	return made;
}

export const paragraphOf = (words: string): Y.XmlElement => element("paragraph", [new Y.XmlText(words)]);

/** Calls a method with anything: Yjs' own types say what may be put where, and whoever attacks does not ask them. */
function call(on: object, method: string, args: readonly unknown[], of: object = on): void {
	Reflect.apply(Reflect.get(of, method), on, args);
}

export const setAttribute = (type: Container | Y.XmlText, key: string, value: unknown): void =>
	call(type, "setAttribute", [key, value], type instanceof Y.XmlText ? type : Y.XmlElement.prototype);
export const format = (text: Y.XmlText, from: number, length: number, marks: Record<string, unknown>): void =>
	call(text, "format", [from, length, marks]);
export const insertUnder = (text: Y.XmlText, words: string, marks: Record<string, unknown>): void =>
	call(text, "insert", [0, words, marks]);
export const embed = (text: Y.XmlText, at: number, value: unknown): void => call(text, "insertEmbed", [at, value]);
/** An array's own way of putting something in knows no schema. */
export const put = (place: Container, value: unknown): void =>
	call(place, "insert", [place.length, [value]], Y.Array.prototype);
