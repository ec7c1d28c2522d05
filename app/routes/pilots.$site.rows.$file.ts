import type { LoaderFunctionArgs } from "@remix-run/node";
import { siteRowsCsv } from "#app/evidence/import/export.server.ts";
import { isPeopleTemplate } from "#app/evidence/import/templates.ts";
import { scopeOfSite } from "#app/evidence/pilots/sites.server.ts";
import { csvFile } from "#app/http/csv-file.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const scope = await scopeOfSite(context.db, params["site"] ?? "");
	const template = (params["file"] ?? "").replace(/\.csv$/u, "");
	if (!scope || !isPeopleTemplate(template)) throw notFound();
	allowed(person, "read", { kind: "rows", scope });
	return csvFile(
		`${scope.siteCode}-${template}.csv`,
		await siteRowsCsv(context.db, { site: scope.siteCode, template }),
	);
}
