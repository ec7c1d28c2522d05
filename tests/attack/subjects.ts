// What is attacked: each indicator by itself, each number that several tell in all of them together, and the people who are
// neither women nor men in what is told of all and of these two.
import type { Shown } from "#app/evidence/figure.ts";
import { indicators, type PeopleIndicator } from "#app/evidence/indicators/definitions.ts";
import type { Ask } from "./attack.ts";
import { asking, keysOf, type Source, type Sources, threshold } from "./product.ts";
import { type Moment, type Question, Table } from "./truth.ts";

export type Subject = {
	name: string;
	moments: readonly Moment[];
	sensitive: boolean;
	keys: readonly (keyof Question)[];
	asks: readonly Ask[];
	witnesses?: readonly (readonly Moment[])[];
	roles?: readonly string[];
	part?: "plain" | "sensitive";
	isOfFew?: boolean;
};

export function subjectsOf(sources: Sources, name: string): Subject[] {
	return [
		...[...sources].flatMap(([key, source]) =>
			// of women and men it tells as of no other roles: below
			key === "gender_gap_completion" ? [] : [{ name: `${name}, ${key}`, ...byItself(key, source) }],
		),
		...Object.entries(shared).flatMap(([number, one]) => {
			const subject = sharedNumber(sources, one);
			return subject ? [{ name: `${name}, ${number} in all that tell it`, ...subject }] : [];
		}),
		...byGender(sources).map((subject) => ({ name: `${name}, women and men among all`, ...subject })),
	];
}

type Unnamed = Omit<Subject, "name">;

const byItself = (key: PeopleIndicator, source: Source): Unnamed => ({
	moments: source.moments,
	sensitive: indicators[key].sensitive,
	keys: keysOf(key),
	asks: [asking(source, ({ n, numerator }) => ({ n, x: numerator }))],
});

type Tell = (told: Shown, isUnderWay: boolean) => number | null;
type Shared = {
	of: { indicator: PeopleIndicator; part: "n" | "x" };
	/** one of them tells it as a numerator */ as?: "plain" | "sensitive";
	told: Partial<Record<PeopleIndicator, Tell>>;
};

const wholeN: Tell = ({ n }) => n;
const itsX: Tell = ({ numerator }) => numerator;

/** In the attacker's own words: which indicators tell the same number, and where it stands in what they say. */
const shared: Record<string, Shared> = {
	started: {
		of: { indicator: "start_rate", part: "x" },
		as: "plain",
		told: {
			start_rate: itsX,
			certificates_issued: wholeN,
			completion_rate: ({ n, detail: { ongoing } }, isUnderWay) =>
				isUnderWay && ongoing === undefined ? null : n + (ongoing ?? 0),
		},
	},
	ended: {
		of: { indicator: "completion_rate", part: "n" },
		told: { completion_rate: wholeN, pass_rate_final: ({ detail }) => detail.attained?.n ?? null },
	},
	completed: {
		of: { indicator: "assessed_rate", part: "n" },
		as: "plain",
		told: {
			assessed_rate: wholeN,
			pair_rate: wholeN,
			follow_up_response: wholeN,
			time_to_complete: wholeN,
			// who knows when courses end knows where nobody is under way
			completion_rate: ({ numerator }, isUnderWay) => (isUnderWay ? null : numerator),
		},
	},
	"rated themselves twice": {
		of: { indicator: "sa_change", part: "n" },
		told: { sa_change: wholeN, sa_dz: wholeN, sa_improved: wholeN },
	},
	improved: {
		of: { indicator: "sa_improved", part: "x" },
		as: "sensitive",
		told: { sa_improved: itsX, sa_change: ({ detail }) => detail.up ?? null },
	},
};

function sharedNumber(sources: Sources, { of, told, as }: Shared): Unnamed | null {
	const { indicator, part } = of;
	const owner = sources.get(indicator);
	if (!owner) return null;
	const isUnderWay = underWay(sources.get("completion_rate")?.moments ?? []);
	const telling = [...sources].flatMap(([key, source]) => {
		const tell = told[key];
		return tell ? [{ key, source, tell }] : [];
	});
	return {
		moments: owner.moments.map((moment) => ({
			...moment,
			observations: moment.observations.map(({ values: _values, ...one }) => ({
				...one,
				n: (part === "n" ? one.n : one.x) ?? 0,
				x: null,
				isThere: one.n > 0,
			})),
		})),
		sensitive: false,
		...(as ? { part: as } : {}),
		isOfFew: part === "x",
		keys: keysOf(indicator),
		asks: telling.map(({ source, tell }) =>
			asking(source, (values, question, moment) => {
				const n = tell(values, isUnderWay(question, moment));
				return n === null ? null : { n, x: null };
			}),
		),
		witnesses: telling.map(({ source }) => source.moments),
	};
}

function underWay(moments: readonly Moment[]): (question: Question, at: number) => boolean {
	const table = new Table(
		moments.map((moment) => ({
			...moment,
			observations: moment.observations.map((one) => ({ ...one, n: one.ongoing ?? 0 })),
		})),
	);
	return (question, at) => table.said(table.within(question), at).length > 0;
}

const genders = ["man", "rest", "woman"] as const;

/** All of them are told by the completion rate, women and men in the whole pilot by the difference between them. */
function byGender(sources: Sources): Unnamed[] {
	const [gap, all] = [sources.get("gender_gap_completion"), sources.get("completion_rate")];
	if (!gap || !all) return [];
	const askAll = asking(all, ({ n, numerator }) => ({ n, x: numerator }));
	const askGap = asking(gap, ({ detail: { women, men } }, { roles = [] }) => {
		if (!women || !men) return null;
		if (roles.length === 2 && !roles.includes("rest")) return { n: women.n + men.n, x: women.x + men.x };
		if (roles.length !== 1 || roles.includes("rest")) return null;
		return roles.includes("woman") ? women : men;
	});
	return [
		{
			moments: gap.moments.map((moment) => ({
				...moment,
				observations: moment.observations.map(({ values = [], ...one }) => ({ ...one, role: genderIn(values) })),
			})),
			sensitive: false,
			keys: keysOf("completion_rate"),
			asks: [
				(question, at) => (question.roles ? null : askAll(question, at)),
				(question, at) => (Object.keys(question).join() === "roles" ? askGap(question, at) : null),
				theRest(askAll, askGap),
			],
			witnesses: [gap.moments, all.moments],
			roles: genders,
		},
	];
}

const genderIn = ([value = ""]: readonly string[]): string => value.split(" ")[0] ?? "";

type Pair = Record<"n" | "x", number>;

/** Who is left of all is seen at once. Where these are nobody, or enough, it may be; where not, nobody is told to say so. */
function theRest(askAll: Ask, askGap: Ask): Ask {
	const less = (at: number, roles: readonly string[]): (Pair & { moment: number }) | null => {
		const [all, some] = [askAll({}, at), askGap({ roles }, at)];
		if (!all || !some || all.moment !== some.moment) return null;
		return { moment: all.moment, n: all.n - some.n, x: (all.x ?? 0) - (some.x ?? 0) };
	};
	return (question, at) => {
		const { roles = [] } = question;
		if (!roles.includes("rest") || Object.keys(question).length > 1) return null;
		const rest = less(at, ["man", "woman"]);
		const others = ["man", "woman"].filter((gender) => !roles.includes(gender));
		return rest && isEnough(rest) ? less(at, others) : null;
	};
}

const isEnough = ({ n, x }: Pair) => n === 0 || (n >= threshold && Math.min(x, n - x) > 2);
