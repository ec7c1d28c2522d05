import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachmentKinds } from "#app/evidence/attachments/attachment-kinds.ts";
import { attachedFile } from "#app/evidence/attachments/attachments.server.ts";
import { fileToKeep } from "#app/http/file-to-keep.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { isId } from "#app/identity/id.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	await signedIn(context, request);
	const { code = "", id } = params;
	const file = isId(id) ? await attachedFile(context.db, { code, id }) : null;
	if (!file) throw notFound();
	return fileToKeep({ ...file, mediaType: attachmentKinds[file.kind].mediaType });
}
