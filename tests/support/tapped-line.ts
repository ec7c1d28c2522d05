// A page's connection to a text, through which a test hears what the page says, and speaks in the server's place.
import type { Page } from "playwright-core";
import { decodeFrame, encodeFrame, type Frame } from "#app/collaboration/protocol.ts";

export type TappedLine = {
	/** What the page said, oldest first, over all its connections. */
	said: Frame[];
	/** Says something to the page as if the server had. */
	say: (frame: Frame) => void;
};

/** Call before the page opens the text. */
export async function tappedLine(page: Page): Promise<TappedLine> {
	const said: Frame[] = [];
	let say = notYet;
	await page.routeWebSocket(/\/collaboration\//u, (line) => {
		const far = line.connectToServer();
		say = (frame) => line.send(Buffer.from(encodeFrame(frame)));
		line.onMessage((message) => {
			const frame = typeof message === "string" ? null : decodeFrame(message);
			if (frame) said.push(frame);
			far.send(message);
		});
		far.onMessage((message) => line.send(message));
	});
	return { said, say: (frame) => say(frame) };
}

const notYet: TappedLine["say"] = () => {
	throw new Error("The page has not connected yet.");
};
