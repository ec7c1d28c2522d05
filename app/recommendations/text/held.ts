// Whether the rules hold everything in a piece of a live text: what `textRules` asks of each update, asked of a whole.
import * as Y from "yjs";
import type { Place, TextKind } from "#app/collaboration/text-rules.ts";
import { textRules } from "./rules.ts";

type Where = { place: Place; kind: TextKind; /** the top of a section is 1 */ depth: number };

const { fits, required, deepest } = textRules;

export function isHeld(type: unknown, where: Where): boolean {
	if (where.depth > deepest) return false;
	if (type instanceof Y.XmlText) return type.constructor === Y.XmlText && isRunHeld(type, where);
	return type instanceof Y.XmlElement && type.constructor === Y.XmlElement && isElementHeld(type, where);
}

function isElementHeld(element: Y.XmlElement, { place, kind, depth }: Where): boolean {
	const { nodeName: name } = element;
	if (!fits({ is: "element", name }, place, kind)) return false;
	const inside: Place = { is: "element", name };
	const attributes: Record<string, unknown> = element.getAttributes();
	return (
		required(name).every((key) => Object.hasOwn(attributes, key)) &&
		Object.entries(attributes).every(([key, value]) => fits({ is: "attribute", key, value }, inside, kind)) &&
		element.toArray().every((child: unknown) => isHeld(child, { place: inside, kind, depth: depth + 1 }))
	);
}

function isRunHeld(run: Y.XmlText, { place, kind }: Where): boolean {
	if (!fits({ is: "run" }, place, kind) || Object.keys(run.getAttributes()).length > 0) return false;
	const words: Place = { is: "words", block: place.is === "element" ? place.name : "" };
	const pieces: { insert: unknown; attributes?: Record<string, unknown> }[] = run.toDelta();
	return pieces.every(
		({ insert, attributes }) =>
			typeof insert === "string" &&
			fits({ is: "words", words: insert }, words, kind) &&
			Object.entries(attributes ?? {}).every(([key, value]) => fits({ is: "mark", key, value }, words, kind)),
	);
}
