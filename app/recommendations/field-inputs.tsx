import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CheckboxField, Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { Choice, Choices } from "./choices.ts";
import { Addressees, Monitoring, Names } from "./field-rows.tsx";
import { costBands, type FieldKey, type Fields, strengths, timeframes } from "./fields.ts";

type Way = { fields: Fields; choices: Choices; onChange: (part: Partial<Fields>) => void };

/** The input of one field. */
export function FieldInput({ name, ...way }: Way & { name: FieldKey }) {
	const Input = inputs[name];
	return <Input {...way} />;
}

const inputs: Record<FieldKey, (way: Way) => ReactNode> = {
	addressees: Addressees,
	responsible: (way) => <Names {...way} name="responsible" />,
	sectors: ({ fields, choices, onChange }) => (
		<Boxes name="sectors" all={choices.sectors} chosen={fields.sectors} onChange={(sectors) => onChange({ sectors })} />
	),
	countries: ({ fields, choices, onChange }) => (
		<Boxes
			name="countries"
			all={choices.countries}
			chosen={fields.countries}
			onChange={(countries) => onChange({ countries })}
		/>
	),
	dueOn: DueOn,
	strength: Strength,
	costBand: CostBand,
	timeframe: Timeframe,
	principles: ({ fields, choices, onChange }) => (
		<Boxes
			name="principles"
			all={choices.principles}
			chosen={fields.principles}
			onChange={(principles) => onChange({ principles })}
		/>
	),
	supporting: (way) => <Names {...way} name="supporting" />,
	monitoring: Monitoring,
	transferability: Transferability,
};

function DueOn({ fields, onChange }: Way) {
	const { t } = useTranslation("recommendations");
	return (
		<TextField
			label={t("fields.dueOn")}
			type="date"
			value={fields.dueOn ?? ""}
			onChange={(event) => onChange({ dueOn: event.target.value || null })}
		/>
	);
}

function Transferability({ fields, onChange }: Way) {
	const { t } = useTranslation("recommendations");
	return (
		<TextArea
			label={t("fields.transferability")}
			value={fields.transferability ?? ""}
			maxLength={4000}
			onChange={(event) => onChange({ transferability: event.target.value || null })}
		/>
	);
}

function Strength({ fields, onChange }: Way) {
	const { t } = useTranslation("recommendations");
	const all = strengths.map((value) => ({ value, label: t(`fields.strengths.${value}`) }));
	return (
		<OneOf
			label={t("fields.strength")}
			all={all}
			chosen={fields.strength}
			onChange={(strength) => onChange({ strength })}
		/>
	);
}

function CostBand({ fields, onChange }: Way) {
	const { t } = useTranslation("recommendations");
	const all = costBands.map((value) => ({ value, label: t(`fields.costBands.${value}`) }));
	return (
		<OneOf
			label={t("fields.costBand")}
			all={all}
			chosen={fields.costBand}
			onChange={(costBand) => onChange({ costBand })}
		/>
	);
}

function Timeframe({ fields, onChange }: Way) {
	const { t } = useTranslation("recommendations");
	const all = timeframes.map((value) => ({ value, label: t(`fields.timeframes.${value}`) }));
	return (
		<OneOf
			label={t("fields.timeframe")}
			all={all}
			chosen={fields.timeframe}
			onChange={(timeframe) => onChange({ timeframe })}
		/>
	);
}

type OneOfProps<T extends string> = {
	label: string;
	all: readonly { value: T; label: string }[];
	chosen: T | null;
	onChange: (chosen: T | null) => void;
};

function OneOf<T extends string>({ label, all, chosen, onChange }: OneOfProps<T>) {
	const { t } = useTranslation("recommendations");
	return (
		<Select
			label={label}
			value={chosen ?? ""}
			onChange={(event) => onChange(all.find((one) => one.value === event.target.value)?.value ?? null)}
			options={[{ value: "", label: t("fields.none") }, ...all]}
		/>
	);
}

type BoxesProps = {
	name: "sectors" | "countries" | "principles";
	all: readonly Choice[];
	chosen: readonly string[];
	onChange: (chosen: string[]) => void;
};

/** Long lists show what is chosen, the rest behind a click. */
function Boxes({ name, all, chosen, onChange }: BoxesProps) {
	const { t } = useTranslation("recommendations");
	const box = ({ value, label }: Choice) => (
		<CheckboxField
			key={value}
			label={label}
			checked={chosen.includes(value)}
			onChange={(event) =>
				onChange(event.target.checked ? [...chosen, value].toSorted() : chosen.filter((one) => one !== value))
			}
		/>
	);
	const short = all.length <= 12;
	const rest = all.filter((choice) => !chosen.includes(choice.value));
	return (
		<fieldset className="mb-4">
			<legend className="mb-1 font-semibold">{t(`fields.${name}`)}</legend>
			<div className="flex flex-wrap gap-x-5">
				{(short ? all : all.filter((choice) => chosen.includes(choice.value))).map(box)}
			</div>
			{!short && rest.length > 0 && (
				<details>
					<summary className="min-h-11 cursor-pointer py-2 text-accent">{t("fields.add")}</summary>
					<div className="flex flex-wrap gap-x-5">{rest.map(box)}</div>
				</details>
			)}
		</fieldset>
	);
}
