// Numbers of editions: 0.1, 0.2 … for consultation, 1.0 for the first final one, then 1.1, 1.2 …
export type Stage = "consultation" | "final";

const parts = (number: string): [major: number, minor: number] => {
	const [major = 0, minor = 0] = number.split(".").map(Number);
	return [major, minor];
};

/** Negative when `a` comes before `b`. 1.10 comes after 1.9. */
export function byNumber(a: string, b: string): number {
	const [majorA, minorA] = parts(a);
	const [majorB, minorB] = parts(b);
	return majorA - majorB || minorA - minorB;
}

/** The highest number there is; null before the first. */
export const newestOf = (taken: readonly string[]): string | null => taken.toSorted(byNumber).at(-1) ?? null;

export function nextNumber(taken: readonly string[], stage: Stage): string {
	const [major, minor] = parts(newestOf(taken) ?? "0.0");
	return stage === "final" && major === 0 ? "1.0" : `${major}.${minor + 1}`;
}

/** The edition a reader is led to: the last final one, or the last one for consultation while there is none. */
export function currentOf<E extends { number: string; stage: Stage }>(editions: readonly E[]): E | undefined {
	const ordered = editions.toSorted((a, b) => byNumber(a.number, b.number));
	return ordered.findLast(({ stage }) => stage === "final") ?? ordered.at(-1);
}
