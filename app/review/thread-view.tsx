import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTime } from "#app/i18n/time.tsx";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Answer } from "./answer.ts";
import { type Disposition, outcomes, type Thread, type ThreadKind } from "./thread.ts";

const toneOf: Record<ThreadKind, Tone> = { wording: "quiet", evidence: "active", question: "active", objection: "bad" };

type Props = {
	thread: Thread;
	active: boolean;
	orphaned: boolean;
	onShow: () => void;
	mayComment: boolean;
	mayDispose: boolean;
};

/** One conversation: the words it is about, what was said, how it ended. */
export function ThreadView({ thread, active, orphaned, onShow, mayComment, mayDispose }: Props) {
	const { t } = useTranslation("review");
	const ref = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (active) ref.current?.scrollIntoView({ block: "nearest" });
	}, [active]);
	return (
		<li
			ref={ref}
			id={`thread-${thread.id}`}
			className={`mb-4 border-l-4 py-1 pl-3 ${active ? "border-accent bg-accent-soft" : "border-line"}`}
		>
			<Badge tone={toneOf[thread.kind]}>{t(`kind.${thread.kind}`)}</Badge>
			<Quoted thread={thread} orphaned={orphaned} onShow={onShow} />
			{thread.comments.map((comment, i) => (
				<div key={comment.id} className="mt-2">
					<p className="text-[0.9375rem] text-quiet">
						<By name={comment.author} group={i === 0 ? thread.group : null} at={comment.at} />
					</p>
					<p className="whitespace-pre-wrap break-words">{comment.body}</p>
				</div>
			))}
			{thread.earlier.map((disposition) => (
				<p key={disposition.at} className="mt-2 text-[0.9375rem] text-quiet">
					{t("earlier", { outcome: t(`outcome.${disposition.outcome}`) })}
				</p>
			))}
			{thread.disposition ? (
				<Ended thread={thread} disposition={thread.disposition} mayDispose={mayDispose} />
			) : (
				<Answering thread={thread} mayComment={mayComment} mayDispose={mayDispose} />
			)}
		</li>
	);
}

function By({ name, group, at }: { name: string; group: string | null; at: string }) {
	const { t } = useTranslation("review");
	const { moment } = useTime();
	const date = moment(at);
	return <>{group ? t("byOf", { name, group, date }) : t("by", { name, date })}</>;
}

function Quoted({ thread, orphaned, onShow }: Pick<Props, "thread" | "orphaned" | "onShow">) {
	const { t } = useTranslation("review");
	if (thread.quote === null) return <p className="text-quiet">{t("onWhole")}</p>;
	const words = thread.quote.replaceAll("\ufffc", `[${t("figure")}]`);
	return (
		<>
			<blockquote className="mt-1 font-serif text-[1.0625rem]">“{words}”</blockquote>
			{orphaned ? (
				<p className="text-[0.9375rem] text-warn">{t("orphaned")}</p>
			) : (
				<button type="button" onClick={onShow} className="min-h-11 text-[0.9375rem] text-accent underline">
					{t("goToWords")}
				</button>
			)}
		</>
	);
}

function Ended({ thread, disposition, mayDispose }: { thread: Thread; disposition: Disposition; mayDispose: boolean }) {
	const { t } = useTranslation("review");
	const { moment } = useTime();
	const fetcher = useFetcher<Answer>();
	return (
		<div className="mt-2">
			<p className="font-semibold text-ok">
				●{" "}
				{t("endedBy", {
					outcome: t(`outcome.${disposition.outcome}`),
					name: disposition.by,
					date: moment(disposition.at),
				})}
			</p>
			{disposition.reason && <p className="break-words">{disposition.reason}</p>}
			{mayDispose && (
				<fetcher.Form method="post" action={`/threads/${thread.id}/reopening`}>
					<Button kind="quiet">{t("reopen")}</Button>
				</fetcher.Form>
			)}
		</div>
	);
}

/** An answer that is written and not yet sent goes with the ending of its thread. */
function Answering({ thread, mayComment, mayDispose }: Pick<Props, "thread" | "mayComment" | "mayDispose">) {
	const { t } = useTranslation("review");
	const [answer, setAnswer] = useState("");
	return (
		<div className="mt-1">
			{mayComment && (
				<Folded
					title={t("answer")}
					action={`/threads/${thread.id}/comments`}
					send={t("sendAnswer")}
					onSent={() => setAnswer("")}
				>
					<TextArea
						label={t("yourAnswer")}
						name="body"
						rows={2}
						required
						maxLength={10_000}
						value={answer}
						onChange={(event) => setAnswer(event.target.value)}
					/>
				</Folded>
			)}
			{mayDispose && (
				<Folded title={t("end")} action={`/threads/${thread.id}/dispositions`} send={t("sendEnd")}>
					<Select
						label={t("outcome.label")}
						name="outcome"
						options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
					/>
					<TextArea label={t("reason")} name="reason" rows={2} hint={t("reasonHint")} maxLength={10_000} />
					<input type="hidden" name="answer" value={answer} />
					{answer.trim() && <p className="mb-3 text-quiet">{t("answerGoesWithIt")}</p>}
				</Folded>
			)}
		</div>
	);
}

/** A form that is folded away until it is wanted, and folds again when it was sent. */
function Folded({
	title,
	action,
	send,
	onSent,
	children,
}: {
	title: string;
	action: string;
	send: string;
	onSent?: () => void;
	children: React.ReactNode;
}) {
	const fetcher = useFetcher<Answer>();
	const ref = useRef<HTMLDetailsElement>(null);
	const id = useId();
	const sent = useRef(onSent);
	useEffect(() => {
		sent.current = onSent;
	});
	useEffect(() => {
		if (!fetcher.data || !("done" in fetcher.data) || !ref.current) return;
		ref.current.open = false;
		ref.current.querySelector("form")?.reset();
		sent.current?.();
	}, [fetcher.data]);
	return (
		<details ref={ref}>
			<summary id={id} className="min-h-11 cursor-pointer py-2 text-accent">
				{title}
			</summary>
			<fetcher.Form method="post" action={action} aria-labelledby={id}>
				{fetcher.data && "refused" in fetcher.data && <Notice kind="refused">{fetcher.data.refused.message}</Notice>}
				{children}
				<Button kind="main">{send}</Button>
			</fetcher.Form>
		</details>
	);
}
