import { z } from "zod";
import { day, shownName } from "#app/form-fields.ts";

type Mistake = "name" | "smallestCell" | "number" | "timeZone" | "date";

const orNull = (longest: number) =>
	z
		.string()
		.trim()
		.max(longest)
		.transform((value) => value || null);

/** The form of the workspace's settings, with its sentences in the reader's language. */
export const settingsForm = (say: (mistake: Mistake) => string) =>
	z.object({
		name: shownName(120, say("name")),
		timeZone: z.string().trim().refine(isTimeZone, say("timeZone")),
		fundingLine: orNull(1000),
		grantingAuthority: orNull(300),
		grantNumber: orNull(100),
		disclaimer: orNull(4000),
		smallestCell: z.coerce
			.number(say("smallestCell"))
			.int(say("smallestCell"))
			.min(3, say("smallestCell"))
			.max(50, say("smallestCell")),
		siteTarget: z.coerce.number(say("number")).int(say("number")).min(1, say("number")).max(100_000, say("number")),
		participantTarget: z.coerce
			.number(say("number"))
			.int(say("number"))
			.min(1, say("number"))
			.max(1_000_000, say("number")),
		submissionOn: z.union([z.literal("").transform(() => null), day(say("date"))]),
		certificatesCheckedByAll: z
			.literal("yes")
			.optional()
			.transform((ticked) => ticked === "yes"),
	});

function isTimeZone(name: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
	} catch {
		return false;
	}
}
