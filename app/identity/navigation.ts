// The rooms of the house, and who finds which door.
import type { Door } from "#app/ui/side.tsx";
import type { may } from "./permission.ts";

type WorkspaceAct = Parameters<typeof may<"workspace">>[1];

/** What is written, what it rests on, who runs it. */
const groups: readonly (readonly (Door & { asks: WorkspaceAct })[])[] = [
	[
		{ to: "/home", name: "home", asks: "read" },
		{ to: "/recommendations", name: "recommendations", asks: "read" },
		{ to: "/documents", name: "documents", asks: "read" },
	],
	[
		{ to: "/evidence", name: "evidence", asks: "read" },
		{ to: "/coverage", name: "coverage", asks: "read" },
		{ to: "/pilots", name: "pilots", asks: "read" },
		{ to: "/micro-credentials", name: "microCredentials", asks: "read" },
		{ to: "/imports", name: "imports", asks: "import" },
	],
	[
		{ to: "/people", name: "people", asks: "read" },
		{ to: "/groups", name: "groups", asks: "read" },
		{ to: "/settings", name: "settings", asks: "govern" },
		{ to: "/audit", name: "audit", asks: "audit" },
	],
];

/** The doors that open to this person, group by group; a group with none is left out. */
export const navigationFor = (mayAct: (act: WorkspaceAct) => boolean): Door[][] =>
	groups
		.map((doors) => doors.filter((door) => mayAct(door.asks)).map(({ to, name }) => ({ to, name })))
		.filter((open) => open.length > 0);
