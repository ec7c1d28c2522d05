// Where live texts meet HTTP: `/collaboration/:textId` is upgraded to a socket when origin, session and permission say so.
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { complain } from "#app/complain.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { type Access, Member, type Pace, type Recheck, usualPace } from "./member.server.ts";
import { decodeFrame, encodeFrame, type Refusal, sentences } from "./protocol.ts";
import type { Room } from "./room.server.ts";
import { type Rooms, whyNotOpened } from "./rooms.server.ts";
import { largestUpdate } from "./update.ts";

export type Door = {
	db: Pool;
	rooms: Rooms;
	sessionFor: (headers: Headers) => Promise<{ person: Person } | null>;
	accessTo: (person: Person, textId: string) => Promise<Access | null>;
	/** Pages come from here; a socket asked for by any other page is turned away. */
	origin: string;
	/** The text schema this program knows; an older page does not write. */
	schemaVersion?: number;
	pace?: Pace;
};

const address = /^\/collaboration\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?:\?|$)/u;
const mostAtTheDoor = 500;
const refusedAtDoor = 4000;
/** A frame that carries the largest update; anything longer is not read to its end. */
const largestFrame = largestUpdate + 64;

/** Answers upgrades of `/collaboration/:textId` on this server. Others are left to whoever else listens. */
export function attachCollaboration(server: Server, door: Door): void {
	const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: largestFrame });
	let atTheDoor = 0;
	server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		socket.on("error", () => {}); // from its first moment: whoever asks may be gone before the answer
		const textId = address.exec(request.url ?? "")?.[1];
		if (!textId) {
			if (server.listenerCount("upgrade") === 1) turnAway(socket, "404 Not Found");
			return;
		}
		if (request.headers.origin !== door.origin) return turnAway(socket, "403 Forbidden");
		if (atTheDoor >= mostAtTheDoor) return turnAway(socket, "503 Service Unavailable");
		atTheDoor += 1;
		void admit(request, textId, door)
			.then((admitted) =>
				sockets.handleUpgrade(request, socket, head, (ws) =>
					welcome({ socket: ws, network: socket }, textId, admitted, door),
				),
			)
			.finally(() => {
				atTheDoor -= 1;
			});
	});
}

function turnAway(socket: Duplex, status: string): void {
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

type Admitted = { person: Person; access: Access; recheck: Recheck; asks: Asks } | Refusal;
type Asks = { epoch: number; schemaVersion: number };

/** Who comes, and what they may do; or why not. */
async function admit(request: IncomingMessage, textId: string, door: Door): Promise<Admitted> {
	const headers = new Headers({ cookie: request.headers.cookie ?? "" });
	const recheck: Recheck = async () => {
		const session = await door.sessionFor(headers);
		if (!session) return "signed-out";
		const access = await door.accessTo(session.person, textId);
		return access ? { person: session.person, access } : "not-allowed";
	};
	try {
		const found = await recheck();
		if (typeof found === "string") return found;
		return { ...found, recheck, asks: asksOf(request) };
	} catch (error) {
		return whyNotOpened(error);
	}
}

function asksOf(request: IncomingMessage): Asks {
	const query = new URL(request.url ?? "", "http://localhost").searchParams;
	return { epoch: Number(query.get("epoch")), schemaVersion: Number(query.get("schema")) };
}

/** Takes the socket in. A refusal is said over the socket, since a browser does not show a page why an upgrade failed. */
function welcome(line: { socket: WebSocket; network: Duplex }, textId: string, admitted: Admitted, door: Door): void {
	const { socket: ws } = line;
	ws.binaryType = "nodebuffer";
	ws.on("error", () => {}); // ws closes it by itself, with the code of the error
	if (typeof admitted === "string") return refuse(ws, admitted);
	ws.pause(); // what is sent meanwhile waits in the network, not in memory
	const member = new Member(line, admitted, door.pace ?? usualPace);
	void seat(ws, member, textId, admitted.asks, door).catch((error: unknown) => {
		const why = whyNotOpened(error);
		if (why === "broken") complain(`Text ${textId} was not opened:`, error);
		ws.resume();
		refuse(ws, why);
	});
}

async function seat(ws: WebSocket, member: Member, textId: string, asks: Asks, door: Door): Promise<void> {
	const { rooms } = door;
	const room = await rooms.enter(textId, member);
	ws.resume();
	if (!member.isOpen) return rooms.leave(room, member);
	ws.on("close", () => rooms.leave(room, member));
	ws.on("pong", () => {
		member.alive = true;
	});
	if (isOutdated(room, asks, door.schemaVersion ?? 1)) return member.refuse("outdated");
	const present = room.cursors.all();
	if (present) member.send(present);
	ws.on("message", (data: Buffer, isBinary: boolean) => {
		if (!member.isOpen) return;
		member.alive = true;
		member.spend(data.length);
		rooms.hear(room, member, isBinary ? decodeFrame(data) : null);
	});
}

/** Opening a text with an older schema would delete what that schema lacks, for everybody. */
const isOutdated = (room: Room, { epoch, schemaVersion }: Asks, ours: number): boolean =>
	epoch !== room.epoch || !(schemaVersion >= Math.max(room.schemaVersion, ours));

function refuse(ws: WebSocket, code: Refusal): void {
	ws.send(encodeFrame({ is: "refused", code, sentence: sentences[code] }));
	ws.close(refusedAtDoor, code);
}
