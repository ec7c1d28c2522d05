import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { allGroups, areKnown, groupChoices } from "#app/identity/groups.server.ts";
import { grantsFrom, invitationForm } from "#app/identity/invitation-form.ts";
import { invite, openInvitations } from "#app/identity/invitations.server.ts";
import { InviteForm } from "#app/identity/invite-form.tsx";
import { InvitedLinks } from "#app/identity/invited-links.tsx";
import { OpenInvitations } from "#app/identity/open-invitations.tsx";
import { pastedPeople } from "#app/identity/pasted-people.ts";
import { people } from "#app/identity/people.server.ts";
import { PeopleTable } from "#app/identity/people-table.tsx";
import { may } from "#app/identity/permission.ts";
import { isLocale } from "#app/identity/person.ts";
import { sendInvitation } from "#app/identity/send-invitation.server.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";
import { AnswerPlace } from "#app/ui/answer-place.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const mayInvite = may(person, "invite", { kind: "workspace" });
	const listed = await people(context.db);
	if (!mayInvite)
		return json({ me: person.id, people: listed.map((one) => ({ ...one, email: null })), inviting: null });
	const [groups, choices, open, zone] = await Promise.all([
		allGroups(context.db),
		groupChoices(context.db, person.locale),
		openInvitations(context.db, context.clock),
		zoneOf(context.db, request),
	]);
	return json({
		me: person.id,
		people: listed,
		inviting: {
			groups: groups.map((group) => ({ value: group.id, label: group.name })),
			organisations: choices.organisations,
			open: open.map(({ grants, expiresAt, createdAt: _made, ...invitation }) => ({
				...invitation,
				until: formatDate(expiresAt, person.locale, zone),
				roles: grants.workspace,
				groups: grants.groups.map(({ groupId, role }) => ({
					role,
					name: groups.find((group) => group.id === groupId)?.name ?? "",
				})),
			})),
		},
	});
}

const keptOf = ({ list, groupId, organisationId, locale }: z.output<typeof invitationForm>) => ({
	list,
	groupId: groupId ?? "",
	organisationId: organisationId ?? "",
	locale: isLocale(locale) ? locale : ("en" as const),
});

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "invite", { kind: "workspace" });
	const { db, clock, settings } = context;
	const t = translator(person.locale);
	const form = await readForm(request, invitationForm);
	if (!form.ok) return form.refused;
	const { list, groupId, organisationId } = form.value;
	const kept = keptOf(form.value);
	const { locale } = kept;
	const pasted = pastedPeople(list);
	if (pasted.people.length === 0) return refused(t("identity:people.nobody"), { kept });
	if (!(await areKnown(db, { groupId, organisationId }))) return refused(t("ui:misfit"), { kept });
	const granted = grantsFrom(form.value);
	if (!granted.ok) return refused(t(`identity:people.${granted.because}`), { kept });

	const { invited, known, renewed } = await invite(db, {
		by: person,
		invitees: pasted.people,
		grants: granted.grants,
		organisationId,
		locale,
		clock,
	});
	const links = invited.map(({ email, secret }) => ({ email, link: `${settings.origin}/invitations/${secret}` }));
	const workspace = (await workspaceOf(db))?.name ?? "Accord";
	const { smtpUrl } = settings;
	const sent = smtpUrl
		? await Promise.all(links.map(({ email, link }) => sendInvitation({ smtpUrl, to: email, link, workspace, locale })))
		: [];
	const emailed = sent.length > 0 && sent.every(Boolean);
	const { unread, repeated } = pasted;
	return json({ invited: { links, known, renewed, repeated, unread, emailed } });
}

export const meta = titled((t) => t("identity:people.title"));

export default function People() {
	const { t } = useTranslation("identity");
	const { me, people: listed, inviting } = useLoaderData<typeof loader>();
	return (
		<Page title={t("people.title")} lead={t("people.lead")}>
			<PeopleTable people={listed} mayClose={inviting !== null} me={me} />
			{inviting && <Inviting inviting={inviting} />}
		</Page>
	);
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Inviting({ inviting }: { inviting: NonNullable<Loaded["inviting"]> }) {
	const { t } = useTranslation("identity");
	const answer = useActionData<typeof action>();
	const { refusal, invited } = answerIn(answer);
	return (
		<div className="mt-12">
			<Section title={t("people.invite")}>
				<AnswerPlace answer={answer}>
					{refusal && <Notice kind="refused">{refusal.message}</Notice>}
					{invited && <InvitedLinks {...invited} />}
				</AnswerPlace>
				<InviteForm key={invited?.links[0]?.link ?? "first"} {...inviting} kept={refusal?.kept ?? {}} />
			</Section>
			{inviting.open.length > 0 && (
				<Section title={t("people.open")}>
					<OpenInvitations open={inviting.open} />
				</Section>
			)}
		</div>
	);
}

function answerIn(answer: ReturnType<typeof useActionData<typeof action>>) {
	return {
		refusal: answer && "refused" in answer ? answer.refused : null,
		invited: answer && "invited" in answer ? answer.invited : null,
	};
}
