// What the attack counts: tries, ends of the server, what was destroyed, who waited, and honest edits that were refused.

/** Somebody waited: for what, when it began (ms since the run began), and how long. */
export type Wait = { what: string; at: number; ms: number };

/** More than this and somebody notices. */
export const longestWait = 500;

export class Tally {
	tried = 0;
	honest = 0;
	/** Ends of the server that nobody asked for. */
	readonly stopped: string[] = [];
	readonly destroyed: string[] = [];
	readonly stalled: Wait[] = [];
	readonly refused: string[] = [];
	/** The first that is found, of whatever kind. */
	readonly noticed: Promise<void>;
	#notice: () => void = () => {};
	#told = new Map<string, number>();

	constructor() {
		this.noticed = new Promise((done) => {
			this.#notice = done;
		});
	}

	/** Something that was there is not, or is not the same for everybody. The first few of a kind are told. */
	destroy(kind: string, what: string): void {
		this.destroyed.push(`${kind}: ${what}`);
		this.#tell("destroyed", kind, what);
	}

	refuse(kind: string, why: string): void {
		this.refused.push(`${kind}: ${why}`);
		this.#tell("wrongly refused", kind, why);
	}

	stop(what: string): void {
		this.stopped.push(what);
		this.#tell("stopped", "", what);
	}

	/** Somebody waited too long. */
	stall(wait: Wait, aside: string): void {
		this.stalled.push(wait);
		this.#tell(
			`waited ${wait.ms.toFixed(0)} ms`,
			"",
			`for ${wait.what}, ${(wait.at / 1000).toFixed(0)} s in (${aside})`,
		);
	}

	#tell(outcome: string, kind: string, what: string): void {
		this.#notice();
		const key = `${outcome} ${kind}`.trim();
		const before = this.#told.get(key) ?? 0;
		this.#told.set(key, before + 1);
		if (before < toldOfAKind) console.info(`  ${key}: ${what}`);
	}

	get isClean(): boolean {
		return this.stopped.length + this.destroyed.length + this.stalled.length + this.refused.length === 0;
	}

	honestLine = (): string => `honest ${this.honest}, refused ${this.refused.length}`;

	line = (): string =>
		`tried ${this.tried}, stopped ${this.stopped.length}, destroyed ${this.destroyed.length}, stalled ${this.stalled.length}`;
}

const toldOfAKind = 3;
