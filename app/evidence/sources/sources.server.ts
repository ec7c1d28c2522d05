// Keeping what was found outside the pilots: it gets a code and can be cited like any other evidence.
import type { Clock } from "#app/clock.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { evidenceItems } from "#db/schema/index.ts";
import { type AttachRefusal, attachTo, type Given, kindOf } from "../attachments/attachments.server.ts";
import { lastCounting } from "../disclosure/kept.server.ts";
import { takeReadings } from "../readings.server.ts";
import { meetingOf } from "./meetings.server.ts";
import type { GivenSource } from "./source-form.ts";
import { placeIn } from "./source-places.ts";
import { sourceReading } from "./source-reading.server.ts";

type SourceRefusal = "no-such-meeting" | "file-missing" | AttachRefusal;
type Kept = { ok: true; code: string } | { ok: false; because: SourceRefusal };
type Keeping = { source: GivenSource; file?: Given | null; person: Person; clock: Clock };

export async function keepSource(db: Db, { source, file = null, person, clock }: Keeping): Promise<Kept> {
	const isDocument = source.form === "document";
	if (isDocument && !file) return { ok: false, because: "file-missing" };
	const found = isDocument && file ? kindOf(file) : null;
	if (found?.ok === false) return found;
	return db.transaction(async (tx) => {
		if (source.form === "position" && !(await meetingOf(tx, source.meeting)))
			return { ok: false, because: "no-such-meeting" };
		const [item] = await tx
			.insert(evidenceItems)
			.values({ ...columnsOf(source), claim: source.claim, says: source.says, madeBy: person.id })
			.returning();
		if (!item) throw new Error("The source was not written.");
		if (isDocument && file) await attachTo(tx, { itemId: item.id, file, person });
		const counting = await lastCounting(tx);
		const figure = await sourceReading(tx, item);
		await takeReadings(tx, [{ item: item.id, figure }], { revision: counting?.dataRevision ?? 0, at: clock() });
		await recordAct(tx, {
			person,
			act: "evidence.keep",
			subject: { kind: "evidence", id: item.id },
			detail: { code: item.code, source: source.form },
		});
		return { ok: true, code: item.code };
	});
}

function columnsOf(source: GivenSource) {
	if (source.form === "legal") return { kind: "legal" as const, title: source.title, celex: source.celex };
	if (source.form === "position") return { kind: "position" as const, meeting: source.meeting };
	const { publisher, year } = source;
	if (source.form === "document") return { kind: "external" as const, publisher, year, filter: placeIn(source.about) };
	const { title } = source;
	if (source.form === "literature") {
		const { authors, doi } = source;
		return { kind: "external" as const, title, authors, publisher, year, doi };
	}
	return { kind: "external" as const, title, publisher, year, url: source.url, seenOn: source.seenOn };
}
