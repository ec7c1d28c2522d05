import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { definitionElements } from "./elements.ts";
import type { MicroCredential } from "./micro-credentials.server.ts";
import { microCredentialPath, type Words } from "./words.ts";

export function Catalogue({
	microCredentials,
	mayImport,
}: {
	microCredentials: readonly MicroCredential[];
	mayImport: boolean;
}) {
	const { t, i18n } = useTranslation("pilots");
	if (microCredentials.length === 0)
		return (
			<EmptyState
				title={t("microCredentials.empty")}
				action={
					mayImport && (
						<LinkButton kind="main" to="/imports">
							{t("toImports")}
						</LinkButton>
					)
				}
			>
				{t("microCredentials.emptyWhat")}
			</EmptyState>
		);
	return (
		<Table
			caption={t("microCredentials.title")}
			captionHidden
			rows={microCredentials}
			rowKey={({ code, version }) => `${code} ${version}`}
			columns={columnsOf(t, i18n.language)}
		/>
	);
}

type Titled = { title: string; language: string };

/** The one in the reader's language first, where there is one; otherwise the English one. */
function titlesOf({ titleEn, titleLocal, language }: MicroCredential, locale: string): [Titled, ...Titled[]] {
	const english = { title: titleEn, language: "en" };
	if (!titleLocal) return [english];
	const local = { title: titleLocal, language };
	return language === locale ? [local, english] : [english, local];
}

const columnsOf = (t: Words, locale: string): Column<MicroCredential>[] => [
	{
		key: "name",
		title: t("microCredentials.name"),
		names: true,
		cell: (mc) => {
			const [first, second] = titlesOf(mc, locale);
			return (
				<span className="block min-w-32">
					<Link to={microCredentialPath(mc.code, mc.version)} lang={first.language}>
						{first.title}
					</Link>
					{second && (
						<span lang={second.language} className="block font-normal text-quiet">
							{second.title}
						</span>
					)}
				</span>
			);
		},
	},
	{ key: "sector", title: t("sector"), cell: ({ sectorName }) => sectorName },
	{ key: "level", title: t("microCredentials.level"), cell: (mc) => levelWords(t, mc) },
	{
		key: "workload",
		title: t("microCredentials.workload"),
		figures: true,
		cell: (mc) => <span className="whitespace-nowrap">{workloadWords(t, mc, locale)}</span>,
	},
	{ key: "outcomes", title: t("microCredentials.outcomes"), figures: true, cell: ({ outcomeCount }) => outcomeCount },
	{ key: "complete", title: t("microCredentials.completeness"), cell: (mc) => <Completeness missing={mc.missing} /> },
];

/** Hours, and credits where they are said. */
export function workloadWords(
	t: Words,
	{ workloadHours, ects }: Pick<MicroCredential, "workloadHours" | "ects">,
	locale: string,
): string {
	const hours = t("microCredentials.hours", { hours: formatNumber(workloadHours, locale) });
	return ects === null ? hours : `${hours}, ${t("microCredentials.ects", { ects: formatNumber(ects, locale) })}`;
}

export const levelWords = (t: Words, { eqfLevel, eqfNote }: Pick<MicroCredential, "eqfLevel" | "eqfNote">): string =>
	eqfLevel === null
		? t("microCredentials.noLevel", { note: eqfNote ?? "" })
		: t("microCredentials.eqf", { level: eqfLevel });

export function Completeness({ missing }: Pick<MicroCredential, "missing">) {
	const { t } = useTranslation("pilots");
	const all = definitionElements.length;
	const elements = missing.map((element) => t(`microCredentials.names.${element}`)).join(", ");
	return (
		<>
			<Badge tone={missing.length === 0 ? "done" : "warning"}>
				{t("microCredentials.complete", { there: all - missing.length, all })}
			</Badge>
			{missing.length > 0 && <span className="block text-quiet">{t("microCredentials.missing", { elements })}</span>}
		</>
	);
}
