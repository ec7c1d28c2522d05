import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import {
	isRouteErrorResponse,
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLoaderData,
	useRevalidator,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext, useEffect, useMemo } from "react";
import { I18nextProvider } from "react-i18next";
import sans from "@fontsource-variable/source-sans-3/wght.css?url";
import serifItalic from "@fontsource-variable/source-serif-4/wght-italic.css?url";
import serif from "@fontsource-variable/source-serif-4/wght.css?url";
import { localeOf, themeOf } from "./http/locale.server.ts";
import { whoAsks } from "./http/signed-in.server.ts";
import { zoneOf } from "./http/zone.server.ts";
import { i18nFor, translator } from "./i18n/translator.ts";
import { ReadersZone } from "./i18n/time.tsx";
import { zoneCookie, zoneIn } from "./i18n/zone.ts";
import { workspaceOf } from "./identity/workspace.server.ts";
import { may } from "./identity/permission.ts";
import { navigationFor } from "./identity/navigation.ts";
import { Nonce } from "./nonce.ts";
import { officially } from "./publication/official-words.ts";
import styles from "./styles/app.css?url";
import { Layout as Frame } from "./ui/layout.tsx";
import { ErrorPage, errorKind, ownAddressIn } from "./ui/error-page.tsx";

export const links: LinksFunction = () => [
	{ rel: "stylesheet", href: serif },
	{ rel: "stylesheet", href: serifItalic },
	{ rel: "stylesheet", href: sans },
	{ rel: "stylesheet", href: styles },
	{ rel: "icon", href: "/mark.svg", type: "image/svg+xml" },
];

/** A route says what it is; here stands what is left: the workspace's name, and before it what went wrong. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
	const name = data?.workspace.name ?? "Accord";
	if (!error) return [{ title: name }];
	return [{ title: `${translator(data?.locale ?? "en")(`ui:error.${errorKind(error)}.title`)} · ${name}` }];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await whoAsks(context, request);
	const [workspace, locale, theme, timeZone] = await Promise.all([
		workspaceOf(context.db),
		localeOf(request, person),
		themeOf(request),
		zoneOf(context.db, request),
	]);
	return json({
		timeZone,
		locale,
		theme,
		person: person && { id: person.id, name: person.name },
		navigation: person ? navigationFor((act) => may(person, act, { kind: "workspace" })) : [],
		workspace: {
			name: workspace?.name ?? "Accord",
			synthetic: workspace?.dataOrigin === "synthetic",
			fundedBy: officially(workspace?.fundingLine ?? null, locale),
			disclaimer: officially(workspace?.disclaimer ?? null, locale),
		},
	});
}

export default function App() {
	useOwnZone(useLoaderData<typeof loader>().timeZone);
	return (
		<Frame {...useLoaderData<typeof loader>()} onSignOut={forgetHere}>
			<Outlet />
		</Frame>
	);
}

/** Tells the server where the reader's clock stands, and asks for the page again when it was written for another zone. */
function useOwnZone(written: string): void {
	const { revalidate } = useRevalidator();
	useEffect(() => {
		const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
		if (!own || own === written || zoneIn(document.cookie) === own) return;
		document.cookie = `${zoneCookie}=${own}; path=/; max-age=31536000; samesite=lax`;
		if (zoneIn(document.cookie) === own) revalidate();
	}, [written, revalidate]);
}

/** Offline copies of live texts do not stay behind in a browser someone else may use. */
const forgetHere = async (): Promise<void> => {
	const { forgetOfflineCopies } = await import("./collaboration/offline-copy.client.ts");
	await forgetOfflineCopies();
};

/** The document around every page, the error pages included. */
export function Layout({ children }: { children: ReactNode }) {
	const data = useRouteLoaderData<typeof loader>("root");
	const locale = data?.locale ?? "en";
	const i18n = useMemo(() => i18nFor(locale), [locale]);
	const nonce = useContext(Nonce);
	// An answer to what was sent from another address does not stand at its own: a script would load it anew, sending again.
	const isElsewhere = ownAddressIn(useRouteError()) !== null;
	return (
		<html lang={locale} data-theme={data?.theme === "system" ? undefined : data?.theme}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<Meta />
				<Links />
			</head>
			<body>
				<I18nextProvider i18n={i18n}>
					<ReadersZone.Provider value={data?.timeZone ?? "UTC"}>{children}</ReadersZone.Provider>
				</I18nextProvider>
				<ScrollRestoration nonce={nonce} />
				{!isElsewhere && <Scripts nonce={nonce} />}
			</body>
		</html>
	);
}

export function ErrorBoundary() {
	const error = useRouteError();
	const data = useRouteLoaderData<typeof loader>("root");
	useEffect(() => {
		if (!isRouteErrorResponse(error)) console.error(error);
	}, [error]);
	const page = <ErrorPage error={error} signedIn={Boolean(data?.person)} />;
	return data ? (
		<Frame {...data} onSignOut={forgetHere}>
			{page}
		</Frame>
	) : (
		<main>{page}</main>
	);
}
