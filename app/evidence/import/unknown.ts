// What a row refers to and nobody knows: told where it is written.
import { type Draft, type FactTable, keyOf, shapes, type Value } from "./fact.ts";
import { type Complaint, wrong, type Wrong } from "./problem.ts";
import type { Place, Standing } from "./standing.ts";

/** What is known: what stands or was said before, and facts of refused rows, which are not refused a second time. */
type Known = { standing: Standing<Place>; attempted: ReadonlySet<string> };

/** What a draft refers to and is not there; null where all of it is. `beside`: the facts of the same row, which may refer to
 *  each other. */
export function unknownIn(known: Known, draft: Draft, beside: ReadonlySet<string>): Complaint | null {
	const column = (field: string) => draft.at[field] ?? field;
	for (const [field, table] of Object.entries(shapes[draft.table].references)) {
		const key = draft.values[field];
		if (typeof key !== "string" || isKnown(known, table, key) || beside.has(`${table} ${key}`)) continue;
		const half = table === "enrolments" ? unknownHalf(known, key) : null;
		return half ?? { column: column(field), why: missing(draft.table, table) };
	}
	const isOfSkill = draft.table === "selfAssessments";
	return isOfSkill && !isKnownSkill(known, draft.values.skill)
		? { column: column("skill"), why: wrong("unknown", { context: "localSkills" }) }
		: null;
}

const isKnown = ({ standing, attempted }: Known, table: FactTable, key: string): boolean =>
	standing.look(table, key) !== undefined || attempted.has(`${table} ${key}`);

/** Of an enrolment that is not there: the run or the participant nobody knows; null where both are known, and only not of
 *  each other. */
function unknownHalf(known: Known, enrolment: string): Complaint | null {
	const [participant = "", run = ""] = enrolment.split("|");
	if (!isKnown(known, "runs", run)) return { column: "run_code", why: wrong("unknown", { context: "runs" }) };
	if (isKnown(known, "participants", participant)) return null;
	return { column: "participant_code", why: wrong("unknown", { context: "participants" }) };
}

/** An ESCO address was looked up when its cell was read; anything else is the code of a local skill. */
const isKnownSkill = (known: Known, skill: Value | undefined): boolean =>
	typeof skill !== "string" || skill.includes("://") || isKnown(known, "localSkills", keyOf(skill));

function missing(from: FactTable, what: FactTable): Wrong {
	if (from === "assessments" && what === "learningOutcomes") return wrong("run-has-no-outcome");
	return wrong("unknown", { context: what });
}
