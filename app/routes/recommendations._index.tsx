import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { BoardView } from "#app/recommendations/board-view.tsx";
import { board } from "#app/recommendations/recommendations.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "read", { kind: "workspace" });
	return json({ rows: await board(context.db), mayBegin: may(person, "start-recommendation", { kind: "workspace" }) });
}

export const meta = titled((t) => t("recommendations:title"));

export default function Board() {
	const { rows, mayBegin } = useLoaderData<typeof loader>();
	return <BoardView rows={rows} mayBegin={mayBegin} />;
}
