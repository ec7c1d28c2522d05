// The guards of the program, each with the piece of a source that it is and what stands there without it. `--prove` switches
// them off one by one; a piece that is no longer found fails the proof, so that this list follows the program.
import type { PartName } from "./campaign.ts";

export type Guard = {
	name: string;
	/** from the top of the tree */
	file: string;
	/** found exactly once in it: an expression, or whole statements */
	piece: string;
	without: string;
	/** which part of the attack must notice that it is off */
	noticedBy: PartName;
};

const admission = "app/collaboration/admission.server.ts";

export const guards: readonly Guard[] = [
	{
		name: "pieces that have no place in the text",
		file: admission,
		piece: `if (!this.#rules.fits(piece, spot.home.place, this.#kind)) return "malformed";`,
		without: "",
		noticedBy: "updates",
	},
];
