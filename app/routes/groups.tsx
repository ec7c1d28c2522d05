import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { shownName } from "#app/form-fields.ts";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { FoundGroup, GroupView } from "#app/identity/group-view.tsx";
import { allGroups, areChoices, foundGroup, groupChoices } from "#app/identity/groups.server.ts";
import { people } from "#app/identity/people.server.ts";
import { may } from "#app/identity/permission.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context: { db, auth } }: LoaderFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	const governs = may(person, "govern", { kind: "workspace" });
	const [groups, choices, everyone] = await Promise.all([
		allGroups(db),
		groupChoices(db, person.locale),
		governs ? people(db) : [],
	]);
	return json({
		groups,
		choices,
		governs,
		people: everyone.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name })),
	});
}

const orNull = z
	.string()
	.trim()
	.max(2000)
	.transform((value) => value || null);

export async function action({ request, context: { db, auth } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "govern", { kind: "workspace" });
	const t = translator(person.locale);
	const groupForm = z.object({
		name: shownName(200, t("identity:groups.nameMissing")),
		code: z
			.string()
			.trim()
			.toUpperCase()
			.regex(/^[A-Z0-9-]{2,12}$/u, t("identity:groups.codeWrong")),
		country: orNull,
		sector: orNull,
		convenorId: orNull,
		mandate: orNull,
	});
	const form = await readForm(request, groupForm);
	if (!form.ok) return form.refused;

	const kept = { name: form.value.name, code: form.value.code, mandate: form.value.mandate ?? "" };
	if (!(await areChoices(db, form.value))) return refused(t("ui:misfit"), { kept });
	const outcome = await foundGroup(db, { ...form.value, by: person });
	if (!outcome.ok) return refused(t(`identity:groups.${outcome.because}`), { kept });
	return redirect("/groups");
}

export const meta = titled((t) => t("identity:groups.title"));

export default function Groups() {
	const { t } = useTranslation("identity");
	const { groups, choices, governs, people: everyone } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page title={t("groups.title")} lead={t("groups.lead")}>
			{groups.length === 0 && <EmptyState title={t("groups.none")}>{governs && t("groups.howToBegin")}</EmptyState>}
			{groups.map((group) => (
				<GroupView key={group.id} group={group} people={governs ? everyone : null} choices={choices} />
			))}
			{governs && (
				<div className="mt-12">
					<Section title={t("groups.found")}>
						{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
						<FoundGroup choices={choices} kept={answer?.refused.kept ?? {}} fields={answer?.refused.fields ?? {}} />
					</Section>
				</div>
			)}
		</Page>
	);
}
