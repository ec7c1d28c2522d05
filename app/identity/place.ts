import { z } from "zod";

export const workspaceRoles = ["coordinator", "steward", "observer"] as const;

/** A person's organisation, and what they may do in the whole workspace. Groups come beside it. */
export type Place = { organisationId: string | null; roles: (typeof workspaceRoles)[number][] };

export type PlaceRefusal =
	| "no-such-person"
	| "no-such-organisation"
	| "steward-without-organisation"
	| "last-coordinator"
	| "own-steward";

/** A place as its form sends it. */
export const placeForm = z.object({
	organisationId: z.union([z.literal("").transform(() => null), z.uuid()]),
	roles: z
		.union([z.array(z.string()), z.string().transform((one) => [one])])
		.optional()
		.default([])
		.transform((given) => workspaceRoles.filter((role) => given.includes(role))),
});
