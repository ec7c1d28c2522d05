// A page's end of a live text: keeps a Y.Doc and the server in step, and says honestly how the writer's words stand.
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { Line } from "./line.client.ts";
import type { LineOptions } from "./line-options.ts";
import type { Status } from "./status.ts";

export type Connection = {
	doc: Y.Doc;
	awareness: Awareness;
	/** When the text is here for the first time, from the server or from the offline copy. */
	arrived: Promise<void>;
	status: () => Status;
	/** How many of this page's changes are not known to be committed. */
	unsaved: () => number;
	/** Calls back now and whenever the status changes; returns how to stop. */
	onStatus: (told: (status: Status) => void) => () => void;
	/** Something beside the text changed: reload it. */
	onEvent: (told: () => void) => () => void;
	/** Runs something that only draws: what it changes in the text is neither sent nor kept, and ends writing here. */
	still: (run: () => void) => void;
	/** Sends what waits and ends the connection. */
	close: () => void;
	/** Deletes the offline copy, so that a reload starts from the server's text. */
	startOver: () => Promise<void>;
};

/** Opens a live text. It connects by itself, and again whenever the connection is lost, until `close`. */
export function connect(textId: string, options: LineOptions): Connection {
	const doc = new Y.Doc();
	const awareness = new Awareness(doc);
	const line = new Line(doc, awareness, textId, options);
	void line.start();
	return {
		doc,
		awareness,
		arrived: line.arrived,
		status: () => line.status,
		unsaved: () => line.unsaved,
		onStatus: (told) => {
			told(line.status);
			return listen(line.statusListeners, told);
		},
		onEvent: (told) => listen(line.eventListeners, told),
		still: (run) => line.still(run),
		close: () => line.close(),
		startOver: () => line.startOver(),
	};
}

function listen<Told>(listeners: Set<Told>, told: Told): () => void {
	listeners.add(told);
	return () => listeners.delete(told);
}
