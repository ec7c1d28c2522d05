import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { FileField, TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { acceptedFiles } from "./attachment-kinds.ts";
import type { ShownAttachment } from "./attachments-shown.server.ts";

type Listed = { code: string; attachments: readonly ShownAttachment[] };

/** What is attached to an evidence item: to be opened, to be added to, to be taken back. */
export function Attachments({ code, attachments, mayAttach }: Listed & { mayAttach: boolean }) {
	const { t } = useTranslation("sources");
	if (attachments.length === 0 && !mayAttach) return null;
	return (
		<Section title={t("attachments.title")}>
			{attachments.length === 0 && <p className="text-quiet">{t("attachments.none")}</p>}
			<AttachmentList code={code} attachments={attachments} />
			{mayAttach && <AttachForm code={code} />}
		</Section>
	);
}

function AttachmentList({ code, attachments }: Listed) {
	return (
		<ul className="max-w-[var(--measure)]">
			{attachments.map((attachment) => (
				<li key={attachment.id} className="border-t border-line py-4 first:border-t-0">
					<Attached code={code} attachment={attachment} />
				</li>
			))}
		</ul>
	);
}

function Attached({ code, attachment }: { code: string; attachment: ShownAttachment }) {
	const { t } = useTranslation("sources");
	const { id, name, told, sha256, withdrawn, mayWithdraw } = attachment;
	return (
		<>
			{withdrawn === null ? (
				<a
					href={`/evidence/${code}/attachments/${id}`}
					download
					className="inline-block py-2 break-words font-semibold"
				>
					{name}
				</a>
			) : (
				<p className="break-words py-2 font-semibold text-quiet line-through">{name}</p>
			)}
			<p className="text-quiet">{told}</p>
			<p className="text-[0.875rem] text-quiet">
				{t("attachments.hash")} <span className="break-all font-mono">{sha256}</span>
			</p>
			{withdrawn !== null && <p className="mt-1">{withdrawn}</p>}
			{withdrawn === null && mayWithdraw && <WithdrawForm code={code} id={id} name={name} />}
		</>
	);
}

type Answer = { refused?: { message: string } };

/** The sentence of a refusal once the answer is there. */
function useDeed() {
	const fetcher = useFetcher<Answer>();
	const refused = fetcher.state === "idle" ? fetcher.data?.refused : undefined;
	return { fetcher, refused, done: fetcher.state === "idle" && fetcher.data !== undefined && !refused };
}

function AttachForm({ code }: { code: string }) {
	const { t } = useTranslation("sources");
	const { fetcher, refused, done } = useDeed();
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => {
		if (done) form.current?.reset();
	}, [done]);
	return (
		<details className="mt-4 max-w-[var(--measure)]" open={Boolean(refused) || undefined}>
			<summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent">{t("attachments.attach")}</summary>
			<fetcher.Form
				ref={form}
				method="post"
				action={`/evidence/${code}/attachments`}
				encType="multipart/form-data"
				className="mt-3"
			>
				{refused && <Notice kind="refused">{refused.message}</Notice>}
				<ChooseFile />
				<Button kind="main" disabled={fetcher.state !== "idle"}>
					{t("attachments.send")}
				</Button>
			</fetcher.Form>
		</details>
	);
}

/** The field for one file, with what is taken and who will see it. */
export function ChooseFile() {
	const { t } = useTranslation("sources");
	const hint = `${t("attachments.fileHint")} ${t("attachments.never")}`;
	return <FileField label={t("attachments.file")} hint={hint} name="files" accept={acceptedFiles} required />;
}

function WithdrawForm({ code, id, name }: { code: string; id: string; name: string }) {
	const { t } = useTranslation("sources");
	const { fetcher, refused } = useDeed();
	return (
		<details open={Boolean(refused) || undefined}>
			<summary className="min-h-11 cursor-pointer break-words py-2 text-accent">
				{t("attachments.withdraw", { name })}
			</summary>
			<fetcher.Form method="post" action={`/evidence/${code}/attachments/${id}/withdrawal`} className="mt-2">
				{refused && <Notice kind="refused">{refused.message}</Notice>}
				<p className="mb-3">{t("attachments.withdrawWhat")}</p>
				<TextArea label={t("attachments.reason")} name="reason" rows={2} maxLength={500} required />
				<Button>{t("attachments.withdrawSend")}</Button>
			</fetcher.Form>
		</details>
	);
}
