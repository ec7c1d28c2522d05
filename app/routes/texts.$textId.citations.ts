import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { readableText } from "#app/http/text.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { citationsOf } from "#app/recommendations/citation-views.server.ts";
import { cite } from "#app/recommendations/citations.server.ts";

const citeForm = z.object({
	code: z.string().max(20),
	section: z.string().max(40),
	stance: z.enum(["supports", "qualifies", "contradicts", "context"]),
});
const why = {
	"no-such-item": "writing:cite.noSuchItem",
	withdrawn: "writing:cite.withdrawn",
	"no-reading": "writing:cite.noReading",
	withheld: "writing:cite.notCitable",
	"not-writable": "writing:citation.notWritable",
} as const;

export async function action({ request, params, context: { db, rooms, ...context } }: ActionFunctionArgs) {
	const { person, textId } = await readableText({ db, rooms, ...context }, request, params);
	const form = await readForm(request, citeForm);
	if (!form.ok) return form.refused;
	const { code: evidenceCode, section: fragment, stance } = form.value;

	const cited = await cite(db, { person, textId, fragment, evidenceCode, stance });
	if (!cited.ok) return refused(translator(person.locale)(why[cited.because]));
	rooms.announce(textId);
	const views = await citationsOf(db, textId, person.locale);
	return json({ citation: views.find((view) => view.id === cited.id) });
}
