import type { Person } from "#app/identity/person.ts";
import type { Context } from "#app/load-context.ts";
import { accessToText } from "#app/recommendations/subject.server.ts";
import { isId } from "#app/recommendations/text/safe-url.ts";
import { notFound } from "./refused.server.ts";
import { signedIn } from "./signed-in.server.ts";

/** Who asks about a text, and that they may read it; anyone else learns nothing, not even that it exists. */
export async function readableText(
	context: Context,
	request: Request,
	params: { [key: string]: string | undefined },
): Promise<{ person: Person; textId: string }> {
	const person = await signedIn(context, request);
	const textId = params["textId"];
	if (!isId(textId) || !(await accessToText(context.db, person, textId))) throw notFound();
	return { person, textId };
}
