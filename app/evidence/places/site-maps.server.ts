import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Site } from "../pilots/sites.server.ts";
import { siteMap } from "./site-map.server.ts";

/** The map for a wide window and for a narrow one, with a name and a description; null when there is nothing to draw. */
export function siteMaps(sites: readonly Site[], locale: Locale): { wide: string; narrow: string } | null {
	const t = translator(locale);
	const countries = [...new Set(sites.map(({ country }) => country))];
	const description = countries
		.map((country) => {
			const codes = sites.filter((site) => site.country === country).map(({ code }) => code);
			return `${country}: ${codes.join(", ")}`;
		})
		.join(". ");
	const told = { title: t("pilots:map.title"), description };
	const [wide, narrow] = [siteMap(sites, told, 720), siteMap(sites, told, 344)];
	return wide && narrow ? { wide, narrow } : null;
}
