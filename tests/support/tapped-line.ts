// A page's connection to a text, through which a test hears what the page says, and speaks in the server's place.
import type { Page } from "playwright-core";
import { decodeFrame, encodeFrame, type Frame } from "#app/collaboration/protocol.ts";

export type TappedLine = {
	/** What the page said, oldest first, over all its connections. */
	said: Frame[];
	/** Says something to the page as if the server had. */
	say: (frame: Frame) => void;
};

/** Call before the page opens the text. `first` is said on every connection, before anything the server says. */
export async function tappedLine(page: Page, { first = [] }: { first?: readonly Frame[] } = {}): Promise<TappedLine> {
	const said: Frame[] = [];
	let say: TappedLine["say"] = () => {
		throw new Error("The page has not connected yet.");
	};
	await page.routeWebSocket(/\/collaboration\//u, (line) => {
		const far = line.connectToServer();
		say = (frame) => line.send(Buffer.from(encodeFrame(frame)));
		line.onMessage((message) => {
			const frame = typeof message === "string" ? null : decodeFrame(message);
			if (frame) said.push(frame);
			far.send(message);
		});
		let begun = false;
		far.onMessage((message) => {
			if (!begun) for (const frame of first) say(frame);
			begun = true;
			line.send(message);
		});
	});
	return { said, say: (frame) => say(frame) };
}
