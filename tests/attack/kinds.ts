// What made-up people say in some indicators, written anew from what the indicators are said to count.
import type { Observation } from "#app/evidence/indicators/observation.ts";

export type Site = Pick<Observation, "site" | "country" | "nuts" | "sector">;
export type Run = {
	microCredential: string;
	period: string;
	started: boolean;
	ended: boolean;
	completed: boolean;
	passed: boolean | null;
	ratings: number[];
	before: number;
	after: number;
};
export type Someone = {
	unit: string;
	place: Site;
	role: "worker" | "student";
	gender: string;
	runs: Run[];
};

export const kinds = [
	"participants",
	"start_rate",
	"completion_rate",
	"assessed_rate",
	"pass_rate_final",
	"satisfaction_top2",
	"sa_change",
	"sa_improved",
	"gender_gap_completion",
] as const;
export type Kind = (typeof kinds)[number];

const begun = ({ runs }: Someone) => runs.filter(({ started }) => started);

const once = ({ unit, place, role, runs }: Someone) => ({
	unit,
	...place,
	role,
	microCredentials: [...new Set(runs.map((run) => run.microCredential))].toSorted(),
	periods: [...new Set(runs.map((run) => run.period))].toSorted(),
});
const each = ({ unit, place, role }: Someone, { microCredential, period }: Run) => ({
	unit,
	...place,
	role,
	microCredentials: [microCredential],
	periods: [period],
});

export const observed: Record<Kind, (someone: Someone) => Observation[]> = {
	participants: (someone) => [{ ...once(someone), n: 1, x: null }],
	start_rate: (someone) => someone.runs.map((run) => ({ ...each(someone, run), n: 1, x: Number(run.started) })),
	completion_rate: (someone) =>
		begun(someone).map((run) => ({
			...each(someone, run),
			n: Number(run.ended),
			x: Number(run.ended && run.completed),
			ongoing: Number(!run.ended),
		})),
	assessed_rate: (someone) =>
		someone.runs.flatMap((run) =>
			run.completed ? [{ ...each(someone, run), n: 1, x: Number(run.passed !== null) }] : [],
		),
	pass_rate_final: (someone) =>
		begun(someone).map((run) => ({
			...each(someone, run),
			n: Number(run.passed !== null),
			x: Number(run.passed === true),
			values: run.ended ? [...(run.passed ? ["attained"] : []), "started"] : [],
		})),
	satisfaction_top2: (someone) =>
		someone.runs.flatMap((run) =>
			run.ratings.length === 0
				? []
				: [
						{
							...each(someone, run),
							n: run.ratings.length,
							x: run.ratings.filter((rating) => rating >= 4).length,
							values: run.ratings.map(String),
						},
					],
		),
	sa_change: (someone) => {
		const [run] = someone.runs;
		return run ? [{ ...once(someone), n: 1, x: null, values: [`${run.before}>${run.after} pre`] }] : [];
	},
	sa_improved: (someone) => {
		const [run] = someone.runs;
		return run ? [{ ...once(someone), n: 1, x: Number(run.after > run.before) }] : [];
	},
	gender_gap_completion: (someone) =>
		begun(someone).flatMap((run) =>
			run.ended
				? [
						{
							...each(someone, run),
							n: 1,
							x: Number(run.completed),
							values: [`${someone.gender} ${run.completed ? "completed" : "left"}`],
						},
					]
				: [],
		),
};
