import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EvidenceSearch, EvidenceTable } from "#app/evidence/list-views.tsx";
import { evidenceKinds } from "#app/evidence/items.server.ts";
import { listedEvidence } from "#app/evidence/listed.server.ts";
import { dueWork } from "#app/evidence/readings.server.ts";
import { WorkNotice } from "#app/evidence/work-notice.tsx";
import { signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const words = new URL(request.url).searchParams.get("words")?.slice(0, 200) ?? "";
	const asked = new URL(request.url).searchParams.get("kind");
	const kind = evidenceKinds.find((known) => known === asked);
	const withdrawn = new URL(request.url).searchParams.has("withdrawn");
	const { locale } = person;
	const zone = await zoneOf(context.db, request);
	return json({
		words,
		withdrawn,
		kind: kind ?? "",
		kinds: evidenceKinds.filter((known) => known !== "site_case"),
		work: await dueWork(context.db, context.clock),
		mayMake: may(person, "make-evidence", { kind: "workspace" }),
		items: await listedEvidence(context.db, { words, kind, withdrawn, locale, zone }),
	});
}

export const meta = titled<typeof loader>((t, { withdrawn }) =>
	t(withdrawn ? "corrections:withdrawnList" : "evidence:title"),
);

export default function Evidence() {
	const { t } = useTranslation(["evidence", "corrections", "sources", "voices"]);
	const { items, words, kind, kinds, withdrawn, work, mayMake } = useLoaderData<typeof loader>();
	const asked = words !== "" || kind !== "";
	const make = mayMake && (
		<>
			<LinkButton to="/evidence/new/source">{t("sources:link")}</LinkButton>
			<LinkButton kind="main" to="/evidence/new">
				{t("make")}
			</LinkButton>
		</>
	);
	if (withdrawn) return <Withdrawn items={items} />;
	return (
		<Page title={t("title")} lead={t("lead")} actions={make}>
			<WorkNotice work={work} />
			{(items.length > 0 || asked) && <EvidenceSearch words={words} kind={kind} kinds={kinds} />}
			<p className="mb-4">
				<Link to="/evidence/findings">{t("voices:link")}</Link>
			</p>
			{items.length === 0 ? (
				<EmptyState title={asked ? t("nothingFound") : t("nothing")} action={!asked && make}>
					{!asked && t("howToBegin")}
				</EmptyState>
			) : (
				<EvidenceTable items={items} />
			)}
			<p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
				<Link to="/evidence/targets">{t("targets.title")}</Link>
				<Link to="/evidence/indicators">{t("indicatorsLead")}</Link>
				<Link to="/evidence?withdrawn">{t("corrections:withdrawnList")}</Link>
			</p>
		</Page>
	);
}

/** Those that were taken back: out of the way, and still to be found. */
function Withdrawn({ items }: { items: Parameters<typeof EvidenceTable>[0]["items"] }) {
	const { t } = useTranslation("corrections");
	return (
		<Page over={{ to: "/evidence", name: t("toAll") }} title={t("withdrawnList")} lead={t("withdrawnLead")}>
			{items.length === 0 ? <p className="text-quiet">{t("noneWithdrawn")}</p> : <EvidenceTable items={items} />}
		</Page>
	);
}
