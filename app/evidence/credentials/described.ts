import type { MicroCredential, Outcome } from "../pilots/micro-credentials.server.ts";
import { microCredentialPath } from "../pilots/words.ts";

/** A micro-credential as the pages have it. */
export type Described = { microCredential: MicroCredential; outcomes: readonly Outcome[] };

/** Where its page is: its name for other systems. */
export const addressOf = (origin: string, { code, version }: Pick<MicroCredential, "code" | "version">): string =>
	origin + microCredentialPath(code, version);

/** A title in English and in its own language. */
export const inLanguages = (english: string, local: string | null, language: string): Record<string, string> => ({
	en: english,
	...(local && language !== "en" ? { [language]: local } : {}),
});

/** Hours as an ISO 8601 duration: 24 → PT24H, 7.5 → PT7H30M. */
export function duration(hours: number): string {
	const minutes = Math.round(hours * 60);
	const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
	return `PT${whole > 0 ? `${whole}H` : ""}${rest > 0 || whole === 0 ? `${rest}M` : ""}`;
}
