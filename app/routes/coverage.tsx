import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { coveragePage } from "#app/evidence/coverage/coverage-page.server.ts";
import { Gaps, GroupsTakingPart, HowToRead, Matrix } from "#app/evidence/coverage/coverage-view.tsx";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "read", { kind: "workspace" });
	return json(await coveragePage(context.db, person));
}

export const meta = titled((t) => t("coverage:title"));

export default function Coverage() {
	const { t } = useTranslation("coverage");
	const { rows, matrices, resting, isDemo, untold } = useLoaderData<typeof loader>();
	if (rows.length === 0)
		return (
			<Page title={t("title")} lead={t("lead")}>
				<EmptyState title={t("nothing")}>{t("nothingHow")}</EmptyState>
			</Page>
		);
	return (
		<Page
			title={t("title")}
			lead={t("lead")}
			wide
			actions={
				<a href="/coverage.xlsx" download className="bar-link">
					{t("sheet")}
				</a>
			}
		>
			{isDemo && <p className="mb-4 font-semibold text-warn">▲ {t("demo")}</p>}
			<p className="mb-2 flex flex-wrap items-baseline gap-x-5">
				{t("rest", { count: resting, of: rows.length })}
				<Link to="/evidence/indicators/evidence_coverage" className="bar-link">
					{t("howCounted")}
				</Link>
			</p>
			<HowToRead untold={untold} />
			{matrices.map((matrix) => (
				<Matrix key={matrix.by} matrix={matrix} />
			))}
			<Gaps rows={rows} />
			<GroupsTakingPart rows={rows} />
		</Page>
	);
}
