import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";

const languages = { en: "English", fi: "Suomi" };
const themes = ["system", "light", "dark"] as const;

/** Language and light: a plain form, so that it works before, and without, any script. */
export function Preferences({ locale, theme }: { locale: string; theme: string }) {
	const { t } = useTranslation("ui");
	const { pathname, search } = useLocation();
	return (
		<Form method="post" action="/preferences" reloadDocument className="preferences">
			<input type="hidden" name="back" value={pathname + search} />
			<fieldset aria-label={t("language")}>
				{Object.entries(languages).map(([key, name]) => (
					<button key={key} name="locale" value={key} lang={key} aria-pressed={key === locale} className="preference">
						{name}
					</button>
				))}
			</fieldset>
			<fieldset aria-label={t("theme.label")}>
				{themes.map((key) => (
					<button key={key} name="theme" value={key} aria-pressed={key === theme} className="preference">
						{t(`theme.${key}`)}
					</button>
				))}
			</fieldset>
		</Form>
	);
}
