import { Form, useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, type Option, Select } from "#app/ui/field.tsx";
import { indicatorKeys, indicators, narrowsBy } from "./indicators/definitions.ts";
import { type FilterKey, groups } from "./indicators/indicator.ts";
import { acrossOf, type Question, splitsOf } from "./indicators/question.ts";

export type FilterChoices = Partial<Record<FilterKey, Option[]>>;

const first = ["sectors", "countries"] as const;
const finer = ["roles", "periods", "regions", "sites", "microCredentials"] as const;

/** A question as a plain GET form: the address says it all, so a figure can be sent on. Changes show at once; without
 *  script the button does it. Only what applies to the indicator is offered. */
export function FilterForm({ question, choices }: { question: Question; choices: FilterChoices }) {
	const { t } = useTranslation("evidence");
	const submit = useSubmit();
	const { indicator, split, across } = question;
	const inGroups = groups.map((group) => ({
		label: t(`group.${group}`),
		options: indicatorKeys
			.filter((key) => indicators[key].group === group)
			.map((key) => ({ value: key, label: t(`indicator.${key}.name`) })),
	}));
	const isFiner = finer.some((key) => question.filter[key]?.length);
	const offered = finer.filter((key) => narrowsBy(indicator, key));
	const boxes = (key: FilterKey) =>
		narrowsBy(indicator, key) && (
			<CheckboxGroup
				key={`${indicator} ${key}`}
				label={t(`by.${key}`)}
				name={key}
				options={choices[key] ?? []}
				chosen={question.filter[key] ?? []}
			/>
		);
	return (
		<Form
			method="get"
			action="/evidence/new"
			onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
		>
			<Select label={t("choose.indicator")} name="indicator" defaultValue={indicator} options={inGroups} />
			{splitsOf(indicator).length > 1 && (
				<Select
					key={`split ${indicator}`}
					label={t("choose.split")}
					name="split"
					defaultValue={split ?? ""}
					options={splitsOf(indicator).map((by) => ({ value: by, label: t(`by.${by}`) }))}
				/>
			)}
			{acrossOf(indicator, split).length > 0 && (
				<Select
					key={`across ${indicator} ${split ?? ""}`}
					label={t("choose.across")}
					name="across"
					defaultValue={across ?? ""}
					options={[
						{ value: "", label: t("choose.acrossNothing") },
						...acrossOf(indicator, split).map((by) => ({ value: by, label: t(`by.${by}`) })),
					]}
				/>
			)}
			<p className="mb-3 text-quiet">
				{t(indicators[indicator].filters.length === 0 ? "choose.wholeOnly" : "choose.allWhenNone")}
			</p>
			{first.map(boxes)}
			{offered.length > 0 && (
				<details open={isFiner} className="mb-4">
					<summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent">
						{offered.map((key) => t(`by.${key}`)).join(", ")}
					</summary>
					{finer.map(boxes)}
				</details>
			)}
			<Button>{t("choose.show")}</Button>
		</Form>
	);
}
