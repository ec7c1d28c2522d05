// Made-up people for rules of small cells.
import type { Observation } from "#app/evidence/indicators/observation.ts";
import type { Rules } from "#app/evidence/disclosure/withhold.ts";

const everywhere = new Set(["A", "B", "C", "D", "A2", "C2", "D2"]);
export const sensitive: Rules = { sensitive: true, threshold: 5, agreed: everywhere };
export const plain: Rules = { ...sensitive, sensitive: false };

let next = 0;

/** So many persons at a site; the first `x` of them with the result (null: there is none). */
export function people(many: number, x: number | null, place: Partial<Observation> = {}): Observation[] {
	return Array.from({ length: many }, (_, i) => ({
		unit: `p${next++}`,
		site: "A",
		country: "FI",
		nuts: "FI196",
		sector: "wood",
		role: "worker" as const,
		microCredentials: ["MC1"],
		periods: ["2025-H1"],
		n: 1,
		x: x === null ? null : Number(i < x),
		...place,
	}));
}
