/** The p-quantile of sorted values, interpolated linearly (Hyndman & Fan 1996, type 7; the default of R and NumPy). */
export function quantile(sorted: readonly number[], p: number): number {
	const place = (sorted.length - 1) * p;
	const below = sorted[Math.floor(place)] ?? Number.NaN;
	const above = sorted[Math.ceil(place)] ?? Number.NaN;
	return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values.toSorted(ascending), 0.5);

export const ascending = (a: number, b: number): number => a - b;
