import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, type Option, Select, TextArea } from "#app/ui/field.tsx";
import { boxes } from "./invitation-form.ts";

type Props = { groups: readonly Option[]; organisations: readonly Option[]; kept: Record<string, string> };

/** Inviting: a pasted list, and boxes instead of role names. */
export function InviteForm({ groups, organisations, kept }: Props) {
	const { t } = useTranslation("identity");
	const none = { value: "", label: "–" };
	return (
		<Form method="post" action="/people" className="max-w-[var(--measure)]">
			<p className="mb-3 text-quiet">{t("people.inviteLead")}</p>
			<TextArea label={t("people.list")} name="list" hint={t("people.listHint")} required defaultValue={kept["list"]} />
			<CheckboxGroup
				label={t("people.may")}
				name="boxes"
				options={boxes.map((box) => ({ value: box, label: t(`people.box.${box}`) }))}
			/>
			<div className="grid gap-x-5 sm:grid-cols-3">
				<Select
					label={t("people.group")}
					name="groupId"
					options={[{ ...none, label: t("people.noGroup") }, ...groups]}
					defaultValue={kept["groupId"]}
				/>
				<Select
					label={t("people.organisation")}
					name="organisationId"
					options={[none, ...organisations]}
					defaultValue={kept["organisationId"]}
				/>
				<Select
					label={t("people.language")}
					name="locale"
					options={[
						{ value: "en", label: "English" },
						{ value: "fi", label: "Suomi" },
					]}
					defaultValue={kept["locale"]}
				/>
			</div>
			<Button kind="main">{t("people.send")}</Button>
		</Form>
	);
}
