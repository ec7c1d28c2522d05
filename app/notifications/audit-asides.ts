// What a recorded act says beside its sentence: the step taken, the evidence cited, the role given.
import { holdsPeople } from "#app/evidence/import/decide.ts";
import { isState } from "#app/recommendations/lifecycle.ts";
import { outcomes, threadKinds } from "#app/review/thread.ts";
import type { Words } from "#app/i18n/titled.ts";
import type { Act } from "#app/identity/acts.ts";

type Detail = Record<string, unknown>;
type Aside = (detail: Detail, t: Words, nameOf: (personId: unknown) => string) => (string | null)[];

const said = (value: unknown): string | null =>
	typeof value === "string" || typeof value === "number" ? String(value) : null;
const stateWords = (value: unknown, t: Words): string =>
	typeof value === "string" && isState(value) ? t(`recommendations:state.${value}`) : (said(value) ?? "");
const step = (from: string, to: string, t: Words) => t("audit:aside.step", { from, to });
const roles = ["lead", "writer", "reviewer"] as const;
const oneOf = <T>(list: readonly T[], value: unknown): T | undefined => list.find((one) => one === value);

const asides: Partial<Record<Act, Aside>> = {
	"batch.accept": ({ new: fresh, changed }, t) => [
		fresh === undefined ? null : t("audit:aside.rows", { fresh, changed }),
	],
	"citation.make": ({ evidence }) => [said(evidence)],
	"document.add-contributor": ({ name }) => [said(name)],
	"document.add-recommendation": ({ code }) => [said(code)],
	"document.move-recommendation": ({ code }) => [said(code)],
	"document.remove-recommendation": ({ code }) => [said(code)],
	"evidence.attach": ({ name }) => [said(name)],
	"evidence.detach": ({ name, reason }) => [said(name), said(reason)],
	"invitation.send": ({ email }) => [said(email)],
	"membership.begin": ({ personId, role }, t, nameOf) => {
		const known = oneOf(roles, role);
		return [nameOf(personId), known ? t(`identity:groups.role.${known}`) : null];
	},
	"membership.end": ({ personId }, _, nameOf) => [nameOf(personId)],
	"person.rename": ({ from, to }, t) => [step(said(from) ?? "", said(to) ?? "", t)],
	"recommendation.move": ({ from, to, reason }, t) => [step(stateWords(from, t), stateWords(to, t), t), said(reason)],
	"recommendation.retitle": ({ from, to }, t) => [step(said(from) ?? "", said(to) ?? "", t)],
	"site.agree": ({ agreed }, t) => [t(agreed === true ? "audit:aside.agreed" : "audit:aside.notAgreed")],
	"thread.dispose": ({ outcome }, t) => {
		const known = oneOf(outcomes, outcome);
		return [known ? t(`review:outcome.${known}`) : null];
	},
	"thread.open": ({ kind }, t) => {
		const known = oneOf(threadKinds, kind);
		return [known ? t(`review:kind.${known}`) : null];
	},
	"version.keep": ({ name }) => [said(name)],
};

/** What is told of an entry's details. How many rows of persons an upload brought is for their stewards; entries from before
 *  this was so hold it still. */
export function toldOf(act: string, detail: Detail): Detail {
	const { templates } = detail;
	const files = Array.isArray(templates) ? templates.map((template) => ({ template: String(template) })) : [];
	const { new: _new, changed: _changed, facts: _facts, ...rest } = detail;
	if (act === "batch.accept") return holdsPeople({ files }) ? rest : detail;
	return act === "batch.withdraw" ? rest : detail;
}

export const asideOf = (act: Act, detail: Detail, t: Words, nameOf: (personId: unknown) => string): string =>
	(asides[act]?.(detail, t, nameOf) ?? []).filter((part) => part !== null && part !== "").join(", ");
