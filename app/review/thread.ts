// What a thread is to those who read it, and the rules about ending one.
export const threadKinds = ["wording", "evidence", "question", "objection"] as const;
export type ThreadKind = (typeof threadKinds)[number];

export const outcomes = ["taken_up", "partly_taken_up", "not_taken_up", "answered"] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether an outcome must say why. */
export const needsReason: Record<Outcome, boolean> = {
	taken_up: false,
	partly_taken_up: true,
	not_taken_up: true,
	answered: false,
};

export type Comment = { id: string; author: string; authorId: string; body: string; at: string };
export type Disposition = { outcome: Outcome; reason: string | null; by: string; at: string };

export type Thread = {
	id: string;
	kind: ThreadKind;
	fragment: string | null;
	quote: string | null;
	/** The name of the group its author spoke for. */
	group: string | null;
	openedBy: string;
	openedAt: string;
	comments: Comment[];
	/** How it ended; null while it is open. */
	disposition: Disposition | null;
	/** What it was ended with before it was opened again, oldest first. */
	earlier: Disposition[];
};

export type ThreadRefusal =
	| "passage-has-changed"
	| "text-cannot-be-commented"
	| "thread-is-closed"
	| "thread-is-open"
	| "reason-is-missing"
	| "unknown-thread";

export const isOpen = (thread: Thread): boolean => thread.disposition === null;
