// Why a certificate was revoked, as those outside are told: a kind of reason. The words of the register may tell about a
// person, so they stay with the pilot data contact.

const revocations = ["mistake", "replaced", "rules", "holder", "other"] as const;
export type Revocation = (typeof revocations)[number];

/** Words that registers use, each a beginning of a word. The first kind that has one of them is the reason. */
const words: Record<Exclude<Revocation, "other">, readonly string[]> = {
	mistake: ["wrong", "mistake", "error", "incorrect", "virhe", "väär", "греш"],
	replaced: ["replace", "supersede", "reissue", "corrected", "korva", "sostitu", "sustitu", "замен"],
	rules: ["misconduct", "fraud", "plagiar", "cheat", "vilp", "frode", "fraude", "измам"],
	holder: ["holder", "request", "haltija", "titolare", "titular", "притежател"],
};

export function revocationOf(reason: string | null): Revocation {
	const said = (reason ?? "").toLowerCase().match(/\p{L}+/gu) ?? [];
	const has = (kind: Exclude<Revocation, "other">) =>
		words[kind].some((start) => said.some((word) => word.startsWith(start)));
	return revocations.find((kind) => kind !== "other" && has(kind)) ?? "other";
}
