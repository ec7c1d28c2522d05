import { createCookie } from "@remix-run/node";
import { type Locale, isLocale, locales, type Person } from "#app/identity/person.ts";

export const localeCookie = createCookie("accord-language", {
	path: "/",
	sameSite: "lax",
	httpOnly: true,
	maxAge: 60 * 60 * 24 * 365,
});
export const themeCookie = createCookie("accord-theme", {
	path: "/",
	sameSite: "lax",
	httpOnly: true,
	maxAge: 60 * 60 * 24 * 365,
});

const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

/** Whether this browser has chosen a language here. */
export const hasChosen = async (request: Request): Promise<boolean> =>
	isLocale(await localeCookie.parse(request.headers.get("Cookie")));

/** The language of a page: the person's own, else what this browser chose, else what it asks for. */
export async function localeOf(request: Request, person: Person | null): Promise<Locale> {
	if (person) return person.locale;
	const chosen: unknown = await localeCookie.parse(request.headers.get("Cookie"));
	if (isLocale(chosen)) return chosen;
	return (request.headers.get("Accept-Language") ?? "").split(",").map(languageIn).find(isLocale) ?? locales[0];
}

export async function themeOf(request: Request): Promise<Theme> {
	const chosen: unknown = await themeCookie.parse(request.headers.get("Cookie"));
	return isTheme(chosen) ? chosen : "system";
}

const languageIn = (range: string): string => range.trim().split(/[-;]/u)[0]?.toLowerCase() ?? "";
