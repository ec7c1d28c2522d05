// What the project promised: so many sites, so many participants, three new green skills in each sector.
import { unnamedWorkspace, workspaceOf } from "#app/identity/workspace.server.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import type { Figure } from "./figure.ts";
import { figureOf } from "./figure.server.ts";
import type { EvidenceFilter } from "./filter.ts";
import type { FilterNames } from "./filter-words.ts";
import type { IndicatorKey } from "./indicators/definitions.ts";
import { showFigure, type ShownFigure } from "./shown-figure.server.ts";

const skillsPerSector = 3;

const shareOf = ({ values }: Figure): number | null => (values.withheld ? null : values.value);
const valueOf = ({ values }: Figure): number | null => (values.withheld ? null : (values.value ?? 0));
const countOf = ({ values }: Figure): number | null => (values.withheld ? null : (values.numerator ?? 0));
const enoughSkills = ({ split }: Figure): number =>
	(split?.rows ?? []).filter(({ values }) => !values.withheld && values.n >= skillsPerSector).length;

/** The line to reach in a figure of the whole pilot; null where nothing was promised. */
export async function targetOf(
	db: Db,
	{ indicator, filter }: { indicator: IndicatorKey; filter: EvidenceFilter },
): Promise<number | null> {
	const isWhole = Object.values(filter).every((list) => list.length === 0);
	if (indicator === "green_skills_per_sector") return skillsPerSector;
	if (indicator !== "participants" || !isWhole) return null;
	return ((await workspaceOf(db)) ?? unnamedWorkspace).participantTarget;
}

export type Target = { indicator: IndicatorKey; reached: number | null; target: number; figures: ShownFigure[] };

/** Each promise with how far it is kept, and its figures. `reached` is null where the figure is withheld. */
export async function targetsOf(
	db: Db,
	{ names, locale, today }: { names: FilterNames; locale: Locale; today: string },
): Promise<Target[]> {
	const { participantTarget, siteTarget } = (await workspaceOf(db)) ?? unnamedWorkspace;
	const asked = async (indicator: IndicatorKey, split: "sectors" | "countries", target: number | null) => {
		const figure = await figureOf(db, { indicator, filter: {}, split, today });
		return { figure, shown: showFigure(figure, { names, locale, target }) };
	};
	const [sites, people, peopleThere, skills] = await Promise.all([
		asked("sites_active", "countries", null),
		asked("participants", "sectors", participantTarget),
		asked("participants", "countries", participantTarget),
		asked("green_skills_per_sector", "sectors", skillsPerSector),
	]);
	return [
		{
			indicator: "sites_active",
			reached: countOf(sites.figure),
			target: siteTarget,
			// Where every site is active a row of full bars says nothing more.
			figures: shareOf(sites.figure) === 1 ? [] : [sites.shown],
		},
		{
			indicator: "participants",
			reached: valueOf(people.figure),
			target: participantTarget,
			figures: [people.shown, peopleThere.shown],
		},
		{
			indicator: "green_skills_per_sector",
			reached: enoughSkills(skills.figure),
			target: skills.figure.split?.rows.length ?? 0,
			figures: [skills.shown],
		},
	];
}
