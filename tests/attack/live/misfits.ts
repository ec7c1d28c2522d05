// The updates of the attack, in an order by chance: each kind of misfit alone, then several together and with honest words
// around them.
import type { Chance } from "./chance.ts";
import { type Deed, type Ground, paragraphOf, placeNamed, updateBy } from "./ground.ts";
import type { Kind } from "./kind.ts";
import { allKinds, manyKinds } from "./misfit-kinds.ts";
import { type Torn, tornUpdates } from "./torn-updates.ts";

/** Made against the text as it is when its turn comes; null: there is no such update of this text. */
export type Misfit = (ground: Ground) => Torn | null;

/** How many of every hundred come in company. */
const shareTogether = 0.12;

export function misfits(howMany: number, at: Chance): Misfit[] {
	const together = Math.round(howMany * shareTogether);
	const alone = [...allKinds.map(ofKind), ...tornOnes.map(ofTorn)];
	const rest = shuffled(manyKinds, at).map(ofKind);
	const chosen = shuffled(alone, at)
		.concat(rest)
		.slice(0, howMany - together);
	return shuffled([...chosen, ...Array.from({ length: howMany - chosen.length }, () => inCompany(at))], at);
}

const ofKind =
	({ name, deed }: Kind): Misfit =>
	(ground) =>
		made(name, deed, ground);

function made(name: string, deed: Deed, ground: Ground): Torn | null {
	const update = updateBy(deed, ground);
	return update && { name, updates: [update] };
}

/** Torn updates are known by their place in the list, which is the same for every text. */
const tornOnes = Array.from({ length: 946 }, (_, i) => i);
const ofTorn =
	(nth: number): Misfit =>
	(ground) =>
		tornUpdates(ground)[nth] ?? null;

const honest: Deed = (doc, sections) => placeNamed(doc, sections, "section").push([paragraphOf("Words beside it.")]);

/** A few misfits in one update, with honest paragraphs before, between and behind them. */
function inCompany(at: Chance): Misfit {
	const kinds = Array.from({ length: 1 + at.below(3) }, () => at.of([...allKinds, ...manyKinds]));
	const deeds = kinds.flatMap(({ deed }) => (at.below(2) === 0 ? [honest, deed] : [deed, honest]));
	const all: Deed = (doc, sections) => {
		for (const deed of deeds) deed(doc, sections);
	};
	const name = kinds.map((kind) => kind.name).join(" + ");
	return (ground) => made(name, all, ground);
}

function shuffled<T>(all: readonly T[], { below }: Chance): T[] {
	const order = [...all];
	for (let i = order.length - 1; i > 0; i--) {
		const j = below(i + 1);
		const [a, b] = [order[i], order[j]];
		if (a !== undefined && b !== undefined) [order[i], order[j]] = [b, a];
	}
	return order;
}
