import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCsv } from "#app/evidence/import/csv.ts";
import { templateKeys } from "#app/evidence/import/template.ts";
import { templateWorkbook } from "#app/evidence/import/template-workbook.server.ts";
import { headerOf, isTemplateKey } from "#app/evidence/import/templates.ts";
import { csvFile } from "#app/http/csv-file.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { workbookFile } from "#app/http/workbook-file.server.ts";

/** A template as CSV, or some or all of them as one workbook: `templates.xlsx?template=T01_pilot_sites`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const asked = new URL(request.url).searchParams;
	if (params["file"] === "templates.xlsx") {
		const chosen = asked.getAll("template").filter(isTemplateKey);
		return workbookFile("templates.xlsx", templateWorkbook(chosen.length > 0 ? chosen : templateKeys, person.locale));
	}
	const template = (params["file"] ?? "").replace(/\.csv$/u, "");
	if (!isTemplateKey(template)) throw notFound();
	const mark = asked.get("mark") === "semicolon" ? ";" : ",";
	return csvFile(`${template}.csv`, writeCsv([headerOf(template)], mark));
}
