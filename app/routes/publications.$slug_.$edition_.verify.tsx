import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { notFound } from "#app/http/refused.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { findEdition } from "#app/publication/editions.server.ts";
import { verifyEdition } from "#app/publication/verify.server.ts";
import { Verified } from "#app/publication/views/verified.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ params, context: { db } }: LoaderFunctionArgs) {
	const found = await findEdition(db, params["slug"] ?? "", params["edition"] ?? "");
	const verified = found.is === "here" && (await verifyEdition(db, found.id));
	if (!verified) throw notFound();
	const { edition, ...outcome } = verified;
	const { document, number, address, synthetic } = edition;
	return json({ ...outcome, title: document.title, slug: document.slug, number, address, synthetic });
}

export const meta = titled<typeof loader>(
	(t, { title, number }) => `${t("publication:verify.title", { number })}: ${title}`,
);

export default function Verify() {
	const { t } = useTranslation("publication");
	const { title, slug, number, synthetic, ...outcome } = useLoaderData<typeof loader>();
	const back = <a href={`/publications/${slug}/${number}`}>{t("verify.back")}</a>;
	return (
		<Page title={t("verify.title", { number })} lead={synthetic ? `SYNTHETIC · ${title}` : title} actions={back}>
			<p className="mb-6 max-w-[var(--measure)] text-quiet">{t("verify.lead")}</p>
			<Verified {...outcome} />
		</Page>
	);
}
