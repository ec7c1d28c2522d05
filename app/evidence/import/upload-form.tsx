import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { CheckboxField, FileField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress as Bar } from "../../ui/progress.tsx";
import type { FileRefusal, PhoneQuestion } from "./file.ts";
import { refusalWords } from "./words.ts";

export type TurnedAway = { message?: string; refusals: FileRefusal[]; questions: PhoneQuestion[] };

/** Choose files, send them, see how far the check is; and what stands in the way, with the files still chosen. */
export function UploadForm({
	batch,
	synthetic,
	turnedAway,
}: {
	batch: string;
	synthetic: boolean;
	turnedAway: TurnedAway | null;
}) {
	const { t } = useTranslation("imports");
	return (
		<Form method="post" encType="multipart/form-data" replace>
			<input type="hidden" name="batch" value={batch} />
			{turnedAway && <WhyNot turnedAway={turnedAway} />}
			<FileField
				label={t("upload.files")}
				hint={t("upload.hint")}
				name="files"
				multiple
				required
				accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
			/>
			{turnedAway && turnedAway.questions.length > 0 && <Questions questions={turnedAway.questions} />}
			{!synthetic && <Origin />}
			<p className="mb-4 max-w-[var(--measure)] text-quiet">{t("upload.never")}</p>
			<Waiting batch={batch} />
			<Button kind="main">{t("upload.send")}</Button>
		</Form>
	);
}

function WhyNot({ turnedAway: { message, refusals, questions } }: { turnedAway: TurnedAway }) {
	const { t } = useTranslation("imports");
	if (message) return <Notice kind="refused">{message}</Notice>;
	if (refusals.length === 0)
		return (
			<Notice kind="warning" title={t("upload.asks")}>
				{questions.length > 0 && t("upload.again")}
			</Notice>
		);
	return (
		<Notice kind="refused" title={t("upload.turnedAway")}>
			<Refusals refusals={refusals} />
		</Notice>
	);
}

export function Refusals({ refusals }: { refusals: readonly FileRefusal[] }) {
	const { t } = useTranslation("imports");
	return (
		<ul className="list-disc pl-5">
			{refusals.map((refusal) => (
				<li key={JSON.stringify(refusal)}>{refusalWords(t, refusal)}</li>
			))}
		</ul>
	);
}

function Questions({ questions }: { questions: PhoneQuestion[] }) {
	const { t } = useTranslation("imports");
	return (
		<div className="mb-4">
			{questions.map(({ file, row, column }) => (
				<p key={file}>{t("questions.phone", { file, row, column })}</p>
			))}
			<CheckboxField name="phones" value="no" label={t("questions.notPhone")} />
		</div>
	);
}

function Origin() {
	const { t } = useTranslation("imports");
	return (
		<fieldset className="mb-4">
			<legend className="mb-1 font-semibold">{t("upload.origin")}</legend>
			{(["real", "synthetic"] as const).map((origin) => (
				<label key={origin} className="mr-6 inline-flex min-h-11 items-center gap-3">
					<input
						type="radio"
						name="origin"
						value={origin}
						defaultChecked={origin === "real"}
						className="size-5 accent-[var(--accent)]"
					/>
					{t(`upload.${origin}`)}
				</label>
			))}
		</fieldset>
	);
}

type Progress = { phase: "reading" | "checking" | "writing"; done: number; total: number } | null;

/** How far the work on this batch is, asked for while a form is on its way. */
export function Waiting({ batch }: { batch: string }) {
	const { t } = useTranslation("imports");
	const sending = useNavigation().state !== "idle";
	const progress = useProgress(batch, sending);
	if (!sending) return null;
	const { phase, done, total } = progress ?? { phase: "reading", done: 0, total: 0 };
	return <Bar label={t(`progress.${phase}`, { done, total })} done={done} of={total} />;
}

/** Asked for beside the page, never as a part of it: that it is not known how far the work is must not take the place of
 *  the work's own answer. */
function useProgress(batch: string, sending: boolean): Progress {
	const [progress, setProgress] = useState<Progress>(null);
	useEffect(() => {
		if (!sending) return undefined;
		const ask = () =>
			fetch(`/imports/${batch}/progress`)
				.then(async (answer): Promise<Progress> => (answer.ok ? answer.json() : null))
				.then(setProgress, () => setProgress(null));
		const again = setInterval(() => void ask(), 400);
		return () => clearInterval(again);
	}, [sending, batch]);
	return progress;
}
