import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FigureView } from "#app/evidence/figure-view.tsx";
import { gradeShown } from "#app/evidence/grading/grade-shown.server.ts";
import { GradeSection } from "#app/evidence/grading/grade-view.tsx";
import { filterWords } from "#app/evidence/filter-words.ts";
import { isIndicator } from "#app/evidence/indicators/definitions.ts";
import { itemFigure } from "#app/evidence/item-figure.server.ts";
import { citedIn, evidenceItem } from "#app/evidence/items.server.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import { intervalWords, readingWords } from "#app/evidence/reading-words.ts";
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
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { locale } = person;
	const item = await evidenceItem(context.db, params["code"] ?? "");
	if (!item) throw notFound();
	const [names, zone] = await Promise.all([filterNames(context.db, locale), zoneOf(context.db, request)]);
	const readings = await readingsOf(context.db, item.id);
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
		grade: await gradeShown(context.db, { item, reading: readings[0] ?? null, person, zone }),
		citedIn: await citedIn(context.db, item.id),
		readings: readings.map((reading) => ({
			id: reading.id,
			on: formatDate(reading.at, locale, zone),
			words: readingWords(reading, item.indicator, locale),
			interval: intervalWords(reading, item.indicator, locale),
			revision: reading.dataRevision,
			confirmedThrough: reading.confirmedThrough,
		})),
	});
}

export const meta = titled<typeof loader>((_, { item }) => `${item.code} ${item.claim}`);

export default function EvidenceItem() {
	const { t } = useTranslation("evidence");
	const { item, work, finding, figure, source, grade, citedIn: places, readings } = useLoaderData<typeof loader>();
	return (
		<Page
			title={item.claim}
			lead={`${item.code} · ${t("item.keptBy", { name: item.maker ?? "–", date: item.madeOn })}`}
		>
			<WorkNotice work={work} />
			{figure && <FigureView figure={figure} />}
			{finding && <FindingOfItem finding={finding.found} words={readings[0]?.words ?? null} />}
			{item.indicator && (
				<dl className="my-8 max-w-[var(--measure)]">
					<dt className="font-semibold">{t("item.definition")}</dt>
					<dd className="mb-2">{t(`indicator.${item.indicator}.definition`)}</dd>
					<dt className="font-semibold">{t("formula")}</dt>
					<dd className="mb-2">{t(`indicator.${item.indicator}.formula`)}</dd>
					<dt className="font-semibold">{t("item.filter")}</dt>
					<dd className="mb-2">{item.about}</dd>
					<dt className="font-semibold">{t("limits")}</dt>
					<dd>{t(`indicator.${item.indicator}.limits`)}</dd>
				</dl>
			)}
			{source && <SourceView source={source} />}
			{grade && <GradeSection code={item.code} grade={grade} />}
			<Section title={t("item.readings")}>
				<Table
					caption={t("item.readingsCaption")}
					rows={readings}
					rowKey={(reading) => reading.id}
					columns={[
						{ key: "on", title: t("item.date"), names: true, cell: (reading) => reading.on },
						{ key: "words", title: t("figure"), cell: (reading) => reading.words },
						{ key: "interval", title: t("item.interval"), cell: (reading) => reading.interval ?? "–" },
						{
							key: "revision",
							title: t("item.revision"),
							cell: (reading) =>
								reading.confirmedThrough > reading.revision
									? `${reading.revision} (${t("item.confirmed", { revision: reading.confirmedThrough })})`
									: reading.revision,
						},
					]}
				/>
			</Section>
			<Section title={t("item.citedIn")}>
				{places.length === 0 ? (
					<p className="text-quiet">{t("item.notCited")}</p>
				) : (
					<ul>
						{places.map((place) => (
							<li key={`${place.code}/${place.fragment}`} className="py-1">
								<Link to={place.kind === "document" ? `/documents/${place.code}` : `/recommendations/${place.code}`}>
									{place.kind === "document" ? t("item.document") : place.code}: {place.title}
								</Link>
							</li>
						))}
					</ul>
				)}
			</Section>
		</Page>
	);
}
