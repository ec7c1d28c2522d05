import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { maybeName } from "#app/form-fields.ts";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { BeginView } from "#app/recommendations/begin-view.tsx";
import { groupsFor } from "#app/recommendations/choices.server.ts";
import { languageNames } from "#app/recommendations/choices.ts";
import { paths } from "#app/recommendations/paths.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";

const many = z.union([z.string(), z.array(z.string())]).optional();
const beginForm = z.object({
	title: maybeName(200),
	leadGroupId: z.string().default(""),
	groupIds: many.transform((ids) => [ids ?? []].flat()),
	language: z.enum(["en", "fi", "it", "es", "bg", "fr", "nl"]).default("en"),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "start-recommendation", { kind: "workspace" });
	return json({ ...(await groupsFor(context.db, person)), languages: languageNames(person.locale) });
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "start-recommendation", { kind: "workspace" });
	const form = await readForm(request, beginForm);
	if (!form.ok) return form.refused;
	const { title, leadGroupId, groupIds, language } = form.value;
	const t = translator(person.locale);
	if (title === "") return refused(t("recommendations:begin.refusedTitle"), { kept: { title } });
	const { own, all } = await groupsFor(context.db, person);
	if (!own.some((group) => group.value === leadGroupId)) {
		return refused(t("recommendations:begin.refusedNotYours"), { kept: { title } });
	}
	const known = groupIds.filter((id) => all.some((group) => group.value === id));

	const { code } = await createRecommendation(context.db, { person, title, leadGroupId, groupIds: known, language });
	return redirect(paths.recommendation(code));
}

export const meta = titled((t) => t("recommendations:begin.title"));

export default function Begin() {
	const answer = useActionData<typeof action>();
	return <BeginView {...useLoaderData<typeof loader>()} refused={answer?.refused} />;
}
