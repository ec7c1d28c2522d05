// The whole table of who may do what, typed out a second time: role by role, act by act.
import { expect, test } from "vitest";
import { may, type RecommendationState, type Subject } from "#app/identity/permission.ts";
import type { GroupRole, Person } from "#app/identity/person.ts";

const aPerson = (change: Partial<Person> = {}): Person => ({
	id: "018f2b5e-0000-7000-8000-000000000001",
	name: "Anna",
	email: "anna@example.org",
	locale: "en",
	organisationId: "own",
	coordinator: false,
	observer: false,
	stewardOf: [],
	groups: [],
	...change,
});
const holding = (role: GroupRole, groupId: string) => aPerson({ groups: [{ groupId, role }] });
const keeping = (organisationId: string, siteCode: string | null) =>
	aPerson({ stewardOf: [{ organisationId, siteCode }] });

/** Someone of each role, toward what belongs to group "leading" with "joining" contributing, and to the organisation "own". */
const people = {
	coordinator: aPerson({ coordinator: true }),
	"lead of the lead group": holding("lead", "leading"),
	"lead of a contributing group": holding("lead", "joining"),
	"lead of a foreign group": holding("lead", "foreign"),
	"writer of the lead group": holding("writer", "leading"),
	"writer of a contributing group": holding("writer", "joining"),
	"writer of a foreign group": holding("writer", "foreign"),
	"reviewer of the lead group": holding("reviewer", "leading"),
	"reviewer of a foreign group": holding("reviewer", "foreign"),
	"steward of the organisation": keeping("own", null),
	"steward of the site": keeping("own", "FI-01"),
	"steward of another site": keeping("own", "FI-02"),
	"steward of a foreign organisation": keeping("foreign", null),
	"steward of a foreign organisation's site of the same name": keeping("foreign", "FI-01"),
	observer: aPerson({ observer: true }),
	"member without a role": aPerson(),
	"nobody, or someone whose account was closed": null,
} satisfies Record<string, Person | null>;
type Who = keyof typeof people;

const isWho = (name: string): name is Who => name in people;
const everyone = Object.keys(people).filter(isWho);
const signedIn = everyone.filter((who) => people[who] !== null);
const coordinator: Who[] = ["coordinator"];
const leadsAndWriters: Who[] = [
	"lead of the lead group",
	"lead of a contributing group",
	"lead of a foreign group",
	"writer of the lead group",
	"writer of a contributing group",
	"writer of a foreign group",
];
const stewards: Who[] = [
	"steward of the organisation",
	"steward of the site",
	"steward of another site",
	"steward of a foreign organisation",
	"steward of a foreign organisation's site of the same name",
];
const writersHere: Who[] = [
	"coordinator",
	"lead of the lead group",
	"lead of a contributing group",
	"writer of the lead group",
	"writer of a contributing group",
];
const commenters: Who[] = [
	...coordinator,
	...leadsAndWriters,
	"reviewer of the lead group",
	"reviewer of a foreign group",
];

const whoMay = (asks: (person: Person | null) => boolean) => everyone.filter((who) => asks(people[who]));
const inOrder = (expected: readonly Who[]) => everyone.filter((who) => expected.includes(who));

test.each([
	["read", signedIn],
	["invite", coordinator],
	["govern", coordinator],
	["audit", coordinator],
	["import", [...coordinator, ...stewards]],
	["make-evidence", [...coordinator, ...stewards, ...leadsAndWriters]],
	["start-recommendation", [...coordinator, ...leadsAndWriters]],
	["start-document", coordinator],
] as const)("in the workspace, %s is for these people and no other", (act, expected) => {
	expect(whoMay((person) => may(person, act, { kind: "workspace" }))).toEqual(inOrder(expected));
});

const recommendation = (state: RecommendationState): Subject & { kind: "recommendation" } => ({
	kind: "recommendation",
	state,
	leadGroup: "leading",
	groups: ["joining"],
});
const movers: Who[] = ["coordinator", "lead of the lead group"];
const none: Who[] = [];
/** state → who writes, who comments, who answers comments. Reading, moving and adopting are the same in every state. */
const byState: Record<RecommendationState, { write: Who[]; comment: Who[]; dispose: Who[] }> = {
	draft: { write: writersHere, comment: commenters, dispose: writersHere },
	in_review: { write: writersHere, comment: commenters, dispose: writersHere },
	in_consensus: { write: none, comment: commenters, dispose: writersHere },
	adopted: { write: none, comment: commenters, dispose: writersHere },
	published: { write: none, comment: none, dispose: none },
	withdrawn: { write: none, comment: none, dispose: none },
};
const states = ["draft", "in_review", "in_consensus", "adopted", "published", "withdrawn"] as const;

test.each(states)("a recommendation that is %s is open to these people and no other", (state) => {
	const subject = recommendation(state);
	const expected = { read: signedIn, move: movers, adopt: coordinator, ...byState[state] };
	const acts = ["read", "write", "comment", "dispose", "move", "adopt"] as const;
	const found = Object.fromEntries(acts.map((act) => [act, whoMay((person) => may(person, act, subject))]));
	expect(found).toEqual(Object.fromEntries(acts.map((act) => [act, inOrder(expected[act])])));
});

test.each([
	["read", signedIn],
	["write", writersHere],
	["comment", commenters],
	["dispose", writersHere],
	["arrange", coordinator],
	["publish", coordinator],
] as const)("of a document, %s is for these people and no other", (act, expected) => {
	const subject = { kind: "document", groups: ["leading", "joining"] } as const;
	expect(whoMay((person) => may(person, act, subject))).toEqual(inOrder(expected));
});

test.each(["read", "edit"] as const)(
	"rows of a person at a site: %s is for who keeps that site, the coordinator neither",
	(act) => {
		const subject = { kind: "rows", scope: { organisationId: "own", siteCode: "FI-01" } } as const;
		expect(whoMay((person) => may(person, act, subject))).toEqual([
			"steward of the organisation",
			"steward of the site",
		]);
	},
);

test.each(["read", "edit"] as const)("rows of a whole organisation: %s is not for who keeps one site of it", (act) => {
	const subject = { kind: "rows", scope: { organisationId: "own", siteCode: null } } as const;
	expect(whoMay((person) => may(person, act, subject))).toEqual(["steward of the organisation"]);
});

test("belonging to an organisation gives no right to its rows", () => {
	const colleague = aPerson({ organisationId: "own", groups: [{ groupId: "leading", role: "lead" }] });
	expect(may(colleague, "read", { kind: "rows", scope: { organisationId: "own", siteCode: null } })).toBe(false);
});

test("roles add up: a reviewer here who writes elsewhere does not write here", () => {
	const both = aPerson({
		groups: [
			{ groupId: "leading", role: "reviewer" },
			{ groupId: "foreign", role: "writer" },
		],
	});
	expect(may(both, "comment", recommendation("draft"))).toBe(true);
	expect(may(both, "write", recommendation("draft"))).toBe(false);
	expect(may({ ...both, coordinator: true }, "write", recommendation("draft"))).toBe(true);
});

test("a document that no group writes is the coordinator's alone to write", () => {
	expect(whoMay((person) => may(person, "write", { kind: "document", groups: [] }))).toEqual(coordinator);
});
