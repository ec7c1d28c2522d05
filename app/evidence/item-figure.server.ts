import type { Clock } from "#app/clock.ts";
import type { Words } from "#app/i18n/titled.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import type { FilterNames } from "./filter-words.ts";
import { drawnParts, figureOf } from "./figure.server.ts";
import { isIndicator } from "./indicators/definitions.ts";
import type { EvidenceItem } from "./items.server.ts";
import { showFigure, type ShownFigure } from "./shown-figure.server.ts";

/** What an item's indicator says today, as a page shows it; null for items that are no indicator. */
export async function itemFigure(
	{ db, clock }: { db: Db; clock: Clock },
	item: Pick<EvidenceItem, "indicator" | "filter" | "split" | "across">,
	way: { names: FilterNames; locale: Locale; t?: Words; theme?: "page" | "print" },
): Promise<ShownFigure | null> {
	const { indicator, filter } = item;
	if (!isIndicator(indicator)) return null;
	const figure = await figureOf(db, {
		indicator,
		filter,
		...drawnParts(item),
		today: clock().toISOString().slice(0, 10),
	});
	return showFigure(figure, way);
}
