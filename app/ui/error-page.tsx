import { useTranslation } from "react-i18next";
import { LinkButton } from "./button.tsx";

const known = { 403: "forbidden", 404: "missing", 410: "withdrawn" } as const;
const isKnown = (status: number): status is keyof typeof known => status in known;
export const errorKind = (status: number) => (isKnown(status) ? known[status] : "other");

/** What happened, what was kept, what to do. */
export function ErrorPage({ status, signedIn }: { status: number; signedIn: boolean }) {
	const { t } = useTranslation("ui");
	const kind = errorKind(status);
	return (
		<div className="page">
			<p className="text-quiet">{t("error.number", { status })}</p>
			<h1 className="mt-1">{t(`error.${kind}.title`)}</h1>
			<dl className="told">
				{(["what", "kept", "next"] as const).map((part) => (
					<div key={part}>
						<dt>{t(`error.${part}`)}</dt>
						<dd>{t(`error.${kind}.${part}`)}</dd>
					</div>
				))}
			</dl>
			<LinkButton to={signedIn ? "/home" : "/"}>{t(signedIn ? "error.home" : "error.library")}</LinkButton>
		</div>
	);
}
