// A micro-credential's description as a file for other systems.
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Described } from "#app/evidence/credentials/described.ts";
import { microCredential } from "#app/evidence/pilots/micro-credentials.server.ts";
import { notFound } from "./refused.server.ts";
import { signedIn } from "./signed-in.server.ts";

type Format = { ending: string; mediaType: string; write: (described: Described, origin: string) => object };

export async function describedFile(
	{ request, params, context }: Pick<LoaderFunctionArgs, "request" | "params" | "context">,
	{ ending, mediaType, write }: Format,
): Promise<Response> {
	await signedIn(context, request);
	const asked = { code: params["code"] ?? "", version: params["version"] ?? "" };
	// Addresses and notes are English: who reads the file is a system.
	const found = await microCredential(context.db, { ...asked, language: "en" });
	if (!found) throw notFound();
	const { code, version } = found.microCredential;
	return new Response(JSON.stringify(write(found, context.settings.origin), null, "\t"), {
		headers: {
			"Content-Type": `${mediaType}; charset=utf-8`,
			"Content-Disposition": `attachment; filename="${`${code}-${version}.${ending}`.replace(/[^\w.-]/gu, "_")}"`,
			"Cache-Control": "no-store",
			"X-Content-Type-Options": "nosniff",
		},
	});
}
