// Where the server listens, and what is said when it cannot.
import { createServer } from "node:net";
import { CannotStart } from "#db/cannot-start.ts";

type Address = { port: number; host: string };

/** The sentence for `error`, which listening at this address gave. */
export function cannotListen({ port, host }: Address, error: NodeJS.ErrnoException): string {
	return error.code === "EADDRINUSE"
		? `Port ${port} is in use. Stop what listens there, or choose another: PORT=3001 npm start`
		: `Accord cannot listen on ${host}:${port}: ${error.message}`;
}

/** Throws CannotStart when nothing could listen there now: asked before work that would be in vain. */
export async function expectFree(address: Address): Promise<void> {
	const probe = createServer();
	await new Promise<void>((free, taken) => {
		probe.once("error", (error) => taken(new CannotStart(cannotListen(address, error))));
		probe.listen(address.port, address.host, () => probe.close(() => free()));
	});
}
