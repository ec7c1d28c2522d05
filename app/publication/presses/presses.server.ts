// Every form an edition is printed in: pure functions of the edition (and of its fingerprint, which follows from it).
import { canonicalForm, type Edition } from "../edition.ts";
import { editionAsHtml } from "./html.ts";
import { editionAsPdf } from "./pdf.server.ts";

export const formats = ["html", "pdf", "json"] as const;
export type Format = (typeof formats)[number];

export type Press = { mediaType: string; press: (edition: Edition, fingerprint: string) => Uint8Array };

const utf8 = new TextEncoder();

export const presses: Record<Format, Press> = {
	html: {
		mediaType: "text/html; charset=utf-8",
		press: (edition, fingerprint) => utf8.encode(editionAsHtml(edition, fingerprint)),
	},
	pdf: { mediaType: "application/pdf", press: editionAsPdf },
	json: { mediaType: "application/json", press: (edition) => utf8.encode(canonicalForm(edition)) },
};
