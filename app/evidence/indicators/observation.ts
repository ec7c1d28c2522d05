/** What one unit (a person; an employer where the indicator is about employers) says in an indicator. */
export type Observation = {
	/** Person's id or employer's code: never leaves the server. */
	unit: string;
	site: string;
	country: string;
	nuts: string;
	sector: string;
	/** One for what happened in one run; all of the person's for indicators that count persons once. Sorted. */
	microCredentials: readonly string[];
	/** Half-years in which the runs began: "2025-H1". Sorted. */
	periods: readonly string[];
	/** null where the unit is no participant */
	role: "worker" | "student" | null;
	/** denominator */
	n: number;
	/** numerator; null where the indicator has none */
	x: number | null;
	/** in runs that have not ended, and therefore in neither */
	ongoing?: number;
	/** What is counted by value: "4" (an answer), "37" (days), "2.5>4" (before>after), a reason, a mark such as "started". */
	values?: readonly string[];
};
