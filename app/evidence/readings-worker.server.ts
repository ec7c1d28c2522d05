import { complain } from "#app/complain.ts";
import type { Clock } from "#app/clock.ts";
import type { Pool } from "#db/connect.ts";
import { takeDueReadings } from "./readings.server.ts";

const glanceEvery = 1_000;

/** Takes due readings as they come up, one round at a time. Due rows outlive the process, so what one server leaves the next
 *  one does. `close` waits for the round under way. */
export function startReadings(
	db: Pool,
	{ clock, onMoved }: { clock: Clock; onMoved: (itemIds: string[]) => Promise<void> },
): { close: () => Promise<void> } {
	let round: Promise<unknown> | null = null;
	const glance = () => {
		round ??= takeDueReadings(db, { clock, onMoved })
			.catch((error: unknown) => complain("Readings could not be taken; they stay due.", error))
			.finally(() => {
				round = null;
			});
	};
	glance();
	const timer = setInterval(glance, glanceEvery);
	return {
		close: async () => {
			clearInterval(timer);
			await round;
		},
	};
}
