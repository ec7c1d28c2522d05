// Somebody honest who types into a section with the product's own client: short marks that can be found again.
import * as Y from "yjs";
import type { Connection } from "#app/collaboration/connection.client.ts";
import { shapeOf } from "./shape.ts";
import { pause } from "#tests/load/process.ts";

const marksInAParagraph = 12;
/** A page that is told to reload is reloaded after this. */
const reloadsAfter = 200;

/** Types into the first of the sections. */
type HandOf = { name: string; textId: string; sections: readonly string[] };

export class Hand {
	readonly name: string;
	readonly textId: string;
	/** What was shown as saved. */
	readonly acknowledged: string[] = [];
	onRefused: (why: string) => void = () => {};
	#section: string;
	#sections: readonly string[];
	#open: () => Connection;
	#line: Connection;
	#count = 0;
	#paragraph: Y.XmlText | null = null;

	constructor({ name, textId, sections }: HandOf, open: () => Connection) {
		this.name = name;
		this.textId = textId;
		this.#sections = sections;
		this.#section = sections[0] ?? "";
		this.#open = open;
		this.#line = open();
	}

	async ready(): Promise<void> {
		for (;;) {
			await this.#line.arrived;
			for (let waited = 0; waited < 30_000; waited += 20) {
				if (this.#line.status().is === "saved") return;
				if (this.#line.status().is === "stuck") break;
				await pause(20);
			}
			await this.#reload();
		}
	}

	async #reload(): Promise<void> {
		const status = this.#line.status();
		this.onRefused(status.is === "stuck" ? status.reason : status.is);
		this.#line.close();
		await pause(reloadsAfter);
		this.#paragraph = null;
		this.#line = this.#open();
	}

	/** Types one mark and waits until it is shown as saved. Refused: the page is reloaded, and typing goes on. */
	async type(isOver: () => boolean): Promise<void> {
		const mark = `‹${this.name}.${this.#section}.${this.#count++}›`;
		this.#write(mark);
		await this.#saved(isOver);
		if (this.#line.status().is === "saved") this.acknowledged.push(mark);
		else if (this.#line.status().is === "stuck") {
			await this.#reload();
			await this.ready();
		}
	}

	/** Waits without a timer: the client calls back. */
	#saved(isOver: () => boolean): Promise<void> {
		const line = this.#line;
		return new Promise((done) => {
			const guard = setInterval(() => isOver() && done(), 500);
			const stop = line.onStatus(({ is }) => {
				if (is !== "saved" && is !== "stuck") return;
				clearInterval(guard);
				queueMicrotask(() => stop());
				done();
			});
		});
	}

	#write(mark: string): void {
		const { doc } = this.#line;
		if (!this.#paragraph || this.#count % marksInAParagraph === 0) {
			const text = new Y.XmlText();
			const paragraph = new Y.XmlElement("paragraph");
			doc.transact(() => {
				paragraph.insert(0, [text]);
				doc.getXmlFragment(this.#section).push([paragraph]);
				text.insert(0, mark);
			});
			this.#paragraph = text;
		} else this.#paragraph.insert(this.#paragraph.length, mark);
	}

	/** Types nothing more, and waits a while for what is on its way. */
	async rest(): Promise<void> {
		for (let waited = 0; waited < 10_000 && this.#line.status().is !== "saved"; waited += 20) await pause(20);
	}

	/** What this person's page says, section by section. */
	sections(): Record<string, string> {
		const { doc } = this.#line;
		return Object.fromEntries(this.#sections.map((section) => [section, shapeOf(doc.getXmlFragment(section))]));
	}

	close(): void {
		this.#line.close();
	}
}
