// Evidence as a list shows it: what each item says now, of whom or from where, and how sure it is held to be.
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { filterWords, type FilterNames } from "./filter-words.ts";
import { type Grade, standing } from "./grading/grade.ts";
import { latestGrades } from "./grading/grades.server.ts";
import type { Mark } from "./grading/rules.ts";
import { evidenceList, type ListedItem, type Sought } from "./items.server.ts";
import { filterNames } from "./names.server.ts";
import { readingWords } from "./reading-words.ts";

export async function listedEvidence(db: Db, { zone, ...sought }: Sought & { zone: string }) {
	const [items, names] = await Promise.all([evidenceList(db, sought), filterNames(db, sought.locale)]);
	const grades = await latestGrades(
		db,
		items.map(({ id }) => id),
	);
	return items.map((item) => listed(item, { ...sought, zone, names, grade: grades.get(item.id) ?? null }));
}

type Way = { locale: Locale; zone: string; names: FilterNames; grade: Grade | null };

const listed = (item: ListedItem, { locale, zone, names, grade }: Way) => ({
	code: item.code,
	claim: item.claim,
	cited: item.cited,
	figure: item.reading && readingWords(item.reading, item.indicator, locale),
	of: item.indicator === null ? item.title : narrower(item, names),
	sure: surenessOf(item, grade),
	at: item.reading && formatDate(item.reading.at, locale, zone),
});

const narrower = ({ filter }: ListedItem, names: FilterNames) =>
	Object.keys(filter).length > 0 ? filterWords(filter, names) : null;

/** Null where there is nothing to be sure of: not read yet, or withheld. */
function surenessOf(item: ListedItem, grade: Grade | null): Mark | "demo" | "ungraded" | null {
	const { reading } = item;
	if (!reading || reading.suppressed) return null;
	const found = standing(grade, { item, reading });
	if (found.is === "graded") return found.mark;
	return found.is === "demo" ? "demo" : "ungraded";
}
