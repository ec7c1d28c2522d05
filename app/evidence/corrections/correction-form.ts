import { z } from "zod";
import type { SourceForm } from "../sources/source.ts";
import { sourceFields, type SourceFaults } from "../sources/source-form.ts";

/** A correction of one kind of item, with the revision it was begun on. */
export function correctionForm(why: SourceFaults, form: SourceForm | "claim") {
	const { claim, says, title, authors, publisher, author, year, maybeYear, celex, doi, url, seenOn } =
		sourceFields(why);
	const revision = z.coerce.number().int().positive();
	const shapes = {
		claim: z.object({ revision, claim }),
		legal: z.object({ revision, claim, says, title, celex }),
		literature: z.object({ revision, claim, says, title, authors, publisher, year, doi }),
		web: z.object({ revision, claim, says, title, publisher, year: maybeYear, url, seenOn }),
		document: z.object({ revision, claim, says, publisher: author, year: maybeYear }),
		position: z.object({ revision, claim, says }),
	};
	return shapes[form];
}
