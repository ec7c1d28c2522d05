import type { Person } from "#app/identity/person.ts";
import type { Context } from "#app/load-context.ts";
import { accessToText } from "#app/recommendations/subject.server.ts";
import { isId } from "#app/recommendations/text/safe-url.ts";
import { notFound } from "./refused.server.ts";
import { signedIn } from "./signed-in.server.ts";

type Params = { [key: string]: string | undefined };

/** Who asks about a text, and that they may read it; anyone else learns nothing, not even that it exists. */
export async function readableText(
	context: Context,
	request: Request,
	params: Params,
): Promise<{ person: Person; textId: string }> {
	const { person, textId } = await textAsked(context, request, params);
	return { person, textId };
}

/** The same for who may write in it. */
export async function writableText(
	context: Context,
	request: Request,
	params: Params,
): Promise<{ person: Person; textId: string }> {
	const { access, ...asked } = await textAsked(context, request, params);
	if (access !== "write") throw new Response(null, { status: 403, statusText: "Not allowed" });
	return asked;
}

async function textAsked(context: Context, request: Request, params: Params) {
	const person = await signedIn(context, request);
	const textId = params["textId"];
	const access = isId(textId) ? await accessToText(context.db, person, textId) : null;
	if (!access || !textId) throw notFound();
	return { person, textId, access };
}
