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
