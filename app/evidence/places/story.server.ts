// What became of a site, a course or a micro-credential: the figures everyone may see, each under its own rules.
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { figureOf } from "../figure.server.ts";
import type { EvidenceFilter } from "../filter.ts";
import type { IndicatorKey } from "../indicators/definitions.ts";
import { filterNames } from "../names.server.ts";
import { showFigure, type ShownFigure } from "../shown-figure.server.ts";

const told = [
	"participants",
	"completion_rate",
	"pass_rate_final",
	"sa_change",
	"satisfaction_top2",
] as const satisfies readonly IndicatorKey[];

export type StoryFigure = { indicator: (typeof told)[number]; figure: ShownFigure };
type Asked = { filter: EvidenceFilter; person: Pick<Person, "locale">; today: string };

export async function storyOf(db: Db, { filter, person: { locale }, today }: Asked): Promise<StoryFigure[]> {
	const names = await filterNames(db, locale);
	return Promise.all(
		told.map(async (indicator) => ({
			indicator,
			figure: showFigure(await figureOf(db, { indicator, filter, today }), { names, locale }),
		})),
	);
}
