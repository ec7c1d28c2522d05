// What a page says when it opens a live text.
import type { Patience } from "./backoff.ts";
import type { Dial } from "./wire.client.ts";

export type LineOptions = {
	personId: string;
	epoch: number;
	schemaVersion: number;
	readOnly: boolean;
	/** Others' words have come and are about to be put into the text. */
	beforeIncoming?: () => void;
	/** Which sections a cursor may stand in; any, unless said. */
	isSection?: (name: string) => boolean;
	/** Where the server is; the page's own unless said. */
	server?: string;
	dial?: Dial;
	patience?: Patience;
};
