import { useTranslation } from "react-i18next";
import { TextArea, TextField } from "#app/ui/field.tsx";
import type { SourceForm } from "../sources/source.ts";
import type { Correctable } from "./correctable.ts";

type Shown = Partial<Record<Correctable, string>>;
type CorrectionFieldsProps = {
	form: SourceForm | "claim";
	/** what stands in the item, as a form says it */
	item: Shown;
	refused: { fields: Shown; kept: Shown } | undefined;
};

/** What can be corrected of each kind, in the order in which it is asked for when it is kept. */
const asked: Record<SourceForm | "claim", readonly Correctable[]> = {
	claim: ["claim"],
	legal: ["title", "celex", "claim", "says"],
	literature: ["title", "authors", "doi", "publisher", "year", "claim", "says"],
	web: ["title", "url", "seenOn", "publisher", "year", "claim", "says"],
	document: ["publisher", "year", "claim", "says"],
	position: ["claim", "says"],
};

const longest: Partial<Record<Correctable, number>> = { celex: 60, doi: 300, publisher: 200, url: 2000, year: 4 };

/** Each field with what stands there; where what was typed differs, both are shown. */
export function CorrectionFields({ form, item, refused }: CorrectionFieldsProps) {
	return asked[form].map((column) => (
		<Field
			key={column}
			column={column}
			stands={item[column] ?? ""}
			typed={refused?.kept[column]}
			error={refused?.fields[column]}
		/>
	));
}

type FieldProps = { column: Correctable; stands: string; typed: string | undefined; error: string | undefined };

function Field({ column, stands, typed = stands, error }: FieldProps) {
	const { t } = useTranslation("corrections");
	const hint = typed !== stands && `${t("standsNow")}: ${stands || t("empty")}`;
	const field = { label: t(`column.${column}`), hint, name: column, defaultValue: typed, error };
	if (column === "says") return <TextArea {...field} maxLength={4000} rows={6} />;
	if (column === "claim") return <TextArea {...field} maxLength={500} rows={2} />;
	return <TextField {...field} type={column === "seenOn" ? "date" : "text"} maxLength={longest[column] ?? 500} />;
}
