import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/translator.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { attachmentKinds } from "./attachment-kinds.ts";
import { attachmentsOf, mayWithdraw } from "./attachments.server.ts";

type Reader = { person: Person; zone: string };

/** What is attached to an item, ready for its page. */
export async function attachmentsShown(db: Db, itemId: string, { person, zone }: Reader) {
	const t = translator(person.locale);
	const on = (at: Date) => formatDate(at, person.locale, zone);
	const attached = await attachmentsOf(db, itemId);
	return attached.map(({ id, name, kind, sha256, size, addedBy, addedAt, withdrawn }) => ({
		id,
		name,
		sha256,
		told: t("sources:attachments.added", {
			kind: attachmentKinds[kind].name,
			size: sizeIn(size, person.locale),
			name: addedBy.name,
			date: on(addedAt),
		}),
		withdrawn:
			withdrawn &&
			t("sources:attachments.withdrawn", { name: withdrawn.by, date: on(withdrawn.at), reason: withdrawn.reason }),
		mayWithdraw: mayWithdraw(person, addedBy.id),
	}));
}

export type ShownAttachment = Awaited<ReturnType<typeof attachmentsShown>>[number];

/** "340 kB", "1.2 MB"; in Finnish "1,2 Mt". */
function sizeIn(bytes: number, locale: string): string {
	const [unit, each] = bytes < 1_000_000 ? (["kilobyte", 1000] as const) : (["megabyte", 1_000_000] as const);
	const digits = unit === "kilobyte" ? 0 : 1;
	const shown = Math.max(bytes / each, 1 / 10 ** digits);
	return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: digits }).format(shown);
}
