// From cells that may be shown to the values of a figure. Only answered cells come in, so nothing finer goes out.
import type { Counts } from "./counts.ts";
import type { Values } from "../figure.ts";
import { changeValues, effectValues } from "./change-values.ts";
import { codeValues, countValues, gapValues, medianValues } from "./count-values.ts";
import { indicators, type PeopleIndicator } from "./definitions.ts";
import { ratingValues, shareValues } from "./share-values.ts";

type Care = {
	/** smallest part that is told, in persons */ threshold: number;
	/** fewest for a value at all */ fewest: number;
	/** nothing of the pilot is left out */ isWhole: boolean;
};
type PeopleShape = (typeof indicators)[PeopleIndicator]["shape"];

const shapes: Record<PeopleShape, (cells: readonly Counts[], care: Care) => Values> = {
	proportion: (cells, { threshold }) => shareValues(cells, threshold),
	ratings: ratingValues,
	count: countValues,
	codes: (cells, { threshold }) => codeValues(cells, threshold),
	median: medianValues,
	change: changeValues,
	effect: (cells, { fewest }) => effectValues(cells, fewest),
	gap: gapValues,
};

/** What an indicator says of cells joined. */
export function valuesOf(
	indicator: PeopleIndicator,
	cells: readonly Counts[],
	{ threshold, isWhole = false }: { threshold: number; isWhole?: boolean },
): Values {
	const { shape, fewest } = indicators[indicator];
	return shapes[shape](cells, { threshold, fewest, isWhole });
}
