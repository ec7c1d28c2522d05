// Every message, by language and capability. A capability adds its line here, once for each language.
import type { Locale } from "#app/identity/person.ts";
import { identity as enIdentity } from "./en/identity.ts";
import { identity as fiIdentity } from "./fi/identity.ts";

const en = { identity: enIdentity };

export const messages: Record<Locale, typeof en> = {
	en,
	fi: { identity: fiIdentity },
};

declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "identity";
		resources: typeof en;
	}
}
