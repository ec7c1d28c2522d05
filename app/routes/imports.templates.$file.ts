import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCsv } from "#app/evidence/import/csv.ts";
import { headerOf, isTemplateKey } from "#app/evidence/import/templates.ts";
import { csvFile } from "#app/http/csv-file.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	allowed(await signedIn(context, request), "import", { kind: "workspace" });
	const template = (params["file"] ?? "").replace(/\.csv$/u, "");
	if (!isTemplateKey(template)) throw notFound();
	return csvFile(`${template}.csv`, writeCsv([headerOf(template)]));
}
