// Files attached to evidence: kept once by their content, listed with who sent them and when, withdrawn with a reason.
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { createHash } from "node:crypto";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db, Tx } from "#db/connect.ts";
import { attachments, attachmentWithdrawals, evidenceItems, files, persons } from "#db/schema/index.ts";
import { isNotWithdrawn } from "../corrections/withdrawals.server.ts";
import { type AttachmentKind, nameOf, type NoAttachment } from "./attachment-kinds.ts";
import { sniff, type Sniffed } from "./sniff.server.ts";

export type Given = { name: string; bytes: Uint8Array; tooBig: boolean };
export type AttachRefusal = NoAttachment | "already-there";
type Attached = { ok: true } | { ok: false; because: AttachRefusal } | { ok: false; because: "no-such-item" };

/** Attaches a file to the item with this code. The same content is kept once, wherever it is attached. */
export async function attach(
	db: Db,
	{ code, file, person }: { code: string; file: Given; person: Person },
): Promise<Attached> {
	return db.transaction(async (tx) => {
		const [item] = await tx.select().from(evidenceItems).where(eq(evidenceItems.code, code)).for("update");
		if (!item) return { ok: false, because: "no-such-item" };
		return attachTo(tx, { itemId: item.id, file, person });
	});
}

/** The same inside a deed that made the item, or has it locked. */
export async function attachTo(
	tx: Tx,
	{ itemId, file, person }: { itemId: string; file: Given; person: Person },
): Promise<{ ok: true } | { ok: false; because: AttachRefusal }> {
	const found = kindOf(file);
	if (!found.ok) return found;
	const sha256 = createHash("sha256").update(file.bytes).digest("hex");
	if (await standsAt(tx, itemId, sha256)) return { ok: false, because: "already-there" };
	const content = file.bytes;
	await tx
		.insert(files)
		.values({ sha256, size: content.length, content })
		.onConflictDoUpdate({ target: files.sha256, set: { content }, setWhere: isNull(files.content) });
	const name = nameOf(file.name, found.kind);
	await tx.insert(attachments).values({ evidenceItemId: itemId, sha256, name, kind: found.kind, addedBy: person.id });
	await recordAct(tx, {
		person,
		act: "evidence.attach",
		subject: { kind: "evidence", id: itemId },
		detail: { name, sha256, size: content.length },
	});
	return { ok: true };
}

/** What the file is, or why it cannot be attached anywhere. */
export const kindOf = ({ bytes, tooBig }: Given): Sniffed =>
	tooBig ? { ok: false, because: "too-large" } : sniff(bytes);

const notWithdrawn = sql`not exists (select from ${attachmentWithdrawals} where ${attachmentWithdrawals.attachmentId} = ${attachments.id})`;

async function standsAt(tx: Tx, itemId: string, sha256: string): Promise<boolean> {
	const standing = await tx
		.select({ id: attachments.id })
		.from(attachments)
		.where(and(eq(attachments.evidenceItemId, itemId), eq(attachments.sha256, sha256), notWithdrawn));
	return standing.length > 0;
}

export type Attachment = {
	id: string;
	name: string;
	kind: AttachmentKind;
	sha256: string;
	size: number;
	addedBy: { id: string; name: string };
	addedAt: Date;
	withdrawn: { reason: string; by: string; at: Date } | null;
};

const withdrawers = sql<string>`(select ${persons.name} from ${persons} where ${persons.id} = ${attachmentWithdrawals.by})`;

/** What is attached to an item, in the order it came, withdrawn ones too. */
export async function attachmentsOf(db: Db, itemId: string): Promise<Attachment[]> {
	const rows = await db
		.select({
			attachment: attachments,
			size: files.size,
			adder: persons.name,
			withdrawal: attachmentWithdrawals,
			withdrawer: withdrawers,
		})
		.from(attachments)
		.innerJoin(files, eq(files.sha256, attachments.sha256))
		.innerJoin(persons, eq(persons.id, attachments.addedBy))
		.leftJoin(attachmentWithdrawals, eq(attachmentWithdrawals.attachmentId, attachments.id))
		.where(eq(attachments.evidenceItemId, itemId))
		.orderBy(asc(attachments.id));
	return rows.map(
		({ attachment: { id, name, kind, sha256, addedBy, addedAt }, size, adder, withdrawal, withdrawer }) => ({
			id,
			name,
			kind,
			sha256,
			size,
			addedBy: { id: addedBy, name: adder },
			addedAt,
			withdrawn: withdrawal && { reason: withdrawal.reason, by: withdrawer, at: withdrawal.at },
		}),
	);
}

