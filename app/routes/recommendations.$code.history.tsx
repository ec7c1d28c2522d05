import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { maybeName } from "#app/form-fields.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { readHistory } from "#app/recommendations/history-page.server.ts";
import { keepNamedVersion } from "#app/recommendations/versions.server.ts";
import { HistoryView } from "#app/recommendations/history-view.tsx";
import { paths } from "#app/recommendations/paths.ts";
import { subjectOfRecommendation } from "#app/recommendations/subject.server.ts";

const whichOne = z
	.union([z.literal("now"), z.uuid()])
	.nullable()
	.catch(null);
const nameForm = z.object({ name: maybeName(120) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const asked = new URL(request.url).searchParams;
	const [read, from, to] = ["version", "from", "to"].map((key) => whichOne.parse(asked.get(key)));
	const which = { read: read ?? null, from: from ?? null, to: to ?? null };
	const page = await readHistory(context.db, { person, code: params["code"] ?? "", which });
	if (!page) throw notFound();
	return json(page);
}

export async function action({ request, params, context: { db, ...context } }: ActionFunctionArgs) {
	const person = await signedIn({ db, ...context }, request);
	const code = params["code"] ?? "";
	const subject = await subjectOfRecommendation(db, code);
	if (!subject) throw notFound();
	allowed(person, "write", subject);
	const form = await readForm(request, nameForm);
	if (!form.ok) return form.refused;
	if (form.value.name === "") return refused(translator(person.locale)("recommendations:history.keepNameMissing"));

	await keepNamedVersion(db, { person, code, name: form.value.name });
	return redirect(paths.history(code));
}

export const meta = titled<typeof loader>(
	(t, { code, title }) => `${t("recommendations:history.title", { code })}: ${title}`,
);

export default function History() {
	return <HistoryView page={useLoaderData<typeof loader>()} kept={useActionData<typeof action>()} />;
}
