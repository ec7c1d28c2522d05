import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "#app/http/form.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { settingsForm } from "#app/identity/settings-form.ts";
import { setWorkspace, unnamedWorkspace, workspaceOf } from "#app/identity/workspace.server.ts";
import { AnswerPlace } from "#app/ui/answer-place.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, TextArea, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "govern", { kind: "workspace" });
	return json({ workspace: (await workspaceOf(context.db)) ?? unnamedWorkspace });
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "govern", { kind: "workspace" });
	const t = translator(person.locale);
	const form = await readForm(
		request,
		settingsForm((key) => t(`identity:settings.wrong.${key}`)),
	);
	if (!form.ok) return form.refused;

	await setWorkspace(context.db, form.value, person);
	return json({ saved: true as const });
}

const numbers = ["smallestCell", "siteTarget", "participantTarget"] as const;

export const meta = titled((t) => t("identity:settings.title"));

export default function Settings() {
	const { t } = useTranslation("identity");
	const { workspace } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const wrong = answer && "refused" in answer ? answer.refused : null;
	const value = (key: keyof typeof unnamedWorkspace) => wrong?.kept[key] ?? String(workspace[key] ?? "");
	const field = (key: keyof typeof unnamedWorkspace) => ({
		name: key,
		defaultValue: value(key),
		error: wrong?.fields[key],
	});
	return (
		<Page title={t("settings.title")} lead={t("settings.lead")}>
			<Form method="post" className="max-w-[var(--measure)]">
				<TextField label={t("settings.name")} required {...field("name")} />
				<TextField label={t("settings.timeZone")} required {...field("timeZone")} />
				<TextField label={t("settings.submissionOn")} type="date" {...field("submissionOn")} />
				<TextArea
					label={t("settings.fundingLine")}
					hint={t("settings.officialHint")}
					rows={2}
					{...field("fundingLine")}
				/>
				<TextField label={t("settings.grantingAuthority")} {...field("grantingAuthority")} />
				<TextField label={t("settings.grantNumber")} hint={t("settings.grantHint")} {...field("grantNumber")} />
				<TextArea
					label={t("settings.disclaimer")}
					hint={t("settings.officialHint")}
					rows={6}
					{...field("disclaimer")}
				/>
				{numbers.map((key) => (
					<TextField
						key={key}
						label={t(`settings.${key}`)}
						hint={key === "smallestCell" ? t("settings.smallestCellHint") : undefined}
						type="number"
						min={key === "smallestCell" ? 3 : 1}
						{...field(key)}
					/>
				))}
				<AnswerPlace answer={answer}>
					{wrong && <Notice kind="refused">{wrong.message}</Notice>}
					{answer && "saved" in answer && <Notice kind="done">{t("settings.saved")}</Notice>}
				</AnswerPlace>
				<CheckboxField
					name="certificatesCheckedByAll"
					value="yes"
					label={t("settings.certificatesCheckedByAll")}
					hint={t("settings.certificatesCheckedByAllHint")}
					defaultChecked={workspace.certificatesCheckedByAll}
				/>
				<Button kind="main">{t("settings.send")}</Button>
			</Form>
		</Page>
	);
}
