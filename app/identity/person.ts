export const locales = ["en", "fi"] as const;
export type Locale = (typeof locales)[number];

export type GroupRole = "lead" | "writer" | "reviewer";

/** Someone signed in, with everything permission is decided by. */
export type Person = {
	id: string;
	name: string;
	email: string;
	locale: Locale;
	organisationId: string | null;
	coordinator: boolean;
	observer: boolean;
	/** A steward's scope: a whole organisation, or one site of it. */
	stewardOf: readonly Scope[];
	groups: readonly { groupId: string; role: GroupRole }[];
};

export type Scope = { organisationId: string; siteCode: string | null };

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);
