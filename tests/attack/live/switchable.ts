import type { Guard } from "./guards.ts";

/** The setting, or in a page the global, that names the guard which is off. */
export const switchName = "ACCORD_WITHOUT";

/** The source with a guard that can be switched off. Throws when the piece is not there, or is there twice. */
export function switchable(source: string, { name, file, piece, without }: Guard): string {
	if (source.split(piece).length !== 2)
		throw new Error(`${file} holds the guard “${name}” no longer, or twice: ${piece}`);
	return source.replace(piece, () =>
		isStatement(piece) ? statement(name, piece, without) : expression(name, piece, without),
	);
}

const isStatement = (piece: string): boolean => /[;}]\s*$/u.test(piece);
const isOff = (name: string): string =>
	`((globalThis.${switchName} ?? globalThis.process?.env?.${switchName}) === ${JSON.stringify(name)})`;
const statement = (name: string, piece: string, without: string) =>
	`if (${isOff(name)}) { ${without} } else { ${piece} }`;
const expression = (name: string, piece: string, without: string) => `(${isOff(name)} ? (${without}) : (${piece}))`;
