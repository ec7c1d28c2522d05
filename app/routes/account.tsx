import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formOf } from "#app/http/form.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import { isId } from "#app/identity/id.ts";
import { endSessions, sessionsOf } from "#app/identity/people.server.ts";
import { sessionFor } from "#app/identity/person.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const current = await sessionFor(context, request.headers);
	const sessions = await sessionsOf(context.db, person.id);
	return json({
		name: person.name,
		email: person.email,
		sessions: sessions.map(({ id, userAgent, createdAt, updatedAt }) => ({
			id,
			userAgent,
			current: id === current?.sessionId,
			since: formatMoment(createdAt, person.locale),
			last: formatMoment(updatedAt, person.locale),
		})),
	});
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const ids = (await formOf(request)).getAll("session").filter(isId);

	await endSessions(context.db, person.id, ids);
	await context.rooms.recheck(person.id);
	return redirect("/account");
}

export const meta = titled((t) => t("identity:account.title"));

export default function Account() {
	const { t } = useTranslation("identity");
	const { name, email, sessions } = useLoaderData<typeof loader>();
	const others = sessions.filter((session) => !session.current);
	return (
		<Page title={t("account.title")} lead={`${name} · ${email}`}>
			<Section title={t("account.sessions")}>
				<p className="mb-4 text-quiet">{t("account.sessionsLead")}</p>
				<Table
					caption={t("account.sessions")}
					captionHidden
					rows={sessions}
					rowKey={(session) => session.id}
					columns={[
						{
							key: "device",
							title: t("account.device"),
							names: true,
							cell: (session) => (
								<span className="break-words font-normal">{session.userAgent ?? t("account.unknown")}</span>
							),
						},
						{ key: "since", title: t("account.since"), cell: (session) => session.since },
						{ key: "last", title: t("account.last"), cell: (session) => session.last },
						{
							key: "end",
							title: t("account.end"),
							cell: (session) =>
								session.current ? t("account.current") : <EndSession ids={[session.id]} label={t("account.end")} />,
						},
					]}
				/>
				{others.length > 1 && <EndSession ids={others.map((session) => session.id)} label={t("account.endAll")} />}
			</Section>
		</Page>
	);
}

function EndSession({ ids, label }: { ids: string[]; label: string }) {
	return (
		<Form method="post">
			{ids.map((id) => (
				<input key={id} type="hidden" name="session" value={id} />
			))}
			<Button kind="quiet">{label}</Button>
		</Form>
	);
}
