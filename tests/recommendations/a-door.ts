// A live text's door as a room has it, people who write through it, and whether an editor holds what came in.
import { initProseMirrorDoc } from "@tiptap/y-tiptap";
import { expect } from "vitest";
import * as Y from "yjs";
import { Admission, type Verdict } from "#app/collaboration/admission.server.ts";
import { emptyFold, TextState } from "#app/collaboration/text-state.server.ts";
import { readUpdate } from "#app/collaboration/update.ts";
import { readFragment } from "#app/recommendations/text/fragment.ts";
import { isHeld } from "#app/recommendations/text/held.ts";
import { textRules } from "#app/recommendations/text/rules.ts";
import { textSchema } from "#app/recommendations/text/schema.ts";
import { documentSections } from "#app/recommendations/text/sections.ts";

/** A door as a room has it, and what it let in. */
export class Door {
	readonly doc = new Y.Doc();
	readonly admission: Admission;
	#state = new TextState(emptyFold);
	#seq = 0;

	constructor(owners: [number, string | null][]) {
		this.admission = new Admission(this.#state, { rules: textRules, kind: "document", owners: new Map(owners) });
	}

	send(bytes: Uint8Array, person = "ada"): Verdict {
		const verdict = this.admission.judge(bytes, readUpdate(bytes), person);
		if (verdict.is !== "admitted") return verdict;
		this.admission.enter(verdict);
		this.#state.append(++this.#seq, verdict.bytes, [verdict.read]);
		this.admission.settle(verdict.bytes);
		Y.applyUpdate(this.doc, verdict.bytes);
		return verdict;
	}
}

/** Someone's browser: everything it changes is sent, and what is refused ends it. */
export function writer(door: Door, clientId: number) {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(door.doc));
	const verdicts: Verdict[] = [];
	doc.on("update", (update: Uint8Array) => void verdicts.push(door.send(update)));
	return { doc, verdicts };
}

/** An editor that draws the text: whatever it changes by drawing. */
function changedByDrawing(text: Y.Doc): number {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(text));
	let changes = 0;
	doc.on("update", () => (changes += 1));
	for (const name of documentSections) {
		const { doc: drawn } = initProseMirrorDoc(doc.getXmlFragment(name), textSchema);
		drawn.check();
	}
	return changes;
}

export function expectHeld(doc: Y.Doc): void {
	for (const name of documentSections) {
		const section = doc.getXmlFragment(name);
		for (const child of section.toArray())
			expect(isHeld(child, { place: { is: "section", name }, kind: "document", depth: 1 })).toBe(true);
		expect(readFragment(section, textSchema).misfits).toBe(0);
	}
	expect(changedByDrawing(doc)).toBe(0);
}
