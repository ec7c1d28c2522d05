import type { LoaderFunctionArgs } from "@remix-run/node";
import { remarkedCopy } from "#app/evidence/import/remarked-copy.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { workbookFile } from "#app/http/workbook-file.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const copy = await remarkedCopy(context.db, { batch: params["batch"] ?? "", person });
	if (!copy) throw notFound();
	return workbookFile("what-to-mend.xlsx", copy);
}
