import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Attachments } from "#app/evidence/attachments/attachment-views.tsx";
import { attachmentsShown } from "#app/evidence/attachments/attachments-shown.server.ts";
import { CorrectionHistory, ItemActions, WithdrawnNotice } from "#app/evidence/corrections/correction-views.tsx";
import { correctionsShown, keptAnewAt, withdrawalShown } from "#app/evidence/corrections/corrections-shown.server.ts";
import { FigureView } from "#app/evidence/figure-view.tsx";
import { gradeShown } from "#app/evidence/grading/grade-shown.server.ts";
import { GradeSection } from "#app/evidence/grading/grade-view.tsx";
import { filterWords } from "#app/evidence/filter-words.ts";
import { isIndicator } from "#app/evidence/indicators/definitions.ts";
import { itemFigure } from "#app/evidence/item-figure.server.ts";
import { IndicatorNotes, Places, ReadingHistory } from "#app/evidence/item-views.tsx";
import { citedIn } from "#app/evidence/cited-in.server.ts";
import { evidenceItem } from "#app/evidence/items.server.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import { endsWords, readingWords } from "#app/evidence/reading-words.ts";
import { dueWork, readingsOf } from "#app/evidence/readings.server.ts";
import { sourceShown } from "#app/evidence/sources/source-shown.server.ts";
import { SourceView } from "#app/evidence/sources/source-view.tsx";
import { FindingOfItem } from "#app/evidence/voices/finding-of-item.tsx";
import { findingOf } from "#app/evidence/voices/findings.server.ts";
import { WorkNotice } from "#app/evidence/work-notice.tsx";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { locale } = person;
	const item = await evidenceItem(context.db, params["code"] ?? "");
	if (!item) throw notFound();
	const [names, zone] = await Promise.all([filterNames(context.db, locale), zoneOf(context.db, request)]);
	const readings = await readingsOf(context.db, item.id);
	const mayMake = may(person, "make-evidence", { kind: "workspace" });
	const withdrawn = await withdrawalShown(context.db, item.id, { locale, zone });
	return json({
		work: await dueWork(context.db, context.clock),
		item: {
			code: item.code,
			claim: item.claim,
			indicator: isIndicator(item.indicator) ? item.indicator : null,
			about: filterWords(item.filter, names),
			maker: item.maker,
			madeOn: formatDate(item.createdAt, locale, zone),
		},
		finding: item.finding && { found: await findingOf(context.db, item.finding, locale) },
		figure: await itemFigure(context, item, { names, locale }),
		source: await sourceShown(context.db, item, locale),
		attachments: await attachmentsShown(context.db, item.id, { person, zone }),
		withdrawn,
		again: mayMake ? keptAnewAt(item) : null,
		mayChange: mayMake && withdrawn === null,
		corrections: await correctionsShown(context.db, item.id, { locale, zone }),
		grade: await gradeShown(context.db, {
			item,
			reading: readings[0] ?? null,
			withdrawn: withdrawn !== null,
			person,
			zone,
		}),
		citedIn: await citedIn(context.db, item.id),
		readings: readings.map((reading) => ({
			id: reading.id,
			on: formatDate(reading.at, locale, zone),
			words: readingWords(reading, item.indicator, locale),
			interval: endsWords(reading, item.indicator, locale),
			revision: reading.dataRevision,
			confirmedThrough: reading.confirmedThrough,
		})),
	});
}

export const meta = titled<typeof loader>((_, { item }) => `${item.code} ${item.claim}`);

export default function EvidenceItem() {
	const { t } = useTranslation("evidence");
	const { item, work, withdrawn, again, mayChange, ...shown } = useLoaderData<typeof loader>();
	return (
		<Page
			over="evidence"
			title={item.claim}
			lead={`${item.code} · ${t("item.keptBy", { name: item.maker ?? "–", date: item.madeOn })}`}
			actions={mayChange && <ItemActions code={item.code} />}
		>
			{withdrawn && <WithdrawnNotice withdrawn={withdrawn} again={again} />}
			<WorkNotice work={work} />
			<Shown item={item} mayChange={mayChange} isCitable={withdrawn === null} {...shown} />
		</Page>
	);
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type ShownProps = Omit<Loaded, "work" | "withdrawn" | "again"> & { isCitable: boolean };

/** What it says, what stands behind it, and what became of it. */
function Shown({ item, finding, figure, source, mayChange, isCitable, ...more }: ShownProps) {
	const { attachments, grade, readings, corrections, citedIn: places } = more;
	return (
		<>
			{figure && <FigureView figure={figure} />}
			{finding && <FindingOfItem finding={finding.found} words={readings[0]?.words ?? null} />}
			{item.indicator && <IndicatorNotes indicator={item.indicator} about={item.about} />}
			{source && <SourceView code={item.code} source={source} mayCorrect={mayChange} />}
			<Attachments code={item.code} attachments={attachments} mayAttach={mayChange} />
			{grade && <GradeSection code={item.code} grade={grade} />}
			{!source && <ReadingHistory readings={readings} />}
			<CorrectionHistory corrections={corrections} />
			<Places places={places} citable={isCitable} />
		</>
	);
}
