import { useTranslation } from "react-i18next";
import { type IndicatorKey, indicators } from "./definitions.ts";
import type { Shape } from "./indicator.ts";
import { inputs } from "./inputs.ts";

/** Shapes that are told otherwise of few. */
const fewestIn: Partial<Record<Shape, "fewestShare" | "fewestPairs">> = {
	proportion: "fewestShare",
	ratings: "fewestShare",
	share: "fewestShare",
	change: "fewestPairs",
};

/** What an indicator counts, how, from what, and what it cannot tell. */
export function DefinitionView({ indicator }: { indicator: IndicatorKey }) {
	const { t } = useTranslation("evidence");
	const { shape, unit, method, fewest, tags, version, number, sensitive, filters } = indicators[indicator];
	const rows = [
		[t("item.definition"), t(`indicator.${indicator}.definition`)],
		[t("formula"), t(`indicator.${indicator}.formula`)],
		[t("unit"), t(`units.${unit}`)],
		[t("limits"), t(`indicator.${indicator}.limits`)],
		[t("inputs"), inputs[indicator].map((input) => t(`input.${input}`)).join(", ")],
		[t("methodTitle"), t(`how95.${method}`)],
		[t("fewest"), fewest > 1 ? t("fewestOf", { count: fewest }) : t(fewestIn[shape] ?? "fewestAny")],
		[t("care"), t(filters.length === 0 ? "careWhole" : sensitive ? "careSensitive" : "carePlain")],
		[t("standing"), tags.map((tag) => t(`tag.${tag}`)).join("; ")],
		[t("version"), t("versionOf", { number, version })],
	];
	return (
		<dl className="told">
			{rows.map(([name, words]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{words}</dd>
				</div>
			))}
		</dl>
	);
}
