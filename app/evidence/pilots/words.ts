import type { TFunction } from "i18next";

export type Words = TFunction<"pilots">;

export const microCredentialPath = (code: string, version: string): string =>
	`/micro-credentials/${encodeURIComponent(code)}/${encodeURIComponent(version)}`;
