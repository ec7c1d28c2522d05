import { isId } from "#app/identity/id.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Context } from "#app/load-context.ts";
import { subjectOfText } from "#app/recommendations/subject.server.ts";
import { textOfThread } from "#app/review/threads.server.ts";
import { notFound } from "./refused.server.ts";
import { signedIn } from "./signed-in.server.ts";

type Asked = Pick<Context, "db" | "auth">;

/** Who asks to comment on (or settle threads of) a text, and which; a page that says no otherwise. */
export async function onText(
	context: Asked,
	request: Request,
	textId: string | undefined,
	act: "comment" | "dispose",
): Promise<{ person: Person; textId: string }> {
	const person = await signedIn(context, request);
	const subject = isId(textId) ? await subjectOfText(context.db, textId) : null;
	if (!subject || !textId) throw notFound();
	const allowed = subject.kind === "recommendation" ? may(person, act, subject) : may(person, act, subject);
	if (!allowed) throw new Response(null, { status: 403, statusText: "Not allowed" });
	return { person, textId };
}

/** The same for the text a thread belongs to. */
export async function onThread(
	context: Asked,
	request: Request,
	threadId: string | undefined,
	act: "comment" | "dispose",
): Promise<{ person: Person; textId: string; threadId: string }> {
	const textId = isId(threadId) ? await textOfThread(context.db, threadId) : null;
	return { ...(await onText(context, request, textId ?? undefined, act)), threadId: threadId ?? "" };
}
