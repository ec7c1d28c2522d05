/** Something a person is told. */
export type Notice = {
	id: string;
	/** they were named; a thread they take part in was answered; it was ended */
	kind: "mention" | "answer" | "end";
	/** who did it, when one person did */
	by: string | null;
	at: string;
	/** `R-07 Recognise short courses`, or a document's title */
	where: string;
	/** the words the thread is about */
	quote: string | null;
};
