// The parts of an evidence item's page that every kind of item shares.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { IndicatorKey } from "./indicators/definitions.ts";
import type { CitedIn } from "./cited-in.server.ts";

/** What the figure counts, how, of whom, and what it cannot say. */
export function IndicatorNotes({ indicator, about }: { indicator: IndicatorKey; about: string }) {
	const { t } = useTranslation("evidence");
	return (
		<dl className="my-8 max-w-[var(--measure)]">
			<dt className="font-semibold">{t("item.definition")}</dt>
			<dd className="mb-2">{t(`indicator.${indicator}.definition`)}</dd>
			<dt className="font-semibold">{t("formula")}</dt>
			<dd className="mb-2">{t(`indicator.${indicator}.formula`)}</dd>
			<dt className="font-semibold">{t("item.filter")}</dt>
			<dd className="mb-2">{about}</dd>
			<dt className="font-semibold">{t("limits")}</dt>
			<dd>{t(`indicator.${indicator}.limits`)}</dd>
		</dl>
	);
}

type Told = {
	id: string;
	on: string;
	words: string;
	interval: string | null;
	revision: number;
	confirmedThrough: number;
};

/** What the item said over time, newest first. */
export function ReadingHistory({ readings }: { readings: readonly Told[] }) {
	const { t } = useTranslation("evidence");
	const interval = {
		key: "interval",
		title: t("item.interval"),
		cell: (reading: Told) => reading.interval ?? "–",
	};
	return (
		<Section title={t("item.readings")}>
			<Table
				caption={t("item.readingsCaption")}
				rows={readings}
				rowKey={(reading) => reading.id}
				columns={[
					{ key: "on", title: t("item.date"), names: true, cell: (reading) => reading.on },
					{ key: "words", title: t("figure"), cell: (reading) => reading.words },
					...(readings.some((reading) => reading.interval !== null) ? [interval] : []),
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
	);
}

/** Where the item is cited now. */
export function Places({ places, citable }: { places: readonly CitedIn[]; citable: boolean }) {
	const { t } = useTranslation("evidence");
	return (
		<Section title={t("item.citedIn")}>
			{places.length === 0 ? (
				<p className="text-quiet">{t(citable ? "item.notCited" : "item.citedNowhere")}</p>
			) : (
				<PlaceList places={places} />
			)}
		</Section>
	);
}

export function PlaceList({ places }: { places: readonly CitedIn[] }) {
	const { t } = useTranslation("evidence");
	return (
		<ul>
			{places.map((place) => (
				<li key={`${place.code}/${place.fragment}`} className="py-1">
					<Link
						to={place.kind === "document" ? `/documents/${place.code}` : `/recommendations/${place.code}`}
						className="inline-block py-2"
					>
						{place.kind === "document" ? t("item.document") : place.code}: {place.title}
					</Link>
				</li>
			))}
		</ul>
	);
}
