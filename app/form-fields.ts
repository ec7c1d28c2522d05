// Kinds of fields that forms share: each takes only what the database can keep.
import { z } from "zod";
import { canBeSeen, isStorable } from "./storable.ts";

/** A day as PostgreSQL writes it; none has a year 0. */
export const day = (message?: string) => z.iso.date(message).refine((text) => text >= "1000", message);

/** What somebody or something is called: there is something to see. */
export const shownName = (longest: number, missing?: string) =>
	z.string().trim().min(1, missing).max(longest).refine(canBeSeen, missing);

/** The same where it may still be missing: what cannot be seen counts as missing. */
export const maybeName = (longest: number) =>
	z
		.string()
		.trim()
		.max(longest)
		.transform((text) => (canBeSeen(text) ? text : ""));

/** The revision something was made on. */
export const revision = z.coerce.number().int().min(1).max(2_147_483_647);

/** One of a list's ids; nothing chosen is null. */
export const chosenId = z.union([z.literal("").transform(() => null), z.uuid()]);

/** JSON in a field, which may say with an escape what no form can carry. */
export const jsonField = (longest: number) =>
	z
		.string()
		.max(longest)
		.transform((text, context): unknown => {
			try {
				const parsed: unknown = JSON.parse(text);
				if (isStorable(parsed)) return parsed;
			} catch {
				// said below
			}
			context.addIssue({ code: "custom" });
			return z.NEVER;
		});
