// A WebSocket as a line needs it: frames in, frames out.

export type Wire = { send: (frame: Uint8Array) => void; close: () => void };
type Heard = { opened: () => void; frame: (bytes: Uint8Array) => void; closed: (code: number) => void };
export type Dial = (url: string, heard: Heard) => Wire;

/** What browsers and the `ws` package have in common. */
export type SocketLike = {
	binaryType: string;
	readonly readyState: number;
	send: (data: Uint8Array) => void;
	close: () => void;
	addEventListener: (type: "open" | "message" | "close" | "error", listener: (event: object) => void) => void;
};

const isOpen = 1;

/** Dials with sockets made by `open`. */
export const dialWith =
	(open: (url: string) => SocketLike): Dial =>
	(url, heard) => {
		const socket = open(url);
		socket.binaryType = "arraybuffer";
		socket.addEventListener("open", heard.opened);
		socket.addEventListener("message", (event) => {
			if ("data" in event && event.data instanceof ArrayBuffer) heard.frame(new Uint8Array(event.data));
		});
		socket.addEventListener("error", () => {}); // a close follows
		socket.addEventListener("close", (event) => heard.closed("code" in event ? Number(event.code) : 0));
		return {
			send: (frame) => {
				if (socket.readyState === isOpen) socket.send(frame);
			},
			close: () => socket.close(),
		};
	};

export const dialFromPage: Dial = dialWith((url) => new WebSocket(url));

/** The address of the server this page came from, for sockets. */
export const pageServer = (): string => `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}`;

type Page = {
	/** The tab is looked at again, or the network is back. */
	woken: () => void;
	/** The network is gone, says the browser. */
	cut: () => void;
	/** Whether leaving now should ask first. */
	mayLose: () => boolean;
};

/** Listens to the page's own events, where there is a page; returns how to stop. */
export function watchPage({ woken, cut, mayLose }: Page): () => void {
	if (typeof window === "undefined") return () => {};
	const wake = () => {
		if (document.visibilityState !== "hidden") woken();
	};
	const guard = (event: BeforeUnloadEvent) => {
		if (mayLose()) event.preventDefault();
	};
	window.addEventListener("online", wake);
	window.addEventListener("offline", cut);
	document.addEventListener("visibilitychange", wake);
	window.addEventListener("beforeunload", guard);
	return () => {
		window.removeEventListener("online", wake);
		window.removeEventListener("offline", cut);
		document.removeEventListener("visibilitychange", wake);
		window.removeEventListener("beforeunload", guard);
	};
}
