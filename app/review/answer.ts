/** What the addresses of threads answer: done, or refused with a sentence. */
export type Answer =
	| { done: "sent" | "answered" | "ended" | "reopened" }
	| { refused: { message: string; fields: Record<string, string>; kept: Record<string, string> } };