export type AttachedAbout = { code: string; claim: string; files: { id: string; name: string }[] };

/** Evidence with attached files that is about one of these sites or micro-credentials, by its code. */
export async function attachedAbout(
	db: Db,
	{ sites, microCredentials }: { sites: readonly string[]; microCredentials: readonly string[] },
): Promise<AttachedAbout[]> {
	const rows = await db
		.select({ code: evidenceItems.code, claim: evidenceItems.claim, id: attachments.id, name: attachments.name })
		.from(attachments)
		.innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceItemId))
		.where(
			and(notWithdrawn, isNotWithdrawn, or(isAbout("sites", sites), isAbout("microCredentials", microCredentials))),
		)
		.orderBy(asc(evidenceItems.code), asc(attachments.id));
	const byCode = new Map<string, AttachedAbout>();
	for (const { code, claim, ...file } of rows) {
		const known = byCode.get(code) ?? { code, claim, files: [] };
		known.files.push(file);
		byCode.set(code, known);
	}
	return [...byCode.values()];
}

const isAbout = (kind: "sites" | "microCredentials", codes: readonly string[]) =>
	or(...codes.map((code) => sql`${evidenceItems.filter} @> ${JSON.stringify({ [kind]: [code] })}::jsonb`)) ??
	sql`false`;

/** An attachment with its content; null when there is none at this item, or when it was withdrawn. */
export async function attachedFile(
	db: Db,
	{ code, id }: { code: string; id: string },
): Promise<{ name: string; kind: AttachmentKind; content: Uint8Array } | null> {
	const [row] = await db
		.select({ name: attachments.name, kind: attachments.kind, content: files.content })
		.from(attachments)
		.innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceItemId))
		.innerJoin(files, eq(files.sha256, attachments.sha256))
		.where(and(eq(evidenceItems.code, code), eq(attachments.id, id), notWithdrawn));
	return row?.content ? { ...row, content: row.content } : null;
}

type Withdrawn = { ok: true } | { ok: false; because: "no-such-attachment" | "not-yours" | "withdrawn-before" };
type Withdrawing = { code: string; id: string; reason: string; person: Person };

/** Takes a file back. It stays listed with the reason; its content goes with the last place it was attached to. */
export async function withdrawAttachment(db: Db, { code, id, reason, person }: Withdrawing): Promise<Withdrawn> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({ attachment: attachments })
			.from(attachments)
			.innerJoin(evidenceItems, eq(evidenceItems.id, attachments.evidenceItemId))
			.where(and(eq(evidenceItems.code, code), eq(attachments.id, id)))
			.for("update");
		if (!found) return { ok: false, because: "no-such-attachment" };
		const { evidenceItemId, sha256, name, addedBy } = found.attachment;
		if (!mayWithdraw(person, addedBy)) return { ok: false, because: "not-yours" };
		const withdrawal = { attachmentId: id, reason, by: person.id };
		const made = await tx.insert(attachmentWithdrawals).values(withdrawal).onConflictDoNothing().returning();
		if (made.length === 0) return { ok: false, because: "withdrawn-before" };
		await letGo(tx, sha256);
		await recordAct(tx, {
			person,
			act: "evidence.detach",
			subject: { kind: "evidence", id: evidenceItemId },
			detail: { name, sha256, reason },
		});
		return { ok: true };
	});
}

export const mayWithdraw = (person: Person, addedBy: string): boolean => person.coordinator || person.id === addedBy;

/** Whoever attaches the same content meanwhile waits for the file's row, and then keeps the content again. */
async function letGo(tx: Tx, sha256: string): Promise<void> {
	await tx.select({ sha256: files.sha256 }).from(files).where(eq(files.sha256, sha256)).for("update");
	const still = await tx
		.select({ id: attachments.id })
		.from(attachments)
		.where(and(eq(attachments.sha256, sha256), notWithdrawn));
	if (still.length === 0) await tx.update(files).set({ content: null }).where(eq(files.sha256, sha256));
}
