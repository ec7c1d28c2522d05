// Every message, by language and capability. A capability adds its line here, once for each language.
import type { Locale } from "#app/identity/person.ts";
import { identity as enIdentity } from "./en/identity.ts";
import { ui as enUi } from "./en/ui.ts";
import { identity as fiIdentity } from "./fi/identity.ts";
import { ui as fiUi } from "./fi/ui.ts";

const en = { identity: enIdentity, ui: enUi };

export const messages: Record<Locale, typeof en> = {
	en,
	fi: { identity: fiIdentity, ui: fiUi },
};

declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "identity";
		resources: typeof en;
	}
}
