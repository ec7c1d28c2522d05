import type { LoaderFunctionArgs } from "@remix-run/node";
import { coverageWorkbook } from "#app/evidence/coverage/coverage-page.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { workbookFile } from "#app/http/workbook-file.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "read", { kind: "workspace" });
	return workbookFile("coverage.xlsx", await coverageWorkbook(context.db, person.locale));
}
