import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { matchSheet, sheetToMatch } from "#app/evidence/import/matching/match-sheet.server.ts";
import { readMatching, templateIn } from "#app/evidence/import/matching/matching-form.ts";
import { SheetMatching } from "#app/evidence/import/matching/matching-view.tsx";
import { proposal, shownAgain } from "#app/evidence/import/matching/proposal.ts";
import { formOf } from "#app/http/form.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const { batch = "" } = params;
	const asked = new URL(request.url).searchParams;

	const unmatched = await sheetToMatch(context.db, { batch, person, file: asked.get("sheet") ?? "" });
	if (!unmatched) throw notFound();
	return json({ batch, ...proposal(unmatched, templateIn(asked)) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const { batch = "" } = params;
	const form = await formOf(request);
	const sheet = form.get("sheet");
	const file = typeof sheet === "string" ? sheet : "";

	const unmatched = await sheetToMatch(context.db, { batch, person, file });
	if (!unmatched) throw notFound();
	const template = templateIn(form);
	if (!template || !unmatched.templates.includes(template)) return json({ again: null }, { status: 422 });
	const said = readMatching(form, template, unmatched);
	if (Object.keys(said.wrong).length > 0 || said.unasked.length > 0)
		return json({ again: shownAgain(unmatched, said) }, { status: 422 });
	await matchSheet(context.db, { batch, person, file: unmatched.sheet.file, matching: said.matching });
	return redirect(`/imports/${batch}`);
}

export const meta = titled((t) => t("imports:matching.title"));

export default function Matching() {
	const { t } = useTranslation("imports");
	const proposed = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page
			over={{ to: `/imports/${proposed.batch}`, name: t("toUpload") }}
			title={t("matching.title")}
			lead={t("matching.lead")}
		>
			<SheetMatching {...proposed} {...answer?.again} noTemplate={answer?.again === null} />
		</Page>
	);
}
