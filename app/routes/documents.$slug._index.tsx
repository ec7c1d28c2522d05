import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { readDocumentPage } from "#app/publication/document-page.server.ts";
import { DocumentText } from "#app/publication/views/document-text.tsx";

export async function loader(asked: LoaderFunctionArgs) {
	const { slug, person, mayDo } = await documentAsked(asked, "read");
	const page = await readDocumentPage(asked.context.db, { slug, locale: person.locale });
	if (!page) throw notFound();
	const { id, name } = person;
	return json({ page, person: { id, name }, mayWrite: mayDo("write"), mayArrange: mayDo("arrange") });
}

export default function DocumentTextOfMany() {
	return <DocumentText {...useLoaderData<typeof loader>()} />;
}
