import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

const known = { 403: "forbidden", 404: "missing", 410: "withdrawn" } as const;
const isKnown = (status: number): status is keyof typeof known => status in known;

/** What happened, what was kept, what to do. */
export function ErrorPage({ status }: { status: number }) {
	const { t } = useTranslation("ui");
	const kind = isKnown(status) ? known[status] : "other";
	return (
		<main className="mx-auto max-w-[var(--measure)] px-4 py-16 sm:px-8">
			<h1>{t(`error.${kind}.title`)}</h1>
			<p className="mt-4 text-[1.125rem]">{t(`error.${kind}.what`)}</p>
			<p className="mt-6">
				<Link to="/home">{t("error.home")}</Link>
			</p>
		</main>
	);
}
