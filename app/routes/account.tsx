import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formOf } from "#app/http/form.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import { deviceOf } from "#app/identity/device.ts";
import { isId } from "#app/identity/id.ts";
import { OwnAccount } from "#app/identity/own-account.tsx";
import { endSessions, sessionsOf } from "#app/identity/people.server.ts";
import { sessionFor } from "#app/identity/person.server.ts";
import { Sessions } from "#app/identity/sessions-view.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const [current, sessions, zone] = await Promise.all([
		sessionFor(context, request.headers),
		sessionsOf(context.db, person.id),
		zoneOf(context.db, request),
	]);
	const told = (at: Date) => formatMoment(at, person.locale, zone);
	return json({
		name: person.name,
		email: person.email,
		sessions: sessions.map(({ id, userAgent, createdAt, updatedAt }) => ({
			id,
			...deviceOf(userAgent),
			current: id === current?.sessionId,
			since: told(createdAt),
			last: told(updatedAt),
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
	return (
		<Page title={t("account.title")} lead={`${name} · ${email}`}>
			<OwnAccount name={name} />
			<Section title={t("account.sessions")}>
				<p className="mb-2 text-quiet">{t("account.sessionsLead")}</p>
				<Sessions sessions={sessions} />
			</Section>
		</Page>
	);
}
