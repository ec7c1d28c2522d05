// What an invitation promises, as the boxes of its form say it.
import { z } from "zod";
import { chosenId } from "#app/form-fields.ts";
import type { InvitationGrants } from "#db/schema/actors.ts";

export const boxes = ["writes", "comments", "leads", "sends", "coordinates", "follows"] as const;
type Box = (typeof boxes)[number];

const several = z
	.union([z.array(z.string()), z.string().transform((one) => [one])])
	.optional()
	.default([]);

export const invitationForm = z.object({
	list: z.string().max(50_000),
	boxes: several,
	groupId: chosenId.optional().default(null),
	organisationId: chosenId.optional().default(null),
	locale: z.string().optional().default("en"),
});

export type InvitationRefusal = "boxMissing" | "groupMissing" | "organisationMissing";

/** The boxes that were ticked as grants; or what is still missing for them. */
export function grantsFrom({
	boxes: given,
	groupId,
	organisationId,
}: z.output<typeof invitationForm>):
	| { ok: true; grants: InvitationGrants }
	| { ok: false; because: InvitationRefusal } {
	const ticked = boxes.filter((box) => given.includes(box));
	if (ticked.length === 0) return { ok: false, because: "boxMissing" };
	const role = strongest.find(([box]) => ticked.includes(box))?.[1];
	if (role && !groupId) return { ok: false, because: "groupMissing" };
	if (ticked.includes("sends") && !organisationId) return { ok: false, because: "organisationMissing" };
	return {
		ok: true,
		grants: {
			workspace: ticked.flatMap((box) => workspaceRoles[box] ?? []),
			groups: role && groupId ? [{ groupId, role }] : [],
		},
	};
}

const strongest = [
	["leads", "lead"],
	["writes", "writer"],
	["comments", "reviewer"],
] as const;

const workspaceRoles: Partial<Record<Box, InvitationGrants["workspace"]>> = {
	sends: ["steward"],
	coordinates: ["coordinator"],
	follows: ["observer"],
};
