import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportCsv, exportWorkbook } from "#app/evidence/import/export.server.ts";
import { mayReadSome } from "#app/evidence/import/scope.ts";
import { isTemplateKey } from "#app/evidence/import/templates.ts";
import { csvFile } from "#app/http/csv-file.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { workbookFile } from "#app/http/workbook-file.server.ts";

/** The rows of a template as they stand: `T01_pilot_sites.csv` or `.xlsx`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const [, template = "", kind] = /^(.*?)(?:\.(csv|xlsx))?$/u.exec(params["file"] ?? "") ?? [];
	if (!isTemplateKey(template) || !mayReadSome(person, template)) throw notFound();
	if (kind === "xlsx") return workbookFile(`${template}.xlsx`, await exportWorkbook(context.db, { template, person }));
	return csvFile(`${template}.csv`, await exportCsv(context.db, { template, person }));
}
