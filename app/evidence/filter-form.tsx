import { Form, useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, type Option, Select } from "#app/ui/field.tsx";
import type { EvidenceFilter } from "./filter.ts";
import { type IndicatorKey, indicatorKeys } from "./indicators/definitions.ts";

export type FilterChoices = Record<"sectors" | "countries" | "sites" | "microCredentials" | "roles", Option[]>;

const everything = { sectors: [], countries: [], sites: [], microCredentials: [], roles: [] };

/** Indicator and filter as a plain GET form: the address says it all, so a figure can be sent on. Changes show at once;
 *  without script the button does it. */
export function FilterForm({
	indicator,
	filter,
	choices,
}: {
	indicator: IndicatorKey;
	filter: EvidenceFilter;
	choices: FilterChoices;
}) {
	const { t } = useTranslation("evidence");
	const submit = useSubmit();
	const chosen = { ...everything, ...filter };
	const finer = chosen.sites.length + chosen.microCredentials.length + chosen.roles.length > 0;
	return (
		<Form
			method="get"
			action="/evidence/new"
			onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
		>
			<Select
				label={t("choose.indicator")}
				name="indicator"
				defaultValue={indicator}
				options={indicatorKeys.map((key) => ({ value: key, label: t(`indicator.${key}.name`) }))}
			/>
			<p className="mb-3 text-quiet">{t("choose.allWhenNone")}</p>
			<CheckboxGroup label={t("choose.sectors")} name="sectors" options={choices.sectors} chosen={chosen.sectors} />
			<CheckboxGroup
				label={t("choose.countries")}
				name="countries"
				options={choices.countries}
				chosen={chosen.countries}
			/>
			<details open={finer} className="mb-4">
				<summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent">{t("choose.more")}</summary>
				<CheckboxGroup label={t("choose.roles")} name="roles" options={choices.roles} chosen={chosen.roles} />
				<CheckboxGroup label={t("choose.sites")} name="sites" options={choices.sites} chosen={chosen.sites} />
				<CheckboxGroup
					label={t("choose.microCredentials")}
					name="microCredentials"
					options={choices.microCredentials}
					chosen={chosen.microCredentials}
				/>
			</details>
			<Button>{t("choose.show")}</Button>
		</Form>
	);
}
