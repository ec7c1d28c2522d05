import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { evidenceList } from "#app/evidence/items.server.ts";
import { dueWork } from "#app/evidence/readings.server.ts";
import { readingWords } from "#app/evidence/reading-words.ts";
import { WorkNotice } from "#app/evidence/work-notice.tsx";
import { signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { evidenceKind } from "#db/schema/index.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const words = new URL(request.url).searchParams.get("words")?.slice(0, 200) ?? "";
	const asked = new URL(request.url).searchParams.get("kind");
	const kind = evidenceKind.enumValues.find((known) => known === asked);
	const [items, zone] = await Promise.all([evidenceList(context.db, words, kind), zoneOf(context.db, request)]);
	return json({
		words,
		kind: kind ?? "",
		kinds: evidenceKind.enumValues.filter((known) => known !== "site_case"),
		work: await dueWork(context.db, context.clock),
		mayMake: may(person, "make-evidence", { kind: "workspace" }),
		items: items.map(({ code, claim, indicator, cited, reading }) => ({
			code,
			claim,
			cited,
			figure: reading && readingWords(reading, indicator, person.locale),
			at: reading && formatDate(reading.at, person.locale, zone),
		})),
	});
}

export const meta = titled((t) => t("evidence:title"));

export default function Evidence() {
	const { t } = useTranslation(["evidence", "sources", "voices"]);
	const { items, words, kind, kinds, work, mayMake } = useLoaderData<typeof loader>();
	const make = mayMake && (
		<>
			<LinkButton to="/evidence/new/source">{t("sources:link")}</LinkButton>
			<LinkButton kind="main" to="/evidence/new">
				{t("make")}
			</LinkButton>
		</>
	);
	return (
		<Page title={t("title")} lead={t("lead")} actions={make}>
			<WorkNotice work={work} />
			{(items.length > 0 || words || kind) && (
				<search>
					<Form className="mb-6 flex max-w-3xl flex-wrap items-end gap-x-3">
						<div className="flex-1">
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
			)}
			<p className="mb-4">
				<Link to="/evidence/findings">{t("voices:link")}</Link>
			</p>
			{items.length === 0 ? (
				<EmptyState title={words || kind ? t("nothingFound") : t("nothing")} action={!words && !kind && make}>
					{!words && !kind && t("howToBegin")}
				</EmptyState>
			) : (
				<Table
					caption={t("title")}
					captionHidden
					rows={items}
					rowKey={(item) => item.code}
					columns={[
						{ key: "code", title: t("code"), cell: (item) => <Link to={item.code}>{item.code}</Link> },
						{
							key: "claim",
							title: t("claim"),
							names: true,
							cell: (item) => <span className="font-serif">{item.claim}</span>,
						},
						{
							key: "figure",
							title: t("figure"),
							cell: (item) => <span className="whitespace-nowrap">{item.figure ?? t("notYetRead")}</span>,
						},
						{ key: "at", title: t("asOf"), cell: (item) => <span className="whitespace-nowrap">{item.at}</span> },
						{ key: "cited", title: t("cited"), figures: true, cell: (item) => item.cited },
					]}
				/>
			)}
			<p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
				<Link to="/evidence/targets">{t("targets.title")}</Link>
				<Link to="/evidence/indicators">{t("indicatorsLead")}</Link>
			</p>
		</Page>
	);
}
