import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Option, Select, TextField } from "../../../ui/field.tsx";
import { Section } from "../../../ui/page.tsx";
import type { Column } from "../template.ts";
import { templates } from "../templates.ts";
import { columnName, type Words } from "../words.ts";
import { likelyMeaning, meaningsOf } from "./answer-words.ts";
import { asOneWord, type Matching, type Question, spelled, spreadOf } from "./matching.ts";
import { type MatchingWrong, plainColumns, wordField } from "./matching-form.ts";
import type { Proposal } from "./proposal.ts";
import type { Code } from "./suggest.ts";
import { writtenByForm } from "./title-words.ts";
import type { SheetColumn } from "./unfamiliar.ts";

type Shown = Omit<Proposal, "matching"> & { matching: Matching };

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** "B · Which course? (RUN-9)": its letter, its title, and what stands under it. */
function optionOf({ title, letter, words }: SheetColumn) {
	const seen = words[0] ? ` (${short(words[0], 24)})` : "";
	return { value: title, label: `${letter ? `${letter} · ` : ""}${short(title, 60)}${seen}` };
}

const wrongWords = (t: Words, wrong: MatchingWrong | undefined): string | undefined =>
	wrong && t(`matching.faults.${wrong}`);

/** Each column of the template: from a column of the sheet, or the same in every row. What is needed or filled stands first. */
export function ColumnSources(shown: Shown) {
	const { t } = useTranslation("imports");
	const { matching, wrong } = shown;
	const all = plainColumns(matching);
	const isFirst = ({ key, required }: Column) => required || key in matching.columns || `from:${key}` in wrong;
	const others = all.filter((column) => !isFirst(column));
	return (
		<Section title={t("matching.columnsTitle")}>
			<p className="mb-4 max-w-[var(--measure)] text-quiet">{t("matching.columnsHint")}</p>
			{all.filter(isFirst).map((column) => (
				<ColumnSource key={column.key} column={column} shown={shown} />
			))}
			{others.length > 0 && (
				<details className="mb-4">
					<summary className="min-h-11 py-2 font-semibold">{t("matching.others", { count: others.length })}</summary>
					{others.map((column) => (
						<ColumnSource key={column.key} column={column} shown={shown} />
					))}
				</details>
			)}
		</Section>
	);
}

function ColumnSource({ column: { key, kind, required }, shown }: { column: Column; shown: Shown }) {
	const { t } = useTranslation("imports");
	const { t: named, i18n } = useTranslation("importNames");
	const from = shown.matching.columns[key];
	const [title, setTitle] = useState(from && "title" in from ? from.title : "");
	const byForm = kind === "date" ? writtenByForm(title) : null;
	return (
		<div className="grid items-end gap-x-6 border-t border-line pt-3 md:grid-cols-[3fr_2fr]">
			<Select
				label={columnName(named, key, i18n.language)}
				hint={
					<>
						{key}, {t(required ? "templates.yes" : "templates.no")}
						{byForm && <span className="block font-semibold text-ink">{t(`matching.byForm.${byForm}`)}</span>}
					</>
				}
				name={`from:${key}`}
				value={title}
				onChange={(event) => setTitle(event.currentTarget.value)}
				error={wrongWords(t, shown.wrong[`from:${key}`])}
				options={[{ value: "", label: t("matching.none") }, ...shown.sheet.columns.map(optionOf)]}
			/>
			<SameInEveryRow column={key} fixed={from && "fixed" in from ? from.fixed : ""} codes={shown.codes[key] ?? []} />
		</div>
	);
}

type SameProps = { column: string; fixed: string; codes: readonly Code[] };

function SameInEveryRow({ column, fixed, codes }: SameProps) {
	const { t } = useTranslation("imports");
	return (
		<>
			<TextField
				label={t("matching.same")}
				aria-label={`${t("matching.same")}: ${column}`}
				name={`fixed:${column}`}
				defaultValue={fixed}
				list={codes.length > 0 ? `codes:${column}` : undefined}
				autoComplete="off"
				spellCheck={false}
			/>
			{codes.length > 0 && (
				<datalist id={`codes:${column}`}>
					{codes.map(({ code }) => (
						<option key={code} value={code}>
							{code}
						</option>
					))}
				</datalist>
			)}
		</>
	);
}

/** A sheet with a column for each question: which question each column is. */
export function QuestionCodes(shown: Shown) {
	const { t } = useTranslation("imports");
	const { sheet, matching } = shown;
	const used = new Set(Object.values(matching.columns).flatMap((from) => ("title" in from ? [from.title] : [])));
	return (
		<Section title={t("matching.questionsTitle")}>
			<p className="mb-4 max-w-[var(--measure)] text-quiet">{t("matching.questionsHint")}</p>
			{sheet.columns.map((column, at) =>
				used.has(column.title) ? null : <QuestionCode key={column.title} at={at} column={column} shown={shown} />,
			)}
		</Section>
	);
}

