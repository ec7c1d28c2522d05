// Kinds of stakeholders as the matrix tells them apart: what interviews, meetings and organisations call them, in a few groups.

export const kinds = ["workers", "students", "employers", "providers", "unions", "authorities", "others"] as const;
export type Kind = (typeof kinds)[number];

/** Without any of these a recommendation has not heard everybody it is about. */
export const expectedKinds: readonly Kind[] = ["workers", "employers", "providers", "authorities"];

const folded: Record<string, Kind> = {
	worker: "workers",
	student: "students",
	employer: "employers",
	employer_association: "employers",
	trainer: "providers",
	vet_provider: "providers",
	university: "providers",
	trade_union: "unions",
	public_authority: "authorities",
};

/** Hosts write kinds freely: what we have no group for is one of the others. */
const kindOf = (actor: string): Kind => (Object.hasOwn(folded, actor) ? folded[actor] : undefined) ?? "others";

/** In the order of the matrix, each once. */
export const kindsOf = (actors: readonly string[]): Kind[] => {
	const found = new Set(actors.map(kindOf));
	return kinds.filter((kind) => found.has(kind));
};
