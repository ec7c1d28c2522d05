import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, Select, TextField } from "#app/ui/field.tsx";
import { parts } from "../document-fields.ts";

type Part = (typeof parts)[number];
type Contributor = { id: string; name: string; organisation: string | null; part: Part };
type Named = { id: string; name: string };

type ContributorsProps = { slug: string; contributors: readonly Contributor[]; mayArrange: boolean };

export function Contributors({ slug, contributors, mayArrange }: ContributorsProps) {
	const { t } = useTranslation("publication");
	const at = `/documents/${slug}/contributors`;
	return (
		<>
			{contributors.length === 0 && <p className="mb-4 text-quiet">{t("contributors.empty")}</p>}
			<ul className="mb-5 divide-y divide-line">
				{contributors.map(({ id, name, organisation, part }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
						<span>
							<span className="font-semibold">{name}</span>
							{organisation && `, ${organisation}`} <span className="text-quiet">· {t(`parts.${part}`)}</span>
						</span>
						{mayArrange && (
							<Form method="post" action={`${at}/${id}/removal`}>
								<Button kind="quiet">{t("contributors.remove", { name })}</Button>
							</Form>
						)}
					</li>
				))}
			</ul>
			{mayArrange && (
				<Form method="post" action={at} key={contributors.length}>
					<TextField label={t("contributors.name")} name="name" required maxLength={200} />
					<TextField label={t("contributors.organisation")} name="organisation" maxLength={200} />
					<Select
						label={t("contributors.part")}
						name="part"
						options={parts.map((value) => ({ value, label: t(`parts.${value}`) }))}
					/>
					<Button>{t("contributors.add")}</Button>
				</Form>
			)}
		</>
	);
}

type WritersProps = { slug: string; writers: readonly Named[]; groups: readonly Named[]; mayArrange: boolean };

export function Writers({ slug, writers, groups, mayArrange }: WritersProps) {
	const { t } = useTranslation("publication");
	const named = writers.map(({ name }) => name).join(", ");
	return (
		<>
			<p className="mb-3 text-quiet">{t("writers.lead")}</p>
			{!mayArrange && <p>{named}</p>}
			{mayArrange && groups.length === 0 && <p>{t("writers.none")}</p>}
			{mayArrange && groups.length > 0 && (
				<Form method="post" action={`/documents/${slug}/writers`}>
					<CheckboxGroup
						label={t("writers.groups")}
						name="groups"
						options={groups.map(({ id, name }) => ({ value: id, label: name }))}
						chosen={writers.map(({ id }) => id)}
					/>
					<Button>{t("writers.save")}</Button>
				</Form>
			)}
		</>
	);
}
