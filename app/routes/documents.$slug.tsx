import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { documentBySlug } from "#app/publication/documents.server.ts";
import { currentOf } from "#app/publication/numbers.ts";
import { DocumentFrame } from "#app/publication/views/document-frame.tsx";

export async function loader(asked: LoaderFunctionArgs) {
	const { slug } = await documentAsked(asked, "read");
	const document = await documentBySlug(asked.context.db, slug);
	if (!document) throw notFound();
	const { title, subtitle, kind, editions } = document;
	return json({ slug, title, subtitle, kind, newest: currentOf(editions)?.number ?? null });
}

export const meta = titled<typeof loader>((_, { title }) => title);

export default function DocumentOfMany() {
	return (
		<DocumentFrame document={useLoaderData<typeof loader>()}>
			<Outlet />
		</DocumentFrame>
	);
}
