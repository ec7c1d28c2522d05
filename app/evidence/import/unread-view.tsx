import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { KeptQuestion, Unread } from "./file.ts";
import { Refusals, Waiting } from "./upload-form.tsx";

type EncodingQuestion = Extract<KeptQuestion, { is: "encoding" }>;

/** What is asked of files that are kept but not read yet. */
export function UnreadFiles({ batch, unread: { refusals, questions } }: { batch: string; unread: Unread }) {
	const { t } = useTranslation("imports");
	const encodings = questions.filter((question) => question.is === "encoding");
	const sheets = questions.filter((question) => question.is === "sheet");
	return (
		<>
			{refusals.length > 0 && (
				<Notice kind="refused" title={t("unread.refused")}>
					<Refusals refusals={refusals} />
				</Notice>
			)}
			{encodings.length > 0 && <EncodingForm batch={batch} questions={encodings} />}
			{encodings.length === 0 && sheets.length > 0 && <SheetsToMatch batch={batch} sheets={sheets} />}
			<Waiting batch={batch} />
			<Form method="post" action={`/imports/${batch}/discarding`}>
				<Button>{t("preview.discard")}</Button>
			</Form>
		</>
	);
}

/** One after the other; how files are written is asked before. */
function SheetsToMatch({ batch, sheets }: { batch: string; sheets: readonly { file: string }[] }) {
	const { t } = useTranslation("imports");
	return (
		<div className="mb-10">
			<p className="mb-4 max-w-[var(--measure)]">{t("matching.asks")}</p>
			{sheets.map(({ file }, at) => (
				<div key={file} className="mb-6">
					<p className="mb-2 font-semibold [overflow-wrap:anywhere]">{file}</p>
					<LinkButton kind={at === 0 ? "main" : "plain"} to={matchingPath(batch, file)}>
						{t("matching.begin")} <span className="visually-hidden">{file}</span>
					</LinkButton>
				</div>
			))}
		</div>
	);
}

export const matchingPath = (batch: string, file: string) =>
	`/imports/${batch}/matching?sheet=${encodeURIComponent(file)}`;

function EncodingForm({ batch, questions }: { batch: string; questions: readonly EncodingQuestion[] }) {
	const { t } = useTranslation("imports");
	return (
		<Form method="post" action={`/imports/${batch}/encodings`} className="mb-10">
			{questions.map((question) => (
				<EncodingChoice key={question.file} question={question} />
			))}
			<p className="mb-4 max-w-[var(--measure)] text-quiet">{t("questions.neither")}</p>
			<Button kind="main">{t("questions.readSo")}</Button>
		</Form>
	);
}

/** The same rows, one reading beside the other. */
function EncodingChoice({ question: { file, previews } }: { question: EncodingQuestion }) {
	const { t } = useTranslation("imports");
	const only = previews.length === 1;
	return (
		<fieldset className="mb-6">
			<legend className="mb-2 font-semibold [overflow-wrap:anywhere]">
				{t(only ? "questions.encodingOnly" : "questions.encoding", { file })}
			</legend>
			<div className="grid gap-4 md:grid-cols-2">
				{previews.map(({ encoding, lines }) => (
					<label key={encoding} className="flex gap-3 rounded-md border border-line bg-sheet p-4">
						<input
							type="radio"
							required
							name={`encoding:${file}`}
							value={encoding}
							defaultChecked={only}
							className="mt-0.5 size-5 shrink-0 accent-[var(--accent)]"
						/>
						<span className="min-w-0">
							<span className="block font-semibold">{t(`questions.${encoding}`)}</span>
							{lines.map((line) => (
								<span key={line} className="mt-2 block font-serif [overflow-wrap:anywhere]">
									{line}
								</span>
							))}
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
