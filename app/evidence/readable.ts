import type { Values } from "./figure.ts";
import type { ReadingFigures } from "./reading-words.ts";

/** A figure's values as the columns of a reading, for words. */
export const asReading = (values: Values): ReadingFigures =>
	values.withheld
		? {
				n: null,
				numerator: null,
				value: null,
				low: null,
				high: null,
				suppressed: true,
				suppressedBecause: values.withheld,
			}
		: { ...values, suppressed: false, suppressedBecause: null };
