import { once } from "node:events";
import { createServer } from "node:net";

/** A port of this machine that nobody listens at. Not one of those a system gives to outgoing connections and to whoever
 *  asks for any port: that would be given to somebody else before it is used. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = 20_000 + Math.floor(Math.random() * 12_000);
		const probe = createServer().listen(port, "127.0.0.1");
		const isFree = await once(probe, "listening").then(
			() => true,
			() => false,
		);
		if (!isFree) continue;
		probe.close();
		await once(probe, "close");
		return port;
	}
}
