import { describe, expect, test } from "vitest";
import { type Figure, nothing, type Values } from "#app/evidence/figure.ts";
import { indicatorKeys } from "#app/evidence/indicators/definitions.ts";
import { showFigure } from "#app/evidence/shown-figure.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { documentTranslator } from "#app/publication/document-translator.ts";

const english = translator("en");

describe.each(["it", "es", "bg"])("an edition in a language the interface does not speak: %s", (language) => {
	const { t } = documentTranslator(language);

	test("calls every indicator by a name of its own language", () => {
		for (const key of indicatorKeys) {
			const name = t(`evidence:indicator.${key}.name`);
			expect(name).not.toBe(english(`evidence:indicator.${key}.name`));
			expect(name).not.toContain("indicator.");
		}
	});

	test("defines them in English, for there is no other wording", () => {
		const definition = "evidence:indicator.completion_rate.definition";
		expect(t(definition)).toBe(english(definition));
	});
});

const share = (numerator: number, n: number): Values => ({ ...nothing, n, numerator, value: numerator / n });

test("the caption of a picture, its parts and its table are in the document's language", () => {
	const figure: Figure = {
		indicator: "completion_rate",
		filter: { sectors: ["wood"] },
		values: share(43, 51),
		split: { by: "countries", rows: [{ key: "FI", values: share(20, 25) }] },
		coarser: null,
		heldSince: null,
		synthetic: false,
	};
	const none = { groups: {}, regions: {}, sites: {}, microCredentials: {}, roles: {}, periods: {} };
	const names = { ...none, sectors: { wood: "legno" }, countries: { FI: "Finlandia" }, wholePilot: "tutto" };
	const shown = showFigure(figure, { names, locale: "en", t: documentTranslator("it").t, theme: "print" });
	expect(shown.picture?.caption).toMatch(/^Tasso di completamento, legno, per paese\. Punto: valore; linea: /u);
	expect(shown.picture?.columns.slice(0, 2)).toEqual(["Parte", "Valore"]);
	expect(shown.picture?.rows.map(([name]) => name)).toEqual(["Finlandia", "Tutti"]);
});
