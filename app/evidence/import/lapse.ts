// How long an upload waits for somebody to decide.
const timeToDecide = 30 * 24 * 60 * 60_000;

/** When a staged upload that came at this moment is discarded by itself. */
export const lapsesAt = (createdAt: Date): Date => new Date(createdAt.getTime() + timeToDecide);

/** What came before this has lapsed by now. */
export const lapsedBefore = (now: Date): Date => new Date(now.getTime() - timeToDecide);
