// The form in which moved figures are answered: for each citation what becomes of it, and the reason where the old one stays.
import { z } from "zod";
import type { FigureAnswer } from "./citations.server.ts";

export const answerName = (citationId: string) => `answer:${citationId}`;
export const reasonName = (citationId: string) => `reason:${citationId}`;
export const answerValue = (answer: "take" | "keep", readingId: string) => `${answer}:${readingId}`;

const answer = z.templateLiteral([z.enum(["take", "keep"]), ":", z.uuid()]);
const reason = z.string().max(2000);

/** A figure about which nothing is said goes on waiting. */
export const answersForm = z.record(z.string(), z.unknown()).transform((given, context): FigureAnswer[] => {
	const answers: FigureAnswer[] = [];
	for (const [name, value] of Object.entries(given)) {
		if (!name.startsWith(answerName(""))) continue;
		const citationId = name.slice(answerName("").length);
		const said = answer.safeParse(value);
		const because = reason.safeParse(given[reasonName(citationId)] ?? "");
		if (!said.success || !because.success) context.addIssue({ code: "custom" });
		else answers.push(answerOf(citationId, said.data, because.data));
	}
	return answers;
});

function answerOf(citationId: string, said: string, because: string): FigureAnswer {
	const [what, readingId = ""] = said.split(":");
	return { citationId, readingId, keep: what === "keep" ? because : null };
}
