// The one table that decides who may do what. Every loader, action and socket asks it.
import type { GroupRole, Person, Scope } from "./person.ts";

export type RecommendationState = "draft" | "in_review" | "in_consensus" | "adopted" | "published" | "withdrawn";

/** What is asked about, as plain data made by its own capability. */
export type Subject =
	| { kind: "workspace" }
	| { kind: "recommendation"; state: RecommendationState; leadGroup: string; groups: readonly string[] }
	| { kind: "document"; groups: readonly string[] }
	| { kind: "rows"; scope: Scope };

/** What can be done to each kind of subject. */
type Acts = {
	workspace:
		| "read"
		| "invite"
		| "govern"
		| "audit"
		| "import"
		| "make-evidence"
		| "start-recommendation"
		| "start-document";
	recommendation: "read" | "write" | "comment" | "dispose" | "move" | "adopt";
	document: "read" | "write" | "comment" | "dispose" | "arrange" | "publish";
	rows: "read" | "edit";
};
type Kind = keyof Acts;
type Of<K extends Kind> = Extract<Subject, { kind: K }>;
type Rule<K extends Kind> = (person: Person, subject: Of<K>) => boolean;

const writable: Record<RecommendationState, boolean> = {
	draft: true,
	in_review: true,
	in_consensus: false,
	adopted: false,
	published: false,
	withdrawn: false,
};
/** Whether anybody writes in a text that has come this far. */
export const isWritable = (state: RecommendationState): boolean => writable[state];
const open: Record<RecommendationState, boolean> = { ...writable, in_consensus: true, adopted: true };

const member = () => true;
const coordinator = (person: Person) => person.coordinator;
const steward = (person: Person) => person.stewardOf.length > 0;
const holds = (person: Person, roles: readonly GroupRole[], groups: readonly string[]) =>
	person.groups.some((g) => roles.includes(g.role) && groups.includes(g.groupId));
const holdsAnywhere = (person: Person, roles: readonly GroupRole[]) =>
	person.groups.some((g) => roles.includes(g.role));
const commentsAnywhere = (person: Person) => person.coordinator || person.groups.length > 0;
const writesHere = (person: Person, groups: readonly string[]) =>
	person.coordinator || holds(person, ["lead", "writer"], groups);
const covers = (scope: Scope, asked: Scope) =>
	scope.organisationId === asked.organisationId && (scope.siteCode === null || scope.siteCode === asked.siteCode);

/** subject kind → act → who may. Person-level rows are their steward's alone; the coordinator is no exception. */
const permissions: { [K in Kind]: Record<Acts[K], Rule<K>> } = {
	workspace: {
		read: member,
		invite: coordinator,
		govern: coordinator,
		audit: coordinator,
		import: (p) => p.coordinator || steward(p),
		"make-evidence": (p) => p.coordinator || steward(p) || holdsAnywhere(p, ["lead", "writer"]),
		"start-recommendation": (p) => p.coordinator || holdsAnywhere(p, ["lead", "writer"]),
		"start-document": coordinator,
	},
	recommendation: {
		read: member,
		write: (p, r) => writable[r.state] && writesHere(p, [r.leadGroup, ...r.groups]),
		comment: (p, r) => open[r.state] && commentsAnywhere(p),
		dispose: (p, r) => open[r.state] && writesHere(p, [r.leadGroup, ...r.groups]),
		move: (p, r) => p.coordinator || holds(p, ["lead"], [r.leadGroup]),
		// settling a text as adopted, and opening a settled one again
		adopt: coordinator,
	},
	document: {
		read: member,
		write: (p, d) => writesHere(p, d.groups),
		comment: commentsAnywhere,
		dispose: (p, d) => writesHere(p, d.groups),
		arrange: coordinator,
		publish: coordinator,
	},
	rows: {
		read: (p, rows) => p.stewardOf.some((scope) => covers(scope, rows.scope)),
		edit: (p, rows) => p.stewardOf.some((scope) => covers(scope, rows.scope)),
	},
};

/** Whether `person` may do `act` to `subject`. Nobody (null) may do nothing. */
export function may<K extends Kind>(person: Person | null, act: Acts[K], subject: Of<K> & { kind: K }): boolean {
	if (!person) return false;
	const rules: Record<Acts[K], Rule<K>> = permissions[subject.kind];
	return rules[act](person, subject);
}
