import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import { auditLines } from "#app/identity/audit.server.ts";
import { isId } from "#app/identity/id.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

export async function loader({ request, context: { db, auth } }: LoaderFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "audit", { kind: "workspace" });
	const { searchParams } = new URL(request.url);
	const words = searchParams.get("words")?.slice(0, 100) ?? "";
	const before = searchParams.get("before");
	const [lines, workspace] = await Promise.all([
		auditLines(db, { words, before: isId(before) ? before : null }),
		workspaceOf(db),
	]);
	return json({
		words,
		lines: lines.map((line) => ({ ...line, at: formatMoment(line.at, person.locale, workspace?.timeZone) })),
	});
}

const detailWords = (detail: Record<string, unknown>) =>
	Object.entries(detail)
		.map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
		.join(", ");

export const meta = titled((t) => t("identity:audit.title"));

export default function Audit() {
	const { t } = useTranslation("identity");
	const { lines, words } = useLoaderData<typeof loader>();
	const last = lines.at(-1);
	return (
		<Page title={t("audit.title")} lead={t("audit.lead")}>
			<search>
				<Form className="mb-4 flex max-w-xl items-end gap-3">
					<div className="flex-1">
						<TextField label={t("audit.filter")} name="words" type="search" defaultValue={words} />
					</div>
					<div className="mb-4">
						<Button>{t("audit.find")}</Button>
					</div>
				</Form>
			</search>
			{lines.length === 0 ? (
				<p className="text-quiet">{t("audit.none")}</p>
			) : (
				<Table
					caption={t("audit.title")}
					captionHidden
					rows={lines}
					rowKey={(line) => line.id}
					columns={[
						{ key: "at", title: t("audit.when"), cell: (line) => <span className="whitespace-nowrap">{line.at}</span> },
						{ key: "who", title: t("audit.who"), cell: (line) => line.who ?? t("audit.nobody") },
						{ key: "act", title: t("audit.what"), names: true, cell: (line) => line.act },
						{
							key: "detail",
							title: t("audit.about"),
							cell: (line) => (
								<span className="break-words text-[0.9375rem] text-quiet">{detailWords(line.detail)}</span>
							),
						},
					]}
				/>
			)}
			{last && lines.length === 100 && (
				<p className="mt-4">
					<Link to={`?words=${encodeURIComponent(words)}&before=${last.id}`}>{t("audit.older")}</Link>
				</p>
			)}
		</Page>
	);
}
