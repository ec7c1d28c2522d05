/** From values to places on a line. */
export type Scale = { low: number; high: number; ticks: readonly number[]; tick: (value: number) => string };

/** Steps of 1, 2 or 5 that people count in, about four of them, from a low to at least a high. */
export function scaleTo(high: number, tick: (value: number) => string, low = 0): Scale {
	const rough = Math.max(high - low, 1e-9) / 4;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10);
	const first = Math.floor(low / step) * step;
	const count = Math.ceil((high - first) / step - 1e-9);
	const ticks = Array.from({ length: count + 1 }, (_, i) => Math.round((first + i * step) * 1e6) / 1e6);
	return { low: first, high: ticks.at(-1) ?? high, ticks, tick };
}

export const shareScale = (tick: (value: number) => string): Scale => ({
	low: 0,
	high: 1,
	ticks: [0, 0.25, 0.5, 0.75, 1],
	tick,
});

export const placeOn =
	({ low, high }: Scale, from: number, width: number) =>
	(value: number): number =>
		from + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * width;
