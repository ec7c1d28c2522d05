import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "./brand.tsx";
import { Preferences } from "./preferences.tsx";
import { type Door, Side } from "./side.tsx";

type LayoutProps = {
	person: { id: string; name: string } | null;
	navigation: readonly (readonly Door[])[];
	workspace: { name: string; synthetic: boolean; fundedBy: string | null; disclaimer: string | null };
	locale: string;
	theme: string;
	/** What this browser should forget before the person leaves. */
	onSignOut: () => Promise<void>;
	children: ReactNode;
};

/** The frame around every page: where one is, where one can go, and whose data this is. */
export function Layout({ person, navigation, workspace, locale, theme, onSignOut, children }: LayoutProps) {
	const { t } = useTranslation("ui");
	const preferences = <Preferences locale={locale} theme={theme} />;
	return (
		<div className={person ? "frame frame-workspace" : "frame frame-public"}>
			<a href="#main" className="skip">
				{t("skip")}
			</a>
			{workspace.synthetic && (
				<aside className="synthetic" aria-label="SYNTHETIC">
					<strong>SYNTHETIC</strong> · {t("synthetic")}
				</aside>
			)}
			{person ? (
				<Side {...{ person, navigation, preferences, onSignOut }} name={workspace.name} />
			) : (
				<header className="public-bar">
					<Brand to="/" name={workspace.name} />
					<div className="public-own">
						{preferences}
						<Link to="/sign-in" className="bar-link font-semibold">
							{t("signIn")}
						</Link>
					</div>
				</header>
			)}
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			{!person && <Footer {...workspace} />}
		</div>
	);
}

/** Who pays for what is published here, and whose views it holds. */
function Footer({ fundedBy, disclaimer }: { fundedBy: string | null; disclaimer: string | null }) {
	if (!fundedBy && !disclaimer) return null;
	return (
		<footer className="public-foot">
			{fundedBy && !disclaimer?.startsWith(fundedBy) && <p className="font-semibold">{fundedBy}</p>}
			{disclaimer && <p>{disclaimer}</p>}
		</footer>
	);
}
