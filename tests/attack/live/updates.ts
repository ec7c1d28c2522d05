// Updates whose content the schema lacks, offered to texts in which others write. What is refused is refused; what is taken
// must harm nobody who opens the text next.
import { aDocumentStage, aStage, type Stage } from "./cast.ts";
import { chance } from "./chance.ts";
import { harmOf } from "./harm.ts";
import { HostileLine } from "./hostile-line.ts";
import { type Misfit, misfits } from "./misfits.ts";
import type { Scene } from "./scene.ts";

export async function attackByUpdates(scene: Scene, howMany: number): Promise<void> {
	const hostile = scene.cast.hostile.slice(0, scene.stages.length);
	const all = misfits(howMany, chance(2026));
	const fates = new Map<string, number>();
	await Promise.all(
		hostile.map(async ({ cookie }, nth) => {
			const share = all.filter((_, i) => i % hostile.length === nth);
			const attacker = new Attacker(scene, { cookie, nth, fates });
			for (const misfit of share) await attacker.tryOne(misfit);
			attacker.end();
		}),
	);
	console.info(`  ${[...fates].map(([fate, times]) => `${fate} ${times}`).join(", ")}`);
}

type Role = { cookie: string; nth: number; fates: Map<string, number> };

const nothing = { name: "", updates: [] };

class Attacker {
	#scene: Scene;
	#role: Role;
	#stage: Stage | undefined;
	#line: HostileLine | null = null;

	constructor(scene: Scene, role: Role) {
		this.#scene = scene;
		this.#role = role;
		this.#stage = scene.stages[role.nth];
	}

	async tryOne(misfit: Misfit): Promise<void> {
		const { tally } = this.#scene;
		const stage = (this.#stage ??= await this.#anotherStage());
		const line = (this.#line ??= await this.#lineTo(stage));
		await line.open();
		const { name, updates } = misfit({ doc: line.doc, sections: stage.sections, client: line.doc.clientID }) ?? nothing;
		for (const update of updates) {
			tally.tried += 1;
			const fate = await line.offer(update);
			this.#role.fates.set(fate, (this.#role.fates.get(fate) ?? 0) + 1);
			if (fate === "taken" && this.#harmed(name, line, stage)) return;
		}
	}

	/** A text that was harmed is told of once, and left for another. */
	#harmed(name: string, line: HostileLine, stage: Stage): boolean {
		const harm = line.unreadable ?? harmOf(line.doc, stage.sections);
		if (!harm) return false;
		this.#scene.tally.destroy("a text", `${name}: ${harm}`);
		line.close();
		this.#line = null;
		this.#stage = undefined;
		return true;
	}

	async #lineTo({ textId }: Stage): Promise<HostileLine> {
		const line = new HostileLine({ port: this.#scene.accord.port, textId, cookie: this.#role.cookie });
		await line.open();
		return line;
	}

	#anotherStage = (): Promise<Stage> =>
		this.#role.nth % 2 === 0 ? aStage(this.#scene.cast) : aDocumentStage(this.#scene.cast);

	end(): void {
		this.#line?.close();
	}
}
