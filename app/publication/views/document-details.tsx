import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { documentKinds, languages, type DocumentFields } from "../document-fields.ts";
import { languageName } from "./document-list.tsx";

type DetailsProps = {
	fields: DocumentFields;
	revision: number;
	/** what this person tried to save while somebody else did */
	mine: DocumentFields | null;
	refused: string | null;
	saved: boolean;
	mayArrange: boolean;
};

export function DocumentDetails({ fields, revision, mine, refused, saved, mayArrange }: DetailsProps) {
	const { t } = useTranslation("publication");
	const yours = (key: keyof DocumentFields, shown: (value: string) => string = (value) => value) =>
		mine && mine[key] !== fields[key]
			? t("details.yours", { value: mine[key] === null ? t("details.nothing") : shown(mine[key]) })
			: undefined;
	return (
		<Form method="post" key={revision} className="max-w-xl">
			{mine && <Notice kind="warning">{t("details.stale")}</Notice>}
			{saved && <Notice kind="done">{t("details.saved")}</Notice>}
			<input type="hidden" name="revision" value={revision} />
			<fieldset disabled={!mayArrange}>
				<TextField
					label={t("details.name")}
					name="title"
					required
					maxLength={200}
					defaultValue={fields.title}
					error={refused ?? yours("title")}
				/>
				<TextField
					label={t("details.subtitle")}
					name="subtitle"
					maxLength={300}
					defaultValue={fields.subtitle ?? ""}
					error={yours("subtitle")}
				/>
				<Choices fields={fields} yours={yours} />
				<TextField
					label={t("details.licence")}
					name="licence"
					hint={t("details.licenceHint")}
					maxLength={100}
					defaultValue={fields.licence ?? ""}
					error={yours("licence")}
				/>
				{mayArrange && <Button kind="main">{t("details.save")}</Button>}
			</fieldset>
		</Form>
	);
}

type ChoicesProps = {
	fields: DocumentFields;
	yours: (key: keyof DocumentFields, shown?: (value: string) => string) => string | undefined;
};

function Choices({ fields, yours }: ChoicesProps) {
	const { t } = useTranslation("publication");
	return (
		<>
			<Select
				label={t("details.language")}
				name="language"
				hint={t("details.languageHint")}
				defaultValue={fields.language}
				error={yours("language", languageName)}
				options={languages.map((value) => ({ value, label: languageName(value) }))}
			/>
			<Select
				label={t("details.kind")}
				name="kind"
				hint={t("kindHint")}
				defaultValue={fields.kind}
				error={yours("kind")}
				options={documentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
			/>
		</>
	);
}
