// The product's own client in Node, with a cable that can be cut and mended.
import { WebSocket } from "ws";
import { connect, type Connection } from "#app/collaboration/connection.client.ts";
import { dialWith, type SocketLike } from "#app/collaboration/wire.client.ts";
import { SCHEMA_VERSION } from "#app/recommendations/text/sections.ts";
import { pause } from "#tests/load/process.ts";

export type HonestSeat = { port: number; textId: string; id: string; cookie: string };

export class HonestLine {
	readonly connection: Connection;
	#isCut = false;
	#sockets = new Set<WebSocket>();

	constructor({ port, textId, id: personId, cookie }: HonestSeat) {
		const origin = `http://127.0.0.1:${port}`;
		const open = (url: string): SocketLike => {
			const socket = new WebSocket(this.#isCut ? "ws://127.0.0.1:9" : url, { origin, headers: { cookie } });
			this.#sockets.add(socket);
			socket.on("close", () => this.#sockets.delete(socket));
			return socket;
		};
		this.connection = connect(textId, {
			personId,
			epoch: 1,
			schemaVersion: SCHEMA_VERSION,
			readOnly: false,
			server: `ws://127.0.0.1:${port}`,
			dial: dialWith(open),
			patience: { first: 50, longest: 500 },
		});
	}

	get doc() {
		return this.connection.doc;
	}

	cut(): void {
		this.#isCut = true;
		for (const socket of this.#sockets) socket.terminate();
	}

	mend(): void {
		this.#isCut = false;
	}

	/** Whether everything written here is shown as saved, within a while. */
	async saved(seconds = 10): Promise<boolean> {
		for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(5)) {
			const { is } = this.connection.status();
			if (is === "saved") return true;
			if (is === "stuck") return false;
		}
		return false;
	}

	/** How it stands, for the account of what was refused. */
	get standing(): string {
		const status = this.connection.status();
		return status.is === "stuck" ? `stuck: ${status.reason}` : status.is;
	}

	close(): void {
		this.connection.close();
	}
}
