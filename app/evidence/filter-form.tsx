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
	const { indicator, filter } = question;
	const offered = finer.filter((key) => narrowsBy(indicator, key));
	return (
		<Form
			method="get"
			action="/evidence/new"
			onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
		>
			<Asked question={question} />
			<p className="mb-3 text-quiet">
				{t(indicators[indicator].filters.length === 0 ? "choose.wholeOnly" : "choose.allWhenNone")}
			</p>
			{first.map((by) => (
				<Boxes key={by} by={by} question={question} options={choices[by]} />
			))}
			{offered.length > 0 && (
				<details open={offered.some((key) => filter[key]?.length)} className="mb-4">
					<summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent">
						{offered.map((key) => t(`by.${key}`)).join(", ")}
					</summary>
					{offered.map((by) => (
						<Boxes key={by} by={by} question={question} options={choices[by]} />
					))}
				</details>
			)}
			<noscript>
				<Button>{t("choose.show")}</Button>
			</noscript>
		</Form>
	);
}

/** Which indicator, split by what, side by side for what. */
function Asked({ question: { indicator, split, across } }: { question: Question }) {
	const { t } = useTranslation("evidence");
	const inGroups = groups.map((group) => ({
		label: t(`group.${group}`),
		options: indicatorKeys
			.filter((key) => indicators[key].group === group)
			.map((key) => ({ value: key, label: t(`indicator.${key}.name`) })),
	}));
	const sides = acrossOf(indicator, split).map((by) => ({ value: by, label: t(`by.${by}`) }));
	return (
		<>
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
			{sides.length > 0 && (
				<Select
					key={`across ${indicator} ${split ?? ""}`}
					label={t("choose.across")}
					name="across"
					defaultValue={across ?? ""}
					options={[{ value: "", label: t("choose.acrossNothing") }, ...sides]}
				/>
			)}
		</>
	);
}

type BoxesProps = { by: FilterKey; question: Question; options: Option[] | undefined };

function Boxes({ by, question: { indicator, filter }, options = [] }: BoxesProps) {
	const { t } = useTranslation("evidence");
	if (!narrowsBy(indicator, by)) return null;
	return <CheckboxGroup key={indicator} label={t(`by.${by}`)} name={by} options={options} chosen={filter[by] ?? []} />;
}
