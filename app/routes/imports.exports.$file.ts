import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportCsv } from "#app/evidence/import/export.server.ts";
import { mayReadSome } from "#app/evidence/import/scope.ts";
import { isTemplateKey } from "#app/evidence/import/templates.ts";
import { csvFile } from "#app/http/csv-file.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const template = (params["file"] ?? "").replace(/\.csv$/u, "");
	if (!isTemplateKey(template) || !mayReadSome(person, template)) throw notFound();
	return csvFile(`${template}.csv`, await exportCsv(context.db, { template, person }));
}
