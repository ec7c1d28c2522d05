// The old figure and the new one on one scale, as places from 0 to 1.
import { isIndicator, indicators } from "#app/evidence/indicators/definitions.ts";

type Figures = { value: number | null; low: number | null; high: number | null; suppressed: boolean };
type Place = { value: number; low: number | null; high: number | null };
/** `scale`: what its two ends stand for */
export type SideBySide = { old: Place; now: Place; scale: { least: number; most: number; isShare: boolean } };

const shares: readonly string[] = ["proportion", "ratings", "share"];

/** Shares stand on the whole scale from none to all; others on what the two of them span, nothing included. */
export function sideBySide(old: Figures, now: Figures, indicator: string | null): SideBySide | null {
	if (!isIndicator(indicator) || old.suppressed || now.suppressed || old.value === null || now.value === null)
		return null;
	const numbers = [old.value, old.low, old.high, now.value, now.low, now.high].filter((one) => one !== null);
	const whole = shares.includes(indicators[indicator].shape);
	const least = whole ? 0 : Math.min(0, ...numbers);
	const most = whole ? 1 : Math.max(0, ...numbers);
	if (least === most) return null;
	const place = (value: number) => (value - least) / (most - least);
	const placed = (figure: Figures, value: number): Place => ({
		value: place(value),
		low: figure.low === null ? null : place(figure.low),
		high: figure.high === null ? null : place(figure.high),
	});
	return { old: placed(old, old.value), now: placed(now, now.value), scale: { least, most, isShare: whole } };
}
