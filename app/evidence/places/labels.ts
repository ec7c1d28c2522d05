// Where labels stand so that none lies on another: one for each place, beside its dot, pushed down where it is crowded.

export type Spot = { label: string; x: number; y: number };
export type Labelled = Spot & { labelX: number; labelY: number; anchor: "start" | "end" };

/** A sheet's letters are about this wide, a line this high. */
const [letter, line] = [8, 18];

export function labelled(spots: readonly Spot[], width: number): Labelled[] {
	const set: Labelled[] = [];
	for (const spot of spots.toSorted((a, b) => a.y - b.y)) {
		const fits = spot.x + 14 + spot.label.length * letter < width && !isLeftOfPair(spot, spots);
		const anchor = fits ? "start" : "end";
		const labelX = fits ? spot.x + 12 : spot.x - 12;
		const labelY = freeBelow(set, { ...spot, anchor, labelX, labelY: spot.y });
		set.push({ ...spot, anchor, labelY, labelX: pastDots(spots, { ...spot, anchor, labelX, labelY }) });
	}
	return set;
}

/** Of two dots side by side the left one has its label on its left, so that each label stands at its own dot. */
function isLeftOfPair(spot: Spot, spots: readonly Spot[]): boolean {
	const wide = 14 + spot.label.length * letter;
	const beside = spots.filter((other) => other !== spot && Math.abs(other.y - spot.y) < 12);
	const hasRight = beside.some(({ x }) => x >= spot.x && x - spot.x < 24);
	// Labels of dots farther left reach to the right, and may be pushed down by a line.
	const near = spots.filter((other) => other.x < spot.x && Math.abs(other.y - spot.y) < 2 * line);
	const isFreeLeft = near.every(({ x, label }) => x + 14 + label.length * letter < spot.x - wide);
	return hasRight && isFreeLeft && spot.x > wide;
}

/** A label stands beyond the dots on its line. */
function pastDots(spots: readonly Spot[], wanted: Labelled): number {
	const [from, to] = spanOf(wanted);
	const onIt = spots.filter(({ x, y }) => Math.abs(y - wanted.labelY) < 12 && x > from + 1 && x < to - 1);
	const away = onIt.map(({ x }) => (wanted.anchor === "start" ? x + 10 : x - 10));
	return wanted.anchor === "start" ? Math.max(wanted.labelX, ...away) : Math.min(wanted.labelX, ...away);
}

function freeBelow(set: readonly Labelled[], wanted: Labelled): number {
	const overlapping = set.filter((other) => overlap(spanOf(other), spanOf(wanted)));
	let y = wanted.labelY;
	for (const other of overlapping.toSorted((a, b) => a.labelY - b.labelY))
		if (Math.abs(other.labelY - y) < line) y = other.labelY + line;
	return y;
}

const spanOf = ({ labelX, label, anchor }: Labelled): readonly [number, number] => {
	const wide = label.length * letter;
	return anchor === "start" ? [labelX - 12, labelX + wide] : [labelX - wide, labelX + 12];
};
const overlap = (a: readonly [number, number], b: readonly [number, number]) => a[0] < b[1] && b[0] < a[1];
