import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { formatDate, formatDay, formatDaysLeft } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import type { Person } from "#app/identity/person.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";
import { lately } from "#app/notifications/audit.server.ts";
import { type Comes, Lately, Standing, Waits, Writing } from "#app/notifications/home-view.tsx";
import { NoticeList } from "#app/notifications/notice-list.tsx";
import { noticesFor } from "#app/notifications/notices.server.ts";
import { waitingFor } from "#app/notifications/waiting.server.ts";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { db, clock } = context;
	const zone = await zoneOf(db, request);
	const [{ batches, ...waiting }, notices, done, workspace] = await Promise.all([
		waitingFor(db, person),
		noticesFor(db, person),
		lately(db, person, zone),
		workspaceOf(db),
	]);
	const day = (moment: Date) => formatDate(moment, person.locale, zone);
	const dueOn = workspace?.submissionOn ?? null;
	return json({
		...waiting,
		name: person.name,
		notices,
		comes: comesFor(person),
		batches: batches.map(({ id, at, lapsesAt, waitsFor }) => ({ id, waitsFor, on: day(at), lapsesOn: day(lapsesAt) })),
		lately: done,
		due: dueOn && {
			on: formatDay(dueOn, person.locale),
			left: formatDaysLeft(dueOn, clock(), person.locale),
		},
	});
}

const comesFor = ({ coordinator, groups, stewardOf }: Person): Comes =>
	coordinator || groups.length > 0 ? "writes" : stewardOf.length > 0 ? "sends" : "follows";

export const meta = titled((t) => t("ui:navigation.home"));

export default function Home() {
	const { t } = useTranslation("home");
	const { name, due, notices, answers, batches, comes, writing, states, lately: done } = useLoaderData<typeof loader>();
	return (
		<Page title={t("title", { name })} lead={due && t("due", due)}>
			<div className="beside">
				<div>
					{notices.length > 0 && (
						<Section title={t("notices")}>
							<NoticeList notices={notices} />
						</Section>
					)}
					<Section title={t("waiting")}>
						<Waits answers={answers} batches={batches} comes={comes} />
					</Section>
					{writing.length > 0 && (
						<Section title={t("writing")}>
							<Writing writing={writing} />
						</Section>
					)}
				</div>
				<div>
					<Section title={t("whole")}>
						<Standing states={states} />
					</Section>
					{done.length > 0 && (
						<Section title={t("lately")}>
							<Lately acts={done} />
						</Section>
					)}
				</div>
			</div>
		</Page>
	);
}
