import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Mark } from "./grading/rules.ts";
import type { EvidenceKind } from "./items.server.ts";

type Asked = { words: string; kind: string; kinds: readonly Exclude<EvidenceKind, "site_case">[] };

/** Finds items by words, by kind, or by both. */
export function EvidenceSearch({ words, kind, kinds }: Asked) {
	const { t } = useTranslation(["evidence", "sources"]);
	return (
		<search>
			<Form className="mb-6 flex max-w-3xl flex-wrap items-end gap-x-3">
				<div className="min-w-56 flex-1">
					<TextField label={t("search")} name="words" type="search" defaultValue={words} />
				</div>
				<div className="w-56">
					<Select
						label={t("sources:kindLabel")}
						name="kind"
						defaultValue={kind}
						options={[
							{ value: "", label: t("sources:everyKind") },
							...kinds.map((value) => ({ value, label: t(`sources:kind.${value}`) })),
						]}
					/>
				</div>
				<div className="mb-4">
					<Button>{t("find")}</Button>
				</div>
			</Form>
		</search>
	);
}

type Listed = {
	code: string;
	claim: string;
	cited: number;
	figure: string | null;
	/** of whom a figure is, where not of all; what a source is called */
	of: string | null;
	sure: Mark | "ungraded" | "demo" | null;
	at: string | null;
};

export function EvidenceTable({ items }: { items: readonly Listed[] }) {
	const { t } = useTranslation(["evidence", "grading"]);
	return (
		<Table
			caption={t("title")}
			captionHidden
			rows={items}
			rowKey={(item) => item.code}
			columns={[
				{
					key: "code",
					title: t("code"),
					cell: (item) => (
						<Link to={item.code} className="whitespace-nowrap">
							{item.code}
						</Link>
					),
				},
				{
					key: "claim",
					title: t("claim"),
					names: true,
					cell: (item) => <span className="font-serif">{item.claim}</span>,
				},
				{
					key: "figure",
					title: t("figureOrSource"),
					cell: (item) => (
						<span className="break-words">
							{item.figure ?? t("notYetRead")}
							{item.of && <span className="block text-[0.9375rem] text-quiet">{item.of}</span>}
						</span>
					),
				},
				{
					key: "sure",
					title: t("grading:short"),
					cell: ({ sure }) => (sure === null ? "–" : t(`grading:listed.${sure}`)),
				},
				{ key: "at", title: t("asOf"), cell: (item) => <span className="whitespace-nowrap">{item.at}</span> },
				{ key: "cited", title: t("cited"), figures: true, cell: (item) => item.cited },
			]}
		/>
	);
}
