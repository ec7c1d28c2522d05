import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { type Fields, levels } from "./fields.ts";

type Way = { fields: Fields; onChange: (part: Partial<Fields>) => void };
type RowProps<T> = { item: T; onChange: (item: T) => void; number: number };

type RowsProps<T> = {
	legend: string;
	rows: readonly T[];
	empty: T;
	Row: ComponentType<RowProps<T>>;
	onChange: (rows: T[]) => void;
};

/** A list one adds to and takes from. */
function Rows<T>({ legend, rows, empty, Row, onChange }: RowsProps<T>) {
	const { t } = useTranslation("recommendations");
	return (
		<fieldset className="mb-4">
			<legend className="mb-1 font-semibold">{legend}</legend>
			{rows.map((item, i) => (
				// Rows have no names of their own; their place is what tells them apart.
				<div key={`${i + 1}`} className="mb-3 border-l-2 border-line pl-3">
					<Row item={item} number={i + 1} onChange={(next) => onChange(rows.with(i, next))} />
					<Button
						type="button"
						kind="quiet"
						onClick={() => onChange(rows.filter((_, at) => at !== i))}
						aria-label={t("fields.remove", { what: `${legend} ${i + 1}` })}
					>
						{t("fields.remove", { what: "" })}
					</Button>
				</div>
			))}
			<Button type="button" onClick={() => onChange([...rows, empty])} aria-label={`${t("fields.add")}: ${legend}`}>
				{t("fields.add")}
			</Button>
		</fieldset>
	);
}

export function Names({ fields, onChange, name }: Way & { name: "responsible" | "supporting" }) {
	const { t } = useTranslation("recommendations");
	return (
		<Rows
			legend={t(`fields.${name}`)}
			rows={fields[name]}
			empty=""
			Row={NameRow}
			onChange={(rows) => onChange({ [name]: rows })}
		/>
	);
}

function NameRow({ item, onChange, number }: RowProps<string>) {
	const { t } = useTranslation("recommendations");
	return (
		<TextField
			label={t("fields.row", { what: t("fields.name"), number })}
			value={item}
			maxLength={200}
			onChange={(event) => onChange(event.target.value)}
		/>
	);
}

export function Addressees({ fields, onChange }: Way) {
	const { t } = useTranslation("recommendations");
	return (
		<Rows
			legend={t("fields.addressees")}
			rows={fields.addressees}
			empty={{ level: "national" as const, body: null }}
			Row={AddresseeRow}
			onChange={(addressees) => onChange({ addressees })}
		/>
	);
}

function AddresseeRow({ item, onChange }: RowProps<Fields["addressees"][number]>) {
	const { t } = useTranslation("recommendations");
	return (
		<>
			<Select
				label={t("fields.level")}
				value={item.level}
				options={levels.map((level) => ({ value: level, label: t(`fields.levels.${level}`) }))}
				onChange={(event) => onChange({ ...item, level: levels.find((l) => l === event.target.value) ?? item.level })}
			/>
			<TextField
				label={t("fields.body")}
				value={item.body ?? ""}
				maxLength={200}
				onChange={(event) => onChange({ ...item, body: event.target.value || null })}
			/>
		</>
	);
}

export function Monitoring({ fields, onChange }: Way) {
	const { t } = useTranslation("recommendations");
	return (
		<Rows
			legend={t("fields.monitoring")}
			rows={fields.monitoring}
			empty={{ name: "", baseline: null, target: "", source: null, dueOn: null }}
			Row={MonitoringRow}
			onChange={(monitoring) => onChange({ monitoring })}
		/>
	);
}

function MonitoringRow({ item, onChange }: RowProps<Fields["monitoring"][number]>) {
	const { t } = useTranslation("recommendations");
	const isBegun = Object.values(item).some(Boolean);
	return (
		<>
			<TextField
				label={t("fields.indicator")}
				value={item.name}
				required={isBegun}
				maxLength={300}
				onChange={(event) => onChange({ ...item, name: event.target.value })}
			/>
			<TextField
				label={t("fields.target")}
				value={item.target}
				required={isBegun}
				maxLength={200}
				onChange={(event) => onChange({ ...item, target: event.target.value })}
			/>
			{(["baseline", "source"] as const).map((part) => (
				<TextField
					key={part}
					label={t(`fields.${part}`)}
					value={item[part] ?? ""}
					maxLength={200}
					onChange={(event) => onChange({ ...item, [part]: event.target.value || null })}
				/>
			))}
			<TextField
				label={t("fields.due")}
				type="date"
				value={item.dueOn ?? ""}
				onChange={(event) => onChange({ ...item, dueOn: event.target.value || null })}
			/>
		</>
	);
}
