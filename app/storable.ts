// What PostgreSQL keeps as text and JSON: no NUL, no half of a surrogate pair, no number that JSON cannot say. One such
// sign, written straight into a text or a field, would make every later deed with it fail.

const unstorable = /[\0\p{Cs}]/gu;

/** The text without what cannot be kept. */
export const storableText = (text: string): string => text.replace(unstorable, "");

/** The mark a file may begin with, which comes along with pasted text, and what Unicode keeps free for good: no reader
 *  sees them, and no font has them. */
const noSign = /[\ufeff\p{Noncharacter_Code_Point}]/gu;

/** The text without what is no sign. */
export const withoutNoSigns = (text: string): string => text.replace(noSign, "");

/** Control characters but tab and line ends, which XML does not take, and those that turn the direction of what follows, by
 *  which one name may look like another. */
const unseen = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu;

/** The text as somebody typed it, without what nobody types. */
export const typedText = (text: string): string => withoutNoSigns(text).replace(unseen, "");

/** Signs that show nothing: spaces, controls, what readers are to ignore, and the empty Braille cell. */
const showsNothing = /[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether anything of a text can be seen. */
export const canBeSeen = (text: string): boolean => text.replace(showsNothing, "") !== "";

/** Whether a value, with all that is in it, can be kept as it is. */
export function isStorable(value: unknown): boolean {
	if (typeof value === "string") return storableText(value) === value;
	if (typeof value === "number") return Number.isFinite(value);
	if (typeof value !== "object" || value === null) return true;
	return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
}
