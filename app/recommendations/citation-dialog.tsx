import { Link, useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useTime } from "#app/i18n/time.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { CitationDetail, ReadingWords } from "./citation-detail.ts";

type CitationDialogProps = {
	citation: CitationDetail | null;
	textId: string;
	mayWrite: boolean;
	onClose: () => void;
};

/** A citation opened to its reading: what is counted, among whom, how sure, from which data; and, when the data has
 *  moved, the two answers there are. Whoever kept the old figure can still take the new one. */
export function CitationDialog({ citation, textId, mayWrite, onClose }: CitationDialogProps) {
	const { t } = useTranslation("writing");
	const title = citation ? t("citation.evidence", { code: citation.evidenceCode }) : "";
	return (
		<Dialog title={title} open={citation !== null} onClose={onClose}>
			{citation && <Opened citation={citation} textId={textId} mayWrite={mayWrite} onClose={onClose} />}
		</Dialog>
	);
}

function Opened({ citation, textId, mayWrite, onClose }: CitationDialogProps & { citation: CitationDetail }) {
	const { t } = useTranslation("writing");
	const { acknowledged, latest, movedTo, kept } = citation;
	const isFigure = citation.definition !== null;
	const another = movedTo !== null || kept !== null;
	return (
		<>
			<p className="mb-4 font-serif text-[1.1875rem]">{citation.claim}</p>
			{movedTo !== null && (
				<Notice kind="warning" title={t("citation.changed", { from: citation.words, to: movedTo })}>
					<WhatChanged citation={citation} />
				</Notice>
			)}
			<div className="mb-4 grid gap-6 sm:grid-cols-2">
				<Reading title={t("citation.old")} reading={acknowledged} isFigure={isFigure} />
				{latest.id !== acknowledged.id && <Reading title={t("citation.now")} reading={latest} isFigure={isFigure} />}
			</div>
			<dl className="pairs">
				<What citation={citation} />
				<Pair name={t("citation.stance")}>{t(`stance.${citation.stance}`)}</Pair>
			</dl>
			<Chosen citation={citation} />
			{kept !== null && <p className="mb-3">{t("citation.kept", { reason: kept })}</p>}
			{another && mayWrite && <Answers citation={citation} textId={textId} onClose={onClose} />}
			<p className="mt-4 flex flex-wrap gap-4">
				<Link to={`/evidence/${citation.evidenceCode}`} className="flex min-h-11 items-center">
					{t("citation.evidence", { code: citation.evidenceCode })}
				</Link>
				<Button type="button" onClick={onClose}>
					{t("close")}
				</Button>
			</p>
		</>
	);
}

/** Of a figure: what is counted, among whom. Of anything else: what it is, what it says, and what it is about. */
function What({ citation: { kind, definition, says, among } }: { citation: CitationDetail }) {
	const { t } = useTranslation("writing");
	return (
		<>
			{definition === null ? (
				<Pair name={t("citation.kind")}>{t(`citation.kinds.${kind}`)}</Pair>
			) : (
				<Pair name={t("citation.definition")}>{definition}</Pair>
			)}
			{says !== null && <Pair name={t("citation.says")}>{says}</Pair>}
			{among !== "" && <Pair name={t(definition === null ? "citation.about" : "citation.filter")}>{among}</Pair>}
		</>
	);
}

/** What happened in the data: when, who sent it, in which files. */
function WhatChanged({ citation: { upload, latest } }: { citation: CitationDetail }) {
	const { t } = useTranslation("writing");
	const { date: on } = useTime();
	const date = on(upload?.at ?? latest.at);
	if (!upload) return <p>{t("citation.changedOn", { date })}</p>;
	const files = upload.files.join(", ");
	const { by } = upload;
	return <p>{by ? t("citation.changedBy", { date, name: by, files }) : t("citation.changedWith", { date, files })}</p>;
}

/** Who put this figure into the sentence, and when. */
function Chosen({ citation }: { citation: CitationDetail }) {
	const { t } = useTranslation("writing");
	const { date: on } = useTime();
	const name = citation.acknowledgedBy;
	if (name === null) return null;
	const date = on(citation.acknowledgedAt);
	return (
		<p className="my-3 text-quiet">
			{t(citation.definition === null ? "citation.citedBy" : "citation.acknowledgedBy", { name, date })}
		</p>
	);
}

function Reading({ title, reading, isFigure }: { title: string; reading: ReadingWords; isFigure: boolean }) {
	const { t } = useTranslation("writing");
	const { date: on } = useTime();
	return (
		<section>
			<h3 className="text-quiet">{title}</h3>
			<p className="text-[1.25rem] font-semibold tabular-nums">{reading.words}</p>
			{reading.interval && <p>{reading.interval}</p>}
			<p className="text-quiet">
				{t(isFigure ? "citation.readOn" : "citation.asOf", { date: on(reading.at), revision: reading.revision })}
			</p>
			{reading.synthetic && <p className="text-warn">{t("citation.synthetic")}</p>}
		</section>
	);
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}

type Answer = { done: true } | { refused: { message: string } };

function Answers({ citation, textId, onClose }: { citation: CitationDetail; textId: string; onClose: () => void }) {
	const { t } = useTranslation("writing");
	const fetcher = useFetcher<Answer>();
	const { data, state } = fetcher;
	useEffect(() => {
		if (state === "idle" && data && "done" in data) onClose();
	}, [state, data, onClose]);
	const at = `/texts/${textId}/citations/${citation.id}`;
	return (
		<div className="border-t border-line pt-4">
			{data && "refused" in data && <Notice kind="refused">{data.refused.message}</Notice>}
			<fetcher.Form method="post" action={`${at}/acknowledgements`} className="mb-6">
				<input type="hidden" name="readingId" value={citation.latest.id} />
				<p className="mb-2 text-quiet">{t("citation.acknowledgeHint")}</p>
				<Button kind="main">{t("citation.acknowledge")}</Button>
			</fetcher.Form>
			<fetcher.Form method="post" action={`${at}/kept`}>
				<input type="hidden" name="readingId" value={citation.latest.id} />
				<TextArea
					label={t("citation.reason")}
					name="reason"
					rows={2}
					maxLength={2000}
					defaultValue={citation.kept ?? ""}
					required
				/>
				<Button>{t(citation.kept === null ? "citation.keep" : "citation.keepStill")}</Button>
			</fetcher.Form>
		</div>
	);
}
