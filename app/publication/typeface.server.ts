import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { typefaces } from "./typefaces.ts";

/** The bytes of one of our typefaces; null for any other name. */
export async function typeface(file: string): Promise<Uint8Array | null> {
	const known = typefaces.find((face) => face.file === file);
	if (!known) return null;
	const { resolve } = createRequire(import.meta.url);
	return readFile(join(dirname(resolve(`${known.package}/package.json`)), "files", known.file));
}
