import type { LoaderFunctionArgs } from "@remix-run/node";
import { achievementOf } from "#app/evidence/credentials/open-badge.ts";
import { describedFile } from "#app/http/described-file.server.ts";

/** The description as an Open Badges 3.0 achievement. */
export const loader = (args: LoaderFunctionArgs) =>
	describedFile(args, { ending: "ob3.json", mediaType: "application/json", write: achievementOf });
