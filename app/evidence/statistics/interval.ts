/** A 95 % interval in the unit of its value. */
export type Interval = { low: number; high: number };

const z = 1.96;

/** Wilson score interval of a proportion x/n. Shares from 0 to 1; null without observations.
 *  Wilson, E. B. (1927), JASA 22, 209–212: (k + z²/2 ± z √(k(1 − k/n) + z²/4)) / (n + z²), z = 1.96. */
export function wilson(x: number, n: number): Interval | null {
	if (n <= 0) return null;
	const middle = x + (z * z) / 2;
	const reach = z * Math.sqrt(x * (1 - x / n) + (z * z) / 4);
	return { low: Math.max(0, (middle - reach) / (n + z * z)), high: Math.min(1, (middle + reach) / (n + z * z)) };
}

/** Interval of the difference of two independent proportions, first less second, from −1 to 1; null when one has no
 *  observations. Newcombe, R. G. (1998), Statistics in Medicine 17, 873–890, method 10 (from the two Wilson intervals). */
export function newcombe(
	first: { x: number; n: number },
	second: { x: number; n: number },
): (Interval & { difference: number }) | null {
	const [own, other] = [wilson(first.x, first.n), wilson(second.x, second.n)];
	if (!own || !other) return null;
	const [p, q] = [first.x / first.n, second.x / second.n];
	const difference = p - q;
	return {
		difference,
		low: difference - Math.hypot(p - own.low, other.high - q),
		high: difference + Math.hypot(own.high - p, q - other.low),
	};
}

/** Mean ± 1.96 standard errors, for values so many that drawing them again and again changes nothing. */
export const normalInterval = (centre: number, standardError: number): Interval => ({
	low: centre - z * standardError,
	high: centre + z * standardError,
});
