import { Form, Link, NavLink, useLocation } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Door = {
	to: string;
	name:
		| "home"
		| "recommendations"
		| "evidence"
		| "pilots"
		| "microCredentials"
		| "imports"
		| "documents"
		| "people"
		| "groups"
		| "settings"
		| "audit";
};
type LayoutProps = {
	person: { id: string; name: string } | null;
	navigation: readonly Door[];
	workspace: { name: string; synthetic: boolean };
	locale: string;
	theme: string;
	/** What this browser should forget before the person leaves. */
	onSignOut: () => Promise<void>;
	children: ReactNode;
};

/** The frame around every page: where one is, where one can go, and whose data this is. */
export function Layout({ person, navigation, workspace, locale, theme, onSignOut, children }: LayoutProps) {
	const { t } = useTranslation("ui");
	return (
		<div className="flex min-h-dvh flex-col">
			<a
				href="#main"
				className="absolute left-2 top-2 z-50 -translate-y-20 rounded bg-accent px-4 py-2 text-accent-ink focus:translate-y-0"
			>
				{t("skip")}
			</a>
			{workspace.synthetic && (
				<p className="bg-warn-soft px-4 py-1.5 text-center text-[0.9375rem] sm:px-8">
					<strong>SYNTHETIC</strong> · {t("synthetic")}
				</p>
			)}
			<header className="border-b border-line print:hidden">
				<div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-6 px-4 py-2 sm:px-8">
					<Link
						to={person ? "/home" : "/"}
						className="flex min-h-11 items-center gap-2 font-serif text-[1.25rem] font-semibold text-ink no-underline"
					>
						<img src="/mark.svg" alt="" width="26" height="26" />
						{workspace.name}
					</Link>
					<div className="ml-auto flex flex-wrap items-center gap-x-4">
						<Preferences locale={locale} theme={theme} />
						{person ? (
							<Account name={person.name} onSignOut={onSignOut} />
						) : (
							<Link to="/sign-in" className="flex min-h-11 items-center font-semibold">
								{t("signIn")}
							</Link>
						)}
					</div>
				</div>
				{navigation.length > 0 && <Navigation doors={navigation} />}
			</header>
			<main id="main" className="flex-1" tabIndex={-1}>
				{children}
			</main>
		</div>
	);
}

function Navigation({ doors }: { doors: readonly Door[] }) {
	const { t } = useTranslation("ui");
	return (
		<nav aria-label={t("navigation.label")} className="mx-auto max-w-[90rem] overflow-x-auto px-4 sm:px-8">
			<ul className="flex gap-x-5 whitespace-nowrap">
				{doors.map((door) => (
					<li key={door.to}>
						<NavLink
							to={door.to}
							className="flex min-h-11 items-center border-b-[3px] border-transparent text-ink no-underline hover:border-line aria-[current=page]:border-accent aria-[current=page]:font-semibold"
						>
							{t(`navigation.${door.name}`)}
						</NavLink>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Account({ name, onSignOut }: { name: string; onSignOut: () => Promise<void> }) {
	const { t } = useTranslation("ui");
	return (
		<>
			<Link to="/account" className="flex min-h-11 items-center font-semibold text-ink">
				{name}
			</Link>
			<Form method="post" action="/sign-out" reloadDocument onSubmit={(event) => void leave(event, onSignOut)}>
				<button type="submit" className="min-h-11 text-accent underline">
					{t("signOut")}
				</button>
			</Form>
		</>
	);
}

/** Forgets first, then leaves: leaving ends whatever a page is doing. */
async function leave(event: FormEvent<HTMLFormElement>, forget: () => Promise<void>): Promise<void> {
	event.preventDefault();
	const form = event.currentTarget;
	await forget().catch(() => undefined);
	form.submit();
}

/** Language and light: plain forms, so that they work before, and without, any script. */
function Preferences({ locale, theme }: { locale: string; theme: string }) {
	const { t } = useTranslation("ui");
	const { pathname, search } = useLocation();
	const otherTheme = theme === "dark" ? "light" : "dark";
	return (
		<Form method="post" action="/preferences" reloadDocument className="flex items-center gap-x-4">
			<input type="hidden" name="back" value={pathname + search} />
			<button
				name="locale"
				value={locale === "en" ? "fi" : "en"}
				lang={locale === "en" ? "fi" : "en"}
				className="min-h-11 text-accent underline"
			>
				{locale === "en" ? "Suomeksi" : "In English"}
			</button>
			<button name="theme" value={otherTheme} className="min-h-11 text-accent underline">
				{t(`theme.${otherTheme}`)}
			</button>
		</Form>
	);
}
