import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { readDocumentPage } from "#app/publication/document-page.server.ts";
import { DocumentText } from "#app/publication/views/document-text.tsx";
import { readReview } from "#app/review/threads-of.server.ts";
import { useThreads } from "#app/review/use-threads.tsx";

export async function loader(asked: LoaderFunctionArgs) {
	const { slug, person, mayDo } = await documentAsked(asked, "read");
	const page = await readDocumentPage(asked.context.db, { slug, locale: person.locale });
	if (!page) throw notFound();
	const review = await readReview(asked.context.db, { person, textId: page.text.id });
	const { id, name } = person;
	return json({ page, review, person: { id, name }, mayWrite: mayDo("write"), mayArrange: mayDo("arrange") });
}

export default function DocumentTextOfMany() {
	const { review, ...shown } = useLoaderData<typeof loader>();
	return <DocumentText {...shown} mayComment={review.mayComment} beside={useThreads(review)} />;
}
