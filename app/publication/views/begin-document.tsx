import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { documentKinds, languages } from "../document-fields.ts";
import { languageName } from "./document-list.tsx";

export function BeginDocument({ refused }: { refused: string | undefined }) {
	const { t } = useTranslation("publication");
	return (
		<Form method="post" className="max-w-xl">
			<TextField label={t("details.name")} name="title" required maxLength={200} error={refused} />
			<Select
				label={t("details.language")}
				name="language"
				options={languages.map((value) => ({ value, label: languageName(value) }))}
			/>
			<Select
				label={t("details.kind")}
				name="kind"
				hint={t("kindHint")}
				options={documentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
			/>
			<Button kind="main">{t("documents.send")}</Button>
		</Form>
	);
}
