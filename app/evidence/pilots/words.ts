import type { TFunction } from "i18next";

export type Words = TFunction<"pilots">;

export const microCredentialPath = (code: string, version: string): string =>
	`/micro-credentials/${encodeURIComponent(code)}/${encodeURIComponent(version)}`;

export const runPath = (site: string, run: string): string =>
	`/pilots/${encodeURIComponent(site)}/runs/${encodeURIComponent(run)}`;
