// Who spoke, in the reader's language. Hosts write kinds freely: what we have no word for stands as it was written.
import { messages } from "#app/i18n/messages.ts";
import type { Locale } from "#app/identity/person.ts";
import { kindWords } from "../figure-notes.ts";

/** "worker", or the kind of organisation somebody spoke for. */
export const actorWords = (actor: string, locale: Locale): string =>
	known(messages[locale].voices.actor, actor) ?? kindWords(actor, locale);

/** "group interview" */
export const sourceWords = (kind: string, locale: Locale): string =>
	known(messages[locale].voices.source, kind) ?? kind;

const known = (words: Record<string, string>, key: string): string | undefined =>
	Object.hasOwn(words, key) ? words[key] : undefined;
