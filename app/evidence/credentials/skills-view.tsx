import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { microCredentialPath } from "../pilots/words.ts";
import type { FoundSkill } from "./skill-search.server.ts";

type SkillsProps = { sought: string; found: readonly FoundSkill[]; most: number };

/** Where skills are looked for, and those that were found. */
export function Skills({ sought, found, most }: SkillsProps) {
	const { t } = useTranslation("credentials");
	return (
		<>
			<Form method="get" className="mb-8 max-w-[34rem]">
				<TextField label={t("skills.sought")} hint={t("skills.hint")} name="q" defaultValue={sought} maxLength={100} />
				<Button kind="main">{t("skills.find")}</Button>
			</Form>
			{found.length === 0 ? (
				<EmptyState title={t("skills.none")}>{t("skills.noneWhat")}</EmptyState>
			) : (
				<ul className="max-w-[var(--measure)]">
					{found.map((skill) => (
						<li key={`${skill.uri} ${skill.label}`} className="border-b border-line py-3">
							<Skill skill={skill} />
						</li>
					))}
				</ul>
			)}
			{found.length === most && <p className="mt-4 text-quiet">{t("skills.most", { most })}</p>}
			<p className="mt-6 text-[0.9375rem] text-quiet">{t("skills.notice")}</p>
		</>
	);
}

function Skill({ skill: { uri, label, language, green, ours, also, whyNotEsco, taughtIn } }: { skill: FoundSkill }) {
	const { t } = useTranslation("credentials");
	const notes = [
		also && t("skills.also", { word: also }),
		ours && t("skills.ours"),
		whyNotEsco && t("skills.local", { why: whyNotEsco }),
	].filter(Boolean);
	return (
		<>
			<span className="flex flex-wrap items-baseline justify-between gap-x-4">
				{uri ? (
					<a href={uri} lang={language} rel="noreferrer">
						{label}
					</a>
				) : (
					<span lang={language}>{label}</span>
				)}
				{green && <Badge tone="done">{t("skills.green")}</Badge>}
			</span>
			{notes.length > 0 && <span className="block text-[0.9375rem] text-quiet">{notes.join(" · ")}</span>}
			{taughtIn.length > 0 && (
				<span className="flex flex-wrap gap-x-4 text-[0.9375rem]">
					<span className="py-2 text-quiet">{t("skills.taughtIn")}</span>
					{taughtIn.map(({ code, version, title }) => (
						<Link key={`${code} ${version}`} to={microCredentialPath(code, version)} lang="en" className="py-2">
							{title}
						</Link>
					))}
				</span>
			)}
		</>
	);
}
