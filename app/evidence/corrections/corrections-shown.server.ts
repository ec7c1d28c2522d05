import { formatDate, formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { questionTo } from "../indicators/question.ts";
import { isIndicator } from "../indicators/definitions.ts";
import { drawnParts } from "../figure.server.ts";
import type { EvidenceItem } from "../items.server.ts";
import { type Correctable, correctable } from "./correctable.ts";
import { correctionsOf } from "./corrections.server.ts";
import { withdrawalOf } from "./withdrawals.server.ts";

type Reader = { locale: Locale; zone: string };

/** Every correction of an item in words, newest first. */
export async function correctionsShown(db: Db, itemId: string, { locale, zone }: Reader) {
	const t = translator(locale);
	return (await correctionsOf(db, itemId)).map(({ id, before, by, at }) => ({
		id,
		told: t("corrections:once", { name: by, date: formatDate(at, locale, zone) }),
		before: correctable
			.filter((column) => Object.hasOwn(before, column))
			.map((column) => ({ column, words: wordsOf(column, before[column] ?? null, locale) })),
	}));
}

const wordsOf = (column: Correctable, value: string | number | null, locale: Locale): string =>
	column === "seenOn" && typeof value === "string" ? formatDay(value, locale) : String(value ?? "");

export type ShownCorrection = Awaited<ReturnType<typeof correctionsShown>>[number];

/** That an item was withdrawn, in words; null where it was not. */
export async function withdrawalShown(db: Db, itemId: string, { locale, zone }: Reader) {
	const withdrawn = await withdrawalOf(db, itemId);
	if (!withdrawn) return null;
	const date = formatDate(withdrawn.at, locale, zone);
	return {
		told: translator(locale)("corrections:withdrawnBy", { name: withdrawn.by, date, reason: withdrawn.reason }),
	};
}

export type ShownWithdrawal = NonNullable<Awaited<ReturnType<typeof withdrawalShown>>>;

/** Where the same is kept as a new item. */
export function keptAnewAt(item: EvidenceItem): string {
	const { indicator, filter, finding } = item;
	if (isIndicator(indicator))
		return `/evidence/new?${questionTo({ indicator, filter, ...drawnParts(item) }).toString()}`;
	return finding === null ? "/evidence/new/source" : `/evidence/findings/${encodeURIComponent(finding)}`;
}
