// Refusals, problems and columns in words.
import type { TFunction } from "i18next";
import { languageName } from "../../i18n/format.ts";
import { messages } from "../../i18n/messages.ts";
import type { FileRefusal } from "./file.ts";
import type { PersonalCell } from "./personal-data.ts";
import type { Problem } from "./problem.ts";
import type { FieldWrong } from "./row-form.ts";
import type { Column, TemplateKey } from "./template.ts";
import { shortKey } from "./templates.ts";

export type Words = TFunction<"imports">;

export function refusalWords(t: Words, refusal: FileRefusal): string {
	if (refusal.is === "personal-cell") return personalWords(t, refusal);
	const template = "template" in refusal ? templateName(t, refusal.template) : "";
	return t(`refusals.${refusal.is}`, { ...refusal, template });
}

function personalWords(t: Words, refusal: Extract<FileRefusal, { is: "personal-cell" }>): string {
	if (refusal.file === "") return t("refusals.personal-name");
	return t("refusals.personal-cell", { ...refusal, what: whatWords(t, refusal.what) });
}

const whatWords = (t: Words, what: PersonalCell): string =>
	what === "e-mail" ? t("personal.email") : t("personal.code", { code: what });

/** "T05 Participants and enrolments" */
export const templateName = (t: Words, key: TemplateKey): string => `${shortKey(key)} ${t(`templates.names.${key}`)}`;

export const problemWords = (
	t: Words,
	{ is, words, value }: Pick<Problem, "is" | "value"> & { words?: object | undefined },
): string => t(`problems.${is}`, { value: value ?? "", ...words });

/** What is wrong at a field of a form. */
export function fieldWords(t: Words, wrong: FieldWrong, value: string): string {
	if (wrong.is === "personal") return t("row.personal", { what: whatWords(t, wrong.what) });
	if (wrong.is === "phone") return t("row.phone");
	return problemWords(t, { ...wrong, value });
}

export const kindWords = (t: Words, { kind, allowed }: Pick<Column, "kind" | "allowed">): string =>
	t(`kinds.${kind}`, { allowed: allowed?.join(", ") ?? "" });

const translated = /^(skill_name|wording)_(fi|it|es|bg|fr|nl)$/u;
type Meanings = (typeof messages)["en"]["importColumns"];
type Names = (typeof messages)["en"]["importNames"];
const isDescribed = (key: string): key is keyof Meanings => key in messages.en.importColumns;
const isNamed = (key: string): key is keyof Names => key in messages.en.importNames;

/** What goes into a column, in one line. */
export function columnMeaning(t: TFunction<"importColumns">, key: string, locale: string): string {
	const language = translated.exec(key)?.[2];
	if (language) return t("in_another_language", { language: languageName(language, locale) });
	return isDescribed(key) ? t(key) : "";
}

/** What a column is called as a field of a form: "Gender", "Skill: Finnish". */
export function columnName(t: TFunction<"importNames">, key: string, locale: string): string {
	const [, stem = "", language = ""] = translated.exec(key) ?? [];
	if (stem === "skill_name" || stem === "wording") return t(stem, { language: languageName(language, locale) });
	return isNamed(key) ? t(key) : key;
}
