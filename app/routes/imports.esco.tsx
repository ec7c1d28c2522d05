import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { importPack } from "#app/evidence/credentials/esco-import.server.ts";
import { mostOfPack, readPack } from "#app/evidence/credentials/esco-pack.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { readFormWithFile } from "#app/http/upload.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	allowed(await signedIn(context, request), "govern", { kind: "workspace" });
	return json(null);
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "govern", { kind: "workspace" });
	const t = translator(person.locale);
	const { fields, file, wrong } = await readFormWithFile(request, mostOfPack);
	if (wrong === "too-large" || file?.tooBig) return refused(t("credentials:pack.refused.too-big"), { status: 413 });
	if (!file) return refused(t(`credentials:pack.refused.${wrong ?? "none"}`));
	const given = fields.get("version");
	const version = typeof given === "string" ? given.trim() : "";
	if (!/^\d{1,3}(\.\d{1,3}){0,2}$/u.test(version)) return refused(t("credentials:pack.refused.version"));

	const read = await readPack(file);
	if (!read.ok) return refused(t(`credentials:pack.refused.${read.because.is}`, read.because), { kept: { version } });
	const skills = await importPack(context.db, { pack: read.pack, version, person });
	return json({ done: { skills, language: read.pack.language } });
}

export const meta = titled((t) => t("credentials:pack.title"));

export default function EscoPack() {
	const { t, i18n } = useTranslation("credentials");
	const answer = useActionData<typeof action>();
	const wrong = answer && "refused" in answer ? answer.refused : null;
	const done = answer && "done" in answer ? answer.done : null;
	const languageNames = new Intl.DisplayNames(i18n.language, { type: "language" });
	return (
		<Page over="imports" title={t("pack.title")} lead={t("pack.lead")}>
			{wrong && <Notice kind="refused">{wrong.message}</Notice>}
			{done && (
				<Notice kind="done">
					{t("pack.done", { count: done.skills, language: languageNames.of(done.language) ?? done.language })}
				</Notice>
			)}
			<Form method="post" encType="multipart/form-data" className="max-w-[var(--measure)]">
				<FileField label={t("pack.file")} hint={t("pack.fileHint")} name="files" accept=".csv" required />
				<TextField label={t("pack.version")} name="version" defaultValue={wrong?.kept["version"] ?? "1.2.0"} required />
				<Button kind="main">{t("pack.send")}</Button>
			</Form>
			<p className="mt-6 text-[0.9375rem] text-quiet">{t("skills.notice")}</p>
		</Page>
	);
}
