// Before and after of the same people: how much they changed, in scale points and in standard deviations.
import type { Counts } from "./counts.ts";
import { type FigureDetail, nothing, type Shown } from "../figure.ts";
import { bca } from "../statistics/bca.ts";
import { type Interval, normalInterval } from "../statistics/interval.ts";
import {
	deviationOf,
	effectSizeOf,
	meanOf,
	momentsOf,
	type Statistic,
	type Tally,
	talliedFrom,
	talliedQuantile,
} from "../statistics/tally.ts";
import { fewestTold } from "./answers.ts";
import { joined, sitesOf } from "./counts.ts";

/** From so many pairs on, drawing them again changes nothing: the normal interval is given, and said so. */
const mostDrawn = 2000;
const fewestForMean = 10;

type Told = { pairs: number; before: number; after: number; change: number; asked: string };

/** `{"2.5>4 pre": 3}` → three pairs from 2.5 to 4, "before" asked before the course. */
const pairsIn = ({ tally }: Pick<Counts, "tally">): Told[] =>
	Object.entries(tally).map(([value, pairs]) => {
		const [points = "", asked = "pre"] = value.split(" ");
		const [before = 0, after = 0] = points.split(">").map(Number);
		return { pairs, before, after, change: rounded(after - before), asked };
	});

const changesOf = (told: readonly Told[]): Tally =>
	talliedFrom(told.map(({ change, pairs }): [number, number] => [change, pairs]));

/** Mean change and its interval from ten pairs on, the median alone below. How many went up, stayed or went down is told
 *  only when in no cell it is one or two people. */
export function changeValues(cells: readonly Counts[]): Shown {
	const told = pairsIn(joined(cells));
	const changes = changesOf(told);
	const { n } = momentsOf(changes);
	if (n === 0) return nothing;
	const medianChange = rounded(talliedQuantile(changes, 0.5));
	const detail: FigureDetail = {
		sites: sitesOf(cells).length,
		before: weighted(told, ({ before }) => before),
		after: weighted(told, ({ after }) => after),
		medianChange,
		...askedIn(told),
		...directions(cells),
	};
	if (n < fewestForMean) return { ...nothing, n, value: medianChange, detail };
	const spread = deviationOf(momentsOf(changes)) / Math.sqrt(n);
	return { ...nothing, n, value: rounded(meanOf(momentsOf(changes))), ...intervalOf(changes, meanOf, spread), detail };
}

/** d_z, of twenty pairs or more that differ at all. */
export function effectValues(cells: readonly Counts[], fewest: number): Shown {
	const told = pairsIn(joined(cells));
	const changes = changesOf(told);
	const moments = momentsOf(changes);
	const detail: FigureDetail = { sites: sitesOf(cells).length, ...askedIn(told) };
	if (moments.n < fewest || deviationOf(moments) === 0) return { ...nothing, n: moments.n, detail };
	const effect = effectSizeOf(moments);
	// Hedges & Olkin (1985): variance of a standardised mean of paired differences, for large n.
	const spread = Math.sqrt(1 / moments.n + effect ** 2 / (2 * moments.n));
	return { ...nothing, n: moments.n, value: rounded(effect), ...intervalOf(changes, effectSizeOf, spread), detail };
}

function intervalOf(
	changes: Tally,
	statistic: Statistic,
	standardError: number,
): Pick<Shown, "low" | "high" | "method"> {
	const moments = momentsOf(changes);
	const isLarge = moments.n > mostDrawn;
	const { low, high }: Interval = isLarge ? normalInterval(statistic(moments), standardError) : bca(changes, statistic);
	return { low: rounded(low), high: rounded(high), method: isLarge ? "normal" : "bca" };
}

const weighted = (told: readonly Told[], value: (told: Told) => number) =>
	rounded(meanOf(momentsOf(talliedFrom(told.map((one): [number, number] => [value(one), one.pairs])))));

function askedIn(told: readonly Told[]): Pick<FigureDetail, "asked"> {
	const ways = new Set(told.map(({ asked }) => asked));
	if (ways.size > 1 || ways.has("both")) return { asked: "both" };
	return { asked: ways.has("retro_pre") ? "retro_pre" : "pre" };
}

function directions(cells: readonly Counts[]): Pick<FigureDetail, "up" | "same" | "down"> {
	const inCells = cells.filter(({ n }) => n > 0).map((cell) => directionsIn(pairsIn(cell)));
	const isSafe = inCells.every((told) => {
		const parts = [told.up, told.same, told.down];
		const all = told.up + told.same + told.down;
		return parts.every((part) => part === 0 || (part >= fewestTold && part < all));
	});
	const whole = directionsIn(pairsIn(joined(cells)));
	return isSafe ? whole : {};
}

function directionsIn(told: readonly Told[]) {
	const count = (sign: number) =>
		told.filter(({ change }) => Math.sign(change) === sign).reduce((sum, { pairs }) => sum + pairs, 0);
	return { up: count(1), same: count(0), down: count(-1) };
}

/** Four decimals: enough for any display, and the same on every machine. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
