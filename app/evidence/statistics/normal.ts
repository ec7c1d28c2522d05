/** Share of the standard normal distribution below z (Abramowitz & Stegun 7.1.26, error < 1.5e-7). */
export function normalShare(z: number): number {
	const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
	const tail =
		t *
		(0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
		Math.exp((-z * z) / 2);
	return z < 0 ? tail / 2 : 1 - tail / 2;
}

/** The z below which a share p of the standard normal distribution lies, by bisection of `normalShare`. */
export function normalQuantile(p: number): number {
	let [low, high] = [-8, 8];
	for (let i = 0; i < 60; i++) {
		const middle = (low + high) / 2;
		if (normalShare(middle) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
