// One field of a row: named as what it holds is called, explained below its name, with a list where a list is known.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type Option, Select, TextArea, TextField } from "../../ui/field.tsx";
import { Unbroken } from "../../ui/unbroken.tsx";
import { isClosed } from "./row-choices.ts";
import type { FieldWrong } from "./row-form.ts";
import type { Column } from "./template.ts";
import { columnMeaning, columnName, fieldWords, type Words } from "./words.ts";

type FieldShown = {
	column: Column;
	cell: string;
	wrong: FieldWrong | undefined;
	fixed: boolean;
	/** What may be named here, where that is known. */
	known: readonly Option[];
};

export function RowField({ column, cell, wrong, fixed, known }: FieldShown) {
	const { t } = useTranslation("imports");
	const { t: named, i18n } = useTranslation("importNames");
	const list = useId();
	const offers = !fixed && known.length > 0;
	const shared = {
		name: column.key,
		label: columnName(named, column.key, i18n.language),
		hint: <Hint column={column} fixed={fixed} offers={offers} />,
		error: wrong && fieldWords(t, wrong, cell),
		defaultValue: cell,
	};
	if (!fixed && isClosed(column.kind)) return <Select {...shared} options={optionsOf(t, { column, cell, known })} />;
	if (!fixed && column.kind === "text") return <TextArea {...shared} rows={2} />;
	return (
		<>
			<TextField
				{...shared}
				type={column.kind === "date" ? "date" : "text"}
				list={offers ? list : undefined}
				readOnly={fixed}
				autoComplete="off"
				spellCheck={false}
			/>
			{offers && (
				<datalist id={list}>
					{known.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</datalist>
			)}
		</>
	);
}

const fixedChoices: Partial<Record<Column["kind"], readonly string[]>> = {
	"yes-no": ["yes", "no"],
	scale: ["1", "2", "3", "4", "5"],
	"scale-or-na": ["1", "2", "3", "4", "5", "n/a"],
};

/** Nothing chosen is a choice too: it leaves the cell empty, and the check says whether it may be. What stands there already
 *  stays, also where it is none of these. */
function optionsOf(t: Words, { column, cell, known }: Pick<FieldShown, "column" | "cell" | "known">): Option[] {
	const { kind, allowed } = column;
	const words = fixedChoices[kind] ?? allowed ?? [];
	const options = kind === "yes-no" || known.length === 0 ? words.map((value) => worded(t, kind, value)) : known;
	const others = cell !== "" && options.every(({ value }) => value !== cell) ? [{ value: cell, label: cell }] : [];
	return [{ value: "", label: t("row.nothing") }, ...options, ...others];
}

const worded = (t: Words, kind: Column["kind"], value: string): Option => ({
	value,
	label: kind === "yes-no" ? t(value === "yes" ? "row.yes" : "row.no") : value.replaceAll("_", " "),
});

type HintShown = { column: Column; fixed: boolean; offers: boolean };

/** What it means, and how it is filled in; a code stands beside for those who know the files. */
function Hint({ column, fixed, offers }: HintShown) {
	const { t } = useTranslation("imports");
	const { t: meaning, i18n } = useTranslation("importColumns");
	const { t: named } = useTranslation("importNames");
	const means = columnMeaning(meaning, column.key, i18n.language);
	const said = [
		means !== `${columnName(named, column.key, i18n.language)}.` && means,
		column.kind === "list" && t("row.several"),
		offers && !isClosed(column.kind) && t("row.pick"),
		fixed && `${t("row.fixed")}.`,
		column.required && !fixed && t("row.needed"),
	];
	return (
		<>
			<Unbroken>{said.filter(Boolean).join(" ")}</Unbroken> <code>{column.key}</code>
		</>
	);
}
