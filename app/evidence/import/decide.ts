import { may } from "../../identity/permission.ts";
import type { Person } from "../../identity/person.ts";
import { isTemplateKey, templates } from "./templates.ts";

type Batch = { byId: string | null; files: readonly { template: string }[]; unread: unknown };

export const holdsPeople = ({ files }: Pick<Batch, "files">): boolean =>
	files.some(({ template }) => isTemplateKey(template) && templates[template].aboutPeople);

/** Whether a person may see what a batch holds and decide on it: who brought it, and for batches without rows of
 *  persons the coordinator. What a file holds that is not read yet nobody knows: it is for who brought it. Rights over each row are asked again when it is accepted. */
export function mayDecide(person: Person, batch: Batch): boolean {
	if (!may(person, "import", { kind: "workspace" })) return false;
	if (holdsPeople(batch) && person.stewardOf.length === 0) return false;
	if (batch.byId === person.id) return true;
	return !batch.unread && !holdsPeople(batch) && may(person, "govern", { kind: "workspace" });
}

type Decided = Batch & { state: string; organisationId: string | null };

/** Whether a person may see, and take back, rows of persons that are in use though somebody else brought them: stewards
 *  change, the rows stay with their organisation. Coordinators decide on the rest. */
function maySucceed(person: Person, batch: Decided): boolean {
	if (!may(person, "import", { kind: "workspace" }) || !holdsPeople(batch)) return false;
	if (batch.state !== "accepted" && batch.state !== "withdrawn") return false;
	const { organisationId: of } = batch;
	return person.stewardOf.some(({ organisationId, siteCode }) => organisationId === of && siteCode === null);
}

/** Whether a person may open it: who decides about it, or keeps what it brought. */
export const mayOpen = (person: Person, batch: Decided): boolean =>
	mayDecide(person, batch) || maySucceed(person, batch);

const acceptRefusals = [
	"not-found",
	"not-read",
	"already-decided",
	"refused-rows",
	"changes-nothing",
	"data-moved",
] as const;
export type AcceptRefusal = (typeof acceptRefusals)[number];
export const isAcceptRefusal = (said: unknown): said is AcceptRefusal => acceptRefusals.some((known) => known === said);
