// The process: one HTTP server, one workspace (database, rooms, clock), all from the Remix build itself, so that socket and
// loader see the same ones.
import { randomBytes } from "node:crypto";
import http from "node:http";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";

/** `cannotStart`: starting it again would say the same (EX_CONFIG of sysexits.h); npm start hears it. */
const exitCodes = { asked: 0, broken: 1, cannotStart: 78 };
const production = process.env.NODE_ENV === "production";
const app = express();
const server = http.createServer(app);

const vite = production
	? null
	: await (await import("vite")).createServer({ server: { middlewareMode: true, hmr: { server } } });
const built = new URL("./build/server/index.js", import.meta.url).href;
const load = () => (vite ? vite.ssrLoadModule("virtual:remix/server-build") : import(built));

const {
	answeredElsewhere,
	complain,
	openWorkspace,
	readSettings,
	cannotListen,
	mayWriteFrom,
	refuseBody,
	whyUnreadable,
	withDefaults,
	CannotStart,
} = (await load()).entry.module;

/** Ends the process with what the person who started it can do about it. */
function cannotStart(/** @type {string[]} */ sentences) {
	for (const sentence of sentences) console.error(sentence);
	process.exit(exitCodes.cannotStart);
}

const read = readSettings(process.env);
if (!read.ok) cannotStart(read.mistakes);
const { settings } = read;

const workspace = await openWorkspace(settings).catch((/** @type {Error} */ error) => {
	if (error instanceof CannotStart) return cannotStart([error.message]);
	throw error;
});
workspace.attach(server);

app.disable("x-powered-by");
// Only behind a proxy that ends TLS is a forwarded address believed; otherwise anyone could make one up.
app.set("trust proxy", settings.origin.startsWith("https:") ? "loopback, linklocal, uniquelocal" : false);
app.use((request, response, next) => {
	withDefaults(response);
	const status = whyUnreadable(request);
	return status ? response.status(status).type("text/plain").send("This request cannot be read.") : next();
});
app.use(compression());
if (vite) app.use(vite.middlewares);
app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y", fallthrough: false }));
app.use(express.static("build/client", { maxAge: "1h" }));
app.use((request, _response, next) => {
	// Accord is at one address. What a client calls it is neither believed nor, written strangely, allowed to be an error.
	const { host, protocol } = new URL(settings.origin);
	Object.assign(request.headers, { host, "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) });
	// The one address limits count by. Whatever a client sent under this name is overwritten.
	request.headers["x-accord-address"] = request.ip ?? "unknown";
	next();
});
// No name contains NUL, and PostgreSQL takes none.
app.use((request, response, next) =>
	request.url.includes("%00") ? response.status(404).type("text/plain").send("Not found") : next(),
);
app.use((request, _response, next) => {
	if (!mayWriteFrom(settings.origin, { method: request.method, origin: request.get("origin") })) {
		const url = answeredElsewhere(request.url);
		Object.assign(request, { url, originalUrl: url, method: "POST" });
		// Remix would make an error of it, where an answer is wanted.
		delete request.headers.origin;
	}
	next();
});
app.use((request, response, next) => {
	const chunked = request.get("transfer-encoding") !== undefined;
	const refusal = refuseBody({ path: request.path, length: request.get("content-length"), chunked });
	if (!refusal) return next();
	return response.set("Connection", "close").status(refusal.status).type("text/plain").send(refusal.because);
});
const answerPage = createRequestHandler({
	build: load,
	getLoadContext: () => ({ ...workspace.context, nonce: randomBytes(16).toString("base64") }),
});
app.all("*", (request, response, next) => void answerPage(request, response, next));

server.on("error", (error) => void giveUp(cannotListen(settings, error)));
server.listen(settings.port, settings.host, () => {
	workspace.announce(server.address());
	process.send?.("serving"); // npm start, which keeps it running, hears it
});

async function giveUp(/** @type {string} */ sentence) {
	await workspace.close();
	cannotStart([sentence]);
}

let stopping = false;
/** Takes no new requests, lets the running ones end, then closes texts and database. */
async function stop(/** @type {number} */ code = exitCodes.asked) {
	if (stopping) return;
	stopping = true;
	const patience = setTimeout(() => server.closeAllConnections(), 5_000);
	const closed = new Promise((done) => server.close(done));
	server.closeIdleConnections();
	await workspace.hangUp();
	await closed;
	await workspace.close();
	clearTimeout(patience);
	process.exit(code);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
// Whoever started it is gone.
process.on("disconnect", () => void stop());

/** What nobody caught: no state can be trusted now. It ends in order, so that what waits is committed, but not for ever. */
function giveUpOn(/** @type {unknown} */ error) {
	complain("Something was not caught, and Accord ends because of it:", error);
	setTimeout(() => process.exit(exitCodes.broken), 10_000);
	void stop(exitCodes.broken);
}
process.on("uncaughtException", giveUpOn);
process.on("unhandledRejection", giveUpOn);
