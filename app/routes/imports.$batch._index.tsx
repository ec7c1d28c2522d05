import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isAcceptRefusal } from "#app/evidence/import/decide.ts";
import { titleOf } from "#app/evidence/import/batch-list.tsx";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { foreseenBy } from "#app/evidence/import/foreseen.server.ts";
import { withoutGrounds } from "#app/evidence/import/report.ts";
import { Decided, Lapses, Outcome, Staged } from "#app/evidence/import/preview.tsx";
import { UnreadFiles } from "#app/evidence/import/unread-view.tsx";
import { movedFigures } from "#app/evidence/moved-figures.server.ts";
import { dueWork } from "#app/evidence/readings.server.ts";
import { isUnderWay, WorkNotice } from "#app/evidence/work-notice.tsx";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import { i18nFor } from "#app/i18n/translator.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const [preview, workspace, timeZone] = await Promise.all([
		batchPreview(context.db, { batch: params["batch"] ?? "", person }),
		workspaceOf(context.db),
		zoneOf(context.db, request),
	]);
	if (!preview) throw notFound();
	const said = new URL(request.url).searchParams.get("said");
	const place = { timeZone, smallest: workspace?.smallestCell ?? 5 };
	return json({
		preview: { ...preview, report: withoutGrounds(preview.report) },
		place,
		said: isAcceptRefusal(said) ? said : null,
		work: await dueWork(context.db, context.clock),
		foreseen: await foreseenBy(context.db, preview, person),
		moved: preview.revision === null ? null : await movedFigures(context.db, preview.revision, person.locale),
	});
}

export const meta = titled<typeof loader>((_, { preview, place }, locale) => {
	const t = i18nFor(locale).getFixedT(locale, "imports");
	return titleOf(t, preview.batch, formatMoment(preview.batch.createdAt, locale, place.timeZone));
});

/** There is nothing to say yes to where something is refused, or nothing would change. */
const leads = { answer: "unread.lead", correction: null, nothing: null, approval: "preview.lead" } as const;

export default function Batch() {
	const { t, i18n } = useTranslation("imports");
	const { preview, place, said, work, foreseen, moved } = useLoaderData<typeof loader>();
	const when = formatMoment(preview.batch.createdAt, i18n.language, place.timeZone);
	const staged = preview.batch.state === "staged";
	const lead = staged && leads[preview.batch.waitsFor ?? "approval"];
	return (
		<Page over="imports" title={titleOf(t, preview.batch, when)} lead={lead ? t(lead) : undefined} wide>
			{said && <Outcome because={said} />}
			{preview.unread && <UnreadFiles batch={preview.batch.id} unread={preview.unread} />}
			{!preview.unread && staged && <Staged preview={preview} place={place} foreseen={foreseen} />}
			<Lapses batch={preview.batch} place={place} />
			{!staged && <WorkNotice work={work} />}
			{!staged && <Decided preview={preview} place={place} moved={moved} counting={isUnderWay(work)} />}
		</Page>
	);
}
