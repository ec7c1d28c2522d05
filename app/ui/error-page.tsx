import { isRouteErrorResponse } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "./button.tsx";

const known = { 403: "forbidden", 404: "missing", 410: "withdrawn" } as const;
const isKnown = (status: number): status is keyof typeof known => status in known;

export function errorKind(error: unknown) {
	if (!isRouteErrorResponse(error)) return "other";
	if (ownAddressIn(error)) return "elsewhere";
	return isKnown(error.status) ? known[error.status] : "other";
}

/** The workspace's own address, where something was sent from another one; null for every other error. */
export function ownAddressIn(error: unknown): string | null {
	if (!isRouteErrorResponse(error) || error.status !== 403) return null;
	const data: unknown = error.data;
	const isTold = typeof data === "object" && data !== null && "origin" in data;
	return isTold && typeof data.origin === "string" ? data.origin : null;
}

/** What happened, what was kept, what to do. */
export function ErrorPage({ error, signedIn }: { error: unknown; signedIn: boolean }) {
	const { t } = useTranslation("ui");
	const status = isRouteErrorResponse(error) ? error.status : 500;
	const kind = errorKind(error);
	const origin = ownAddressIn(error);
	return (
		<div className="page">
			<p className="text-quiet">{t("error.number", { status })}</p>
			<h1 className="mt-1">{t(`error.${kind}.title`)}</h1>
			<dl className="told">
				{(["what", "kept", "next"] as const).map((part) => (
					<div key={part}>
						<dt>{t(`error.${part}`)}</dt>
						<dd>{t(`error.${kind}.${part}`, { origin })}</dd>
					</div>
				))}
			</dl>
			{origin ? (
				<a href={origin} className="inline-block py-2 text-[1.125rem]">
					{t("error.open", { origin })}
				</a>
			) : (
				<LinkButton to={signedIn ? "/home" : "/"}>{t(signedIn ? "error.home" : "error.library")}</LinkButton>
			)}
		</div>
	);
}
