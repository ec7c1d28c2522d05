import type { LoaderFunctionArgs } from "@remix-run/node";
import { elmOf } from "#app/evidence/credentials/elm.ts";
import { describedFile } from "#app/http/described-file.server.ts";

/** The description in the European Learning Model. */
export const loader = (args: LoaderFunctionArgs) =>
	describedFile(args, { ending: "elm.jsonld", mediaType: "application/ld+json", write: elmOf });
