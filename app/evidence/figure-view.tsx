import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FigureFrame } from "#app/ui/figure-frame.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ShownFigure } from "./shown-figure.server.ts";

/** A figure large enough to read across a table: the value with its denominator, its interval, its picture. */
export function FigureView({ figure }: { figure: ShownFigure }) {
	const { t } = useTranslation("evidence");
	return (
		<section aria-label={figure.title}>
			{figure.withheld ? <WithheldNotice withheld={figure.withheld} /> : <Value figure={figure} />}
			{figure.synthetic && <p className="mt-3 font-semibold text-warn">▲ {t("synthetic")}</p>}
			{figure.picture && (
				<FigureFrame
					svg={figure.picture.svg}
					caption={figure.picture.caption}
					tableTitle={t("picture.table")}
					table={
						<Table
							caption={figure.picture.caption}
							columns={figure.picture.columns.map((title, i) => ({
								key: String(i),
								title,
								names: i === 0,
								cell: (row: string[]) => row[i],
							}))}
							rows={figure.picture.rows}
							rowKey={(row) => row[0] ?? ""}
						/>
					}
				/>
			)}
		</section>
	);
}

function Value({ figure }: { figure: ShownFigure }) {
	return (
		<>
			<p className="font-serif text-[2.5rem] font-semibold leading-tight">{figure.words}</p>
			{figure.interval && (
				<p className="text-quiet">
					{figure.interval}
					{figure.method && ` · ${figure.method}`}
				</p>
			)}
			{figure.notes.length > 0 && (
				<ul className="mt-3 max-w-[var(--measure)]">
					{figure.notes.map((note) => (
						<li key={note}>{note}</li>
					))}
				</ul>
			)}
		</>
	);
}

function WithheldNotice({ withheld }: { withheld: NonNullable<ShownFigure["withheld"]> }) {
	const { t } = useTranslation("evidence");
	return (
		<Notice kind="warning" title={t("withheld.title")}>
			<p>{withheld.because}</p>
			{withheld.instead ? (
				<p>
					{t("withheld.instead")} <Link to={`/evidence/new${withheld.instead.search}`}>{withheld.instead.words}</Link>
				</p>
			) : (
				<p>{t("withheld.noneInstead")}</p>
			)}
		</Notice>
	);
}
