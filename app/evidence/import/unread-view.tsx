import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { KeptQuestion, Unread } from "./file.ts";
import { Refusals, Waiting } from "./upload-form.tsx";

/** What is asked of files that are kept but not read yet. */
export function UnreadFiles({ batch, unread: { refusals, questions } }: { batch: string; unread: Unread }) {
	const { t } = useTranslation("imports");
	return (
		<>
			{refusals.length > 0 && (
				<Notice kind="refused" title={t("unread.refused")}>
					<Refusals refusals={refusals} />
				</Notice>
			)}
			{questions.length > 0 && <EncodingForm batch={batch} questions={questions} />}
			<Waiting batch={batch} />
			<Form method="post" action={`/imports/${batch}/discarding`}>
				<Button>{t("preview.discard")}</Button>
			</Form>
		</>
	);
}

function EncodingForm({ batch, questions }: { batch: string; questions: readonly KeptQuestion[] }) {
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
function EncodingChoice({ question: { file, previews } }: { question: KeptQuestion }) {
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
