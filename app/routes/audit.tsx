import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { acts } from "#app/identity/acts.ts";
import { auditPage } from "#app/notifications/audit.server.ts";
import { AuditDays, AuditFilter } from "#app/notifications/audit-view.tsx";
import { Page } from "#app/ui/page.tsx";

/** What is not understood is not asked. */
const asked = z.object({
	act: z.enum(acts).nullable().catch(null),
	person: z.guid().nullable().catch(null),
	day: z.iso.date().nullable().catch(null),
	before: z.guid().nullable().catch(null),
});

export async function loader({ request, context: { db, auth } }: LoaderFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "audit", { kind: "workspace" });
	const { searchParams } = new URL(request.url);
	const {
		act,
		person: personId,
		day,
		before,
	} = asked.parse(Object.fromEntries(["act", "person", "day", "before"].map((key) => [key, searchParams.get(key)])));

	const place = { locale: person.locale, timeZone: await zoneOf(db, request) };
	const page = await auditPage(db, { acts: act && [act], personId, day, before }, place);
	return json({ ...page, sought: { act: act ?? "", person: personId ?? "", day: day ?? "" }, first: before === null });
}

export const meta = titled((t) => t("audit:title"));

export default function Audit() {
	const { t } = useTranslation("audit");
	const { days, people, sought, first, older } = useLoaderData<typeof loader>();
	const [here] = useSearchParams();
	const from = (before: string | null) => {
		const there = new URLSearchParams(here);
		there.delete("before");
		if (before) there.set("before", before);
		return `?${there}`;
	};
	return (
		<Page title={t("title")} lead={t("lead")}>
			<AuditFilter key={here.toString()} sought={sought} people={people} />
			<AuditDays days={days} />
			<p className="flex gap-8">
				{!first && (
					<Link className="bar-link" to={from(null)}>
						{t("newest")}
					</Link>
				)}
				{older && (
					<Link className="bar-link" to={from(older)}>
						{t("older")}
					</Link>
				)}
			</p>
		</Page>
	);
}
