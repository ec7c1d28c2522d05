import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, Select, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Choice } from "./choices.ts";

type BeginViewProps = {
	own: Choice[];
	all: Choice[];
	languages: Choice[];
	refused?: { message: string; fields: Record<string, string>; kept: Record<string, string> } | undefined;
};

export function BeginView({ own, all, languages, refused }: BeginViewProps) {
	const { t } = useTranslation("recommendations");
	return (
		<Page title={t("begin.title")} lead={t("board.emptyHow")}>
			{refused && <Notice kind="refused">{refused.message}</Notice>}
			<Form method="post" className="max-w-[var(--measure)]">
				<TextField
					label={t("begin.name")}
					hint={t("begin.nameHint")}
					name="title"
					required
					maxLength={200}
					defaultValue={refused?.kept["title"]}
					error={refused?.fields["title"]}
				/>
				<Select label={t("begin.group")} name="leadGroupId" options={own} error={refused?.fields["leadGroupId"]} />
				{all.length > 1 && <CheckboxGroup label={t("begin.groups")} name="groupIds" options={all} />}
				<Select label={t("begin.language")} name="language" options={languages} defaultValue="en" />
				<Button kind="main">{t("begin.send")}</Button>
			</Form>
		</Page>
	);
}
