import type { LoaderFunctionArgs } from "@remix-run/node";
import { may } from "#app/identity/permission.ts";
import { subjectOfDocument } from "#app/publication/documents.server.ts";
import { notFound } from "./refused.server.ts";
import { allowed, signedIn } from "./signed-in.server.ts";

type Act = "read" | "write" | "arrange" | "publish";

/** Who asks for the document in the address, when they may do `act` to it; otherwise the answer is thrown. */
export async function documentAsked({ request, params, context }: LoaderFunctionArgs, act: Act) {
	const person = await signedIn(context, request);
	const slug = params["slug"] ?? "";
	const subject = await subjectOfDocument(context.db, slug);
	if (!subject) throw notFound();
	allowed(person, act, subject);
	return { person, slug, subject, mayDo: (other: Act) => may(person, other, subject) };
}
