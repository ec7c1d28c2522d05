// The PDF press: Typst sets the edition, tagged and held to PDF/UA-1, with the same JSON attached.
import { createRequire } from "node:module";
import { dirname, join, resolve as absolute } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { canonicalForm, type Edition } from "../edition.ts";
import { pdfTemplate } from "./pdf-template.ts";
import { printOf } from "./pdf-print.ts";
import { withoutGlyphless } from "./pdf-signs.ts";

const require = createRequire(import.meta.url);
const packages = () => [
	require.resolve("@expo-google-fonts/source-serif-4/package.json"),
	require.resolve("@expo-google-fonts/source-sans-3/package.json"),
];
const faces = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", "700Bold"];

/** Static weights: Typst picks faces by weight, and variable fonts are not set by it yet. */
function fontPaths(): string[] {
	return packages().flatMap((path) => faces.map((face) => join(dirname(path), face)));
}

/** A folder that does not exist: the template can read what the press hands it and nothing else. */
const workspace = absolute("/accord-press-of-nothing");

let compiler: NodeCompiler | undefined;

/** The edition as PDF. Its own time stamp is the file's, so the same edition gives the same bytes. */
export function editionAsPdf(edition: Edition, fingerprint: string): Uint8Array {
	compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontPaths() }] });
	const typst = compiler;
	const attached = canonicalForm(edition);
	typst.mapShadow(join(workspace, "edition.json"), Buffer.from(attached));
	const words = { edition: attached, print: JSON.stringify(printOf(edition, fingerprint)) };
	const creationTimestamp = Math.floor(Date.parse(edition.publishedAt) / 1000);
	const pdf = withoutGlyphless(words, (set) => {
		typst.mapShadow(join(workspace, "set.json"), Buffer.from(set.edition));
		typst.mapShadow(join(workspace, "print.json"), Buffer.from(set.print));
		const { result, error } = compiled(typst);
		if (!result) throw new Error(`Typst could not set the edition: ${error}`);
		return typst.pdf(result, { pdfStandard: "ua-1", creationTimestamp });
	});
	typst.evictCache(0);
	return new Uint8Array(pdf);
}

function compiled(typst: NodeCompiler) {
	const outcome = typst.compile({ mainFileContent: pdfTemplate, resetRead: true });
	return { result: outcome.result, error: JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics ?? []) };
}
