import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LiveText, Passage } from "#app/recommendations/editor/plug.ts";
import { Button } from "#app/ui/button.tsx";
import { CommentForm } from "./comment-form.tsx";
import { ThreadView } from "./thread-view.tsx";
import { isOpen, type Thread } from "./thread.ts";

type Props = {
	textId: string;
	threads: readonly Thread[];
	active: string | null;
	onActive: (id: string | null) => void;
	live: LiveText | null;
	mayComment: boolean;
	mayDispose: boolean;
	passage: Passage | "whole" | null;
	onPassage: (passage: Passage | "whole") => void;
	onClose: () => void;
};

/** The threads of a text in the order of its words; first those that are open. */
export function ThreadList({
	textId,
	threads,
	active,
	onActive,
	live,
	mayComment,
	mayDispose,
	passage,
	onPassage,
	onClose,
}: Props) {
	const { t } = useTranslation("review");
	const standing = useStanding(live);
	const { heading, close } = useWayBack(onClose);
	const place = (thread: Thread) => {
		const at = standing?.indexOf(thread.id) ?? -1;
		return at < 0 ? Number.MAX_SAFE_INTEGER : at;
	};
	const ordered = threads.toSorted((a, b) => place(a) - place(b));
	const open = ordered.filter(isOpen);
	const ended = ordered.filter((thread) => !isOpen(thread));
	const view = (thread: Thread) => (
		<ThreadView
			key={thread.id}
			thread={thread}
			active={thread.id === active}
			orphaned={thread.quote !== null && standing !== null && !standing.includes(thread.id)}
			onShow={() => {
				onActive(thread.id);
				live?.goToThread(thread.id);
			}}
			mayComment={mayComment}
			mayDispose={mayDispose}
		/>
	);
	return (
		<section id="comments" aria-label={t("heading")} className="margin-part">
			<ListHead
				heading={heading}
				open={open.length}
				mayComment={mayComment && passage === null}
				onPassage={onPassage}
			/>
			{passage && <CommentForm key={keyOf(passage)} textId={textId} passage={passage} onClose={close} />}
			{threads.length === 0 && <p className="text-quiet">{t("none")}</p>}
			<ol>{open.map(view)}</ol>
			{ended.length > 0 && (
				<Ended count={ended.length} open={ended.some((thread) => thread.id === active)}>
					{ended.map(view)}
				</Ended>
			)}
		</section>
	);
}

const keyOf = (passage: Passage | "whole") => (passage === "whole" ? passage : passage.quote);

function Ended({ count, open, children }: { count: number; open: boolean; children: ReactNode }) {
	const { t } = useTranslation("review");
	return (
		<details open={open}>
			<summary className="min-h-11 cursor-pointer py-2 text-accent">{t("showEnded", { count })}</summary>
			<ol>{children}</ol>
		</details>
	);
}

/** The form goes, and the focus with it: it returns to the head of the list, where the new comment stands. */
function useWayBack(onClose: () => void) {
	const heading = useRef<HTMLHeadingElement>(null);
	const close = useCallback(() => {
		onClose();
		heading.current?.focus();
	}, [onClose]);
	return { heading, close };
}

function ListHead({
	heading,
	open,
	mayComment,
	onPassage,
}: {
	heading: RefObject<HTMLHeadingElement>;
	open: number;
	mayComment: boolean;
	onPassage: Props["onPassage"];
}) {
	const { t } = useTranslation("review");
	return (
		<>
			<div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
				<h2 ref={heading} tabIndex={-1} className="text-[1.125rem]">
					{t("heading")}{" "}
					<span className="font-sans text-base font-normal text-quiet">{t("open", { count: open })}</span>
				</h2>
				{mayComment && (
					<Button type="button" kind="quiet" onClick={() => onPassage("whole")}>
						{t("commentOnWhole")}
					</Button>
				)}
			</div>
			{mayComment && <p className="mb-3 text-[0.9375rem] text-quiet">{t("howToBegin")}</p>}
		</>
	);
}

/** The threads whose anchors stand in the text, as it changes; null while the live text is not there. */
function useStanding(live: LiveText | null): string[] | null {
	const [standing, setStanding] = useState<{ live: LiveText; ids: string[] } | null>(null);
	useEffect(() => {
		if (!live) return undefined;
		const look = () => {
			const ids = live.threads();
			if (ids) setStanding((was) => ({ live, ids: same(was?.ids ?? null, ids) }));
		};
		const first = setTimeout(look);
		const stop = live.onChange(look);
		return () => {
			clearTimeout(first);
			stop();
		};
	}, [live]);
	return standing && standing.live === live ? standing.ids : null;
}

/** The old list when nothing changed, so that nothing is drawn again. */
const same = (was: string[] | null, now: string[]): string[] =>
	was && was.length === now.length && was.every((id, i) => id === now[i]) ? was : now;
