import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Choice, Choices } from "./choices.ts";
import type { FieldKey, Fields } from "./fields.ts";

type Way = { fields: Fields; choices: Choices; t: TFunction<"recommendations">; locale: string };

/** A field as words, for those who read it. */
export function FieldWords({ name, fields, choices }: { name: FieldKey; fields: Fields; choices: Choices }) {
	const { t, i18n } = useTranslation("recommendations");
	const words = shown[name]({ fields, choices, t, locale: i18n.language });
	return words.length === 0 ? <span className="text-quiet">{t("fields.none")}</span> : joined(words);
}

const joined = (words: readonly string[]): ReactNode =>
	words.length === 1 ? (
		<span>{words[0]}</span>
	) : (
		<ul className="list-disc pl-5">
			{words.map((word) => (
				<li key={word}>{word}</li>
			))}
		</ul>
	);

const labels = (keys: readonly string[], choices: readonly Choice[]): string[] => {
	const found = keys.map((key) => choices.find((choice) => choice.value === key)?.label ?? key);
	return found.length > 0 ? [found.join(", ")] : [];
};
const day = (on: string | null, locale: string): string[] => (on ? [formatDay(on, locale)] : []);

const shown: Record<FieldKey, (way: Way) => readonly string[]> = {
	addressees: ({ fields, t }) =>
		fields.addressees.map(({ level, body }) => [t(`fields.levels.${level}`), body].filter(Boolean).join(": ")),
	responsible: ({ fields }) => fields.responsible,
	sectors: ({ fields, choices }) => labels(fields.sectors, choices.sectors),
	countries: ({ fields, choices }) => labels(fields.countries, choices.countries),
	dueOn: ({ fields, locale }) => day(fields.dueOn, locale),
	strength: ({ fields, t }) => (fields.strength ? [t(`fields.strengths.${fields.strength}`)] : []),
	costBand: ({ fields, t }) => (fields.costBand ? [t(`fields.costBands.${fields.costBand}`)] : []),
	timeframe: ({ fields, t }) => (fields.timeframe ? [t(`fields.timeframes.${fields.timeframe}`)] : []),
	principles: ({ fields, choices }) => labels(fields.principles, choices.principles),
	supporting: ({ fields }) => fields.supporting,
	monitoring: ({ fields, t, locale }) =>
		fields.monitoring.map((one) =>
			[
				one.name,
				one.baseline && `${t("fields.baseline")}: ${one.baseline}`,
				`${t("fields.target")}: ${one.target}`,
				one.source && `${t("fields.source")}: ${one.source}`,
				one.dueOn && `${t("fields.due")}: ${formatDay(one.dueOn, locale)}`,
			]
				.filter(Boolean)
				.join(" · "),
		),
	transferability: ({ fields }) => (fields.transferability ? [fields.transferability] : []),
};