type QuestionShown = { at: number; column: SheetColumn; shown: Shown };

function QuestionCode({ at, column, shown }: QuestionShown) {
	const { t } = useTranslation("imports");
	const said = saidOf(shown, column.title);
	const shared = {
		label: column.title,
		hint: column.words
			.slice(0, 3)
			.map((word) => short(word, 40))
			.join(" · "),
		name: `question:${at}`,
		defaultValue: said ? asOneWord(said) : "",
		error: wrongWords(t, shown.wrong[`question:${at}`]),
	};
	const options = codeOptions(shown, said);
	return (
		<div className="grid items-end gap-x-6 border-t border-line pt-3 md:grid-cols-[3fr_2fr]">
			{options.length > 0 ? (
				<Select {...shared} options={[{ value: "", label: t("matching.noQuestion") }, ...options]} />
			) : (
				<TextField {...shared} autoComplete="off" spellCheck={false} />
			)}
			<AnswerKind at={at} column={column} shown={shown} />
		</div>
	);
}

/** The question a column was said to be. One that was said before questionnaires could differ is of the sheet's own. */
function saidOf({ matching: { template, columns, questions } }: Shown, title: string): Question | undefined {
	const said = questions[title];
	const all = columns[spreadOf(template)?.of ?? ""];
	return said && { ...said, of: said.of ?? (all && "fixed" in all ? all.fixed : undefined) };
}

/** The codes that are described here, with the questionnaire each is of, and the one that was said. */
function codeOptions({ matching, codes }: Shown, said: Question | undefined): Option[] {
	const known = codes[spreadOf(matching.template)?.question ?? ""] ?? [];
	const isKnown = known.length === 0 || !said || known.some((one) => asOneWord(one) === asOneWord(said));
	const all = isKnown || !said ? known : [...known, { ...said, names: [] }];
	return all.map(({ code, of, names: [name] }) => ({
		value: asOneWord({ code, of }),
		label: [of, short(code, 30), name && short(name, 60)].filter(Boolean).join(" · "),
	}));
}

function AnswerKind({ at, column, shown: { matching } }: QuestionShown) {
	const { t } = useTranslation("imports");
	const { title } = column;
	if (!spreadOf(matching.template)?.text) return null;
	return (
		<Select
			label={t("matching.as")}
			aria-label={`${t("matching.as")}: ${title}`}
			name={`as:${at}`}
			defaultValue={matching.questions[title]?.as ?? likelyKind(matching, column)}
			options={(["value", "text"] as const).map((as) => ({ value: as, label: t(`matching.kinds.${as}`) }))}
		/>
	);
}

/** Words that stand for no value are text. */
function likelyKind({ template }: Matching, { words }: SheetColumn): "value" | "text" {
	const value = templates[template].columns.find(({ key }) => key === spreadOf(template)?.value);
	const meant = words.filter((word) => value && likelyMeaning(word, value) !== "");
	return meant.length < words.length / 2 ? "text" : "value";
}

/** What the words of a column mean in the words of the template. */
export function WordMeanings({ unclear, matching, wrong }: Shown) {
	const { t } = useTranslation("imports");
	const { t: named, i18n } = useTranslation("importNames");
	if (unclear.length === 0) return null;
	return (
		<Section title={t("matching.wordsTitle")}>
			<p className="mb-4 max-w-[var(--measure)] text-quiet">{t("matching.wordsHint")}</p>
			{unclear.map(({ column: key, words }) => (
				<fieldset key={key} className="mb-4">
					<legend className="mb-2">
						{columnName(named, key, i18n.language)} <span className="text-quiet">({key})</span>
					</legend>
					<div className="grid gap-x-6 md:grid-cols-2">
						{words.map((word) => (
							<Select
								key={word}
								label={short(word, 80)}
								name={wordField(key, word)}
								defaultValue={matching.words[key]?.[spelled(word)] ?? ""}
								error={wrongWords(t, wrong[wordField(key, word)])}
								options={[{ value: "", label: t("matching.asItStands") }, ...optionsOf(matching, key)]}
							/>
						))}
					</div>
				</fieldset>
			))}
		</Section>
	);
}

function optionsOf({ template }: Matching, key: string) {
	const column = templates[template].columns.find((one) => one.key === key);
	return (column ? meaningsOf(column) : []).map((value) => ({ value, label: value }));
}
