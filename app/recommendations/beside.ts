import type { ReactNode } from "react";
import type { LiveText, Passage, ThreadAnchor } from "./editor/plug.ts";

/** What a later capability puts beside a text: its threads, and what is done when words are commented on. */
export type Beside = {
	threads: readonly ThreadAnchor[];
	activeThread: string | null;
	onThread: (threadId: string) => void;
	onComment: (passage: Passage) => void;
	margin: (live: LiveText | null) => ReactNode;
};
