// A passage as it comes with a form: one field of JSON, from a browser nobody vouches for.
import { z } from "zod";
import { documentSections, recommendationSections } from "#app/recommendations/text/sections.ts";

const sections: readonly string[] = [...recommendationSections, ...documentSections];

export const passage = z.object({
	section: z.string().refine((key) => sections.includes(key)),
	from: z.record(z.string(), z.unknown()),
	to: z.record(z.string(), z.unknown()),
	quote: z.string().min(1).max(5000),
});

/** The passage in a field; null when it is empty, undefined when it is none. */
export function passageFrom(field: string): z.output<typeof passage> | null | undefined {
	if (field === "") return null;
	try {
		const read = passage.safeParse(JSON.parse(field));
		return read.success ? read.data : undefined;
	} catch {
		return undefined;
	}
}
