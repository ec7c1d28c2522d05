import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { complain } from "./complain.ts";
import { securityHeaders } from "./http/security-headers.server.ts";
import { Nonce } from "./nonce.ts";

export { CannotStart } from "#db/cannot-start.ts";
export { complain } from "./complain.ts";
export { backUpWorkspace, restoreWorkspace } from "./backups.server.ts";
export { readSettings } from "./env.server.ts";
export { whyUnreadable, withDefaults } from "./http/every-answer.ts";
export { refuseBody } from "./http/body-size.ts";
export { answeredElsewhere, mayWriteFrom } from "./http/same-origin.ts";
export { cannotListen } from "./listening.server.ts";
export { openWorkspace } from "./workspace.server.ts";

const patience = 10_000;

/** Renders a page. It is sent whole: our pages wait for nothing slower than the database, and a whole page needs no
 *  script to put late parts in their places. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	{ nonce, settings }: AppLoadContext,
): Promise<Response> {
	headers.set("Content-Type", "text/html; charset=utf-8");
	if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
	securityHeaders(headers, { nonce, development: process.env.NODE_ENV !== "production", origin: settings.origin });
	return new Promise((done, fail) => {
		let failed = false;
		const ours = (
			<Nonce.Provider value={nonce}>
				<RemixServer context={remix} url={request.url} nonce={nonce} />
			</Nonce.Provider>
		);
		const page = renderToPipeableStream(ours, {
			nonce,
			onAllReady() {
				const body = new PassThrough();
				done(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
				page.pipe(body);
			},
			onShellError: fail,
			onError(error) {
				failed = true;
				complain("A page was not drawn:", error);
			},
		});
		setTimeout(() => page.abort(), patience).unref();
	});
}

export function handleError(error: unknown, { request }: { request: Request }): void {
	if (!request.signal.aborted) complain(`${request.method} ${new URL(request.url).pathname}:`, error);
}
