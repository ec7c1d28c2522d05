// What every part of the attack is handed: the program, who plays, in which texts, and where it is counted.
import type { Browser } from "playwright-core";
import type { Accord } from "./accord.ts";
import type { Writer } from "./browsers.ts";
import type { Cast, Stage } from "./cast.ts";
import type { Tally } from "./tally.ts";
import type { Watch } from "./watch.ts";

export type Scene = {
	accord: Accord;
	browser: Browser;
	tally: Tally;
	cast: Cast;
	/** Texts in which somebody honest types all the time. */
	stages: Stage[];
	/** People before browsers, in the first of them. */
	writers: Writer[];
	watch: Watch;
};
