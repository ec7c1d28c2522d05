// The threads beside a live text: which one is looked at, which passage is being commented on, and the list itself.
import { useCallback, useMemo, useState } from "react";
import type { Beside } from "#app/recommendations/beside.ts";
import type { Passage } from "#app/recommendations/editor/plug.ts";
import type { Thread } from "./thread.ts";
import { ThreadList } from "./thread-list.tsx";

export type Reviewing = { textId: string; threads: Thread[]; mayComment: boolean; mayDispose: boolean };

/** What a text's page puts beside its editor so that people can talk about it. */
export function useThreads({ textId, threads, mayComment, mayDispose }: Reviewing): Beside {
	const [active, setActive] = useState<string | null>(null);
	const [passage, setPassage] = useState<Passage | "whole" | null>(null);
	const close = useCallback(() => setPassage(null), []);
	const anchors = useMemo(
		() => threads.map(({ id, disposition }) => ({ id, settled: disposition !== null })),
		[threads],
	);
	const comment = useCallback((selected: Passage) => setPassage(selected), []);
	return {
		threads: anchors,
		activeThread: active,
		onThread: setActive,
		onComment: comment,
		margin: (live) => (
			<ThreadList
				textId={textId}
				threads={threads}
				active={active}
				onActive={setActive}
				live={live}
				mayComment={mayComment}
				mayDispose={mayDispose}
				passage={passage}
				onPassage={setPassage}
				onClose={close}
			/>
		),
	};
}
