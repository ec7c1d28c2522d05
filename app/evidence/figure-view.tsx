import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FigureFrame } from "#app/ui/figure-frame.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ShownFigure } from "./shown-figure.server.ts";

type Manner = { figure: ShownFigure; brief?: boolean; among?: boolean };

/** A figure large enough to read across a table: the value with its denominator, its interval, its picture. In brief only
 *  its notes and picture, where the value stands above already. Among others it says quietly what they have in common. */
export function FigureView({ figure, brief = false, among = false }: Manner) {
	const { t } = useTranslation("evidence");
	return (
		<section aria-label={brief ? undefined : figure.title}>
			{figure.withheld ? (
				<WithheldNotice withheld={figure.withheld} among={among} />
			) : (
				<Value figure={figure} brief={brief} />
			)}
			{figure.synthetic && !brief && !among && <p className="mt-3 font-semibold text-warn">▲ {t("synthetic")}</p>}
			{[figure.picture, ...figure.also].map(
				(picture) => picture && <Picture key={picture.caption} picture={among ? narrowed(picture) : picture} />,
			)}
			{figure.panels.length > 0 && (
				<div className="grid gap-x-10 sm:grid-cols-2">
					{figure.panels.map(({ title, words, note, picture }) => (
						<section key={title} aria-label={title} className="border-t border-line pb-5 pt-3">
							<h3>{title}</h3>
							<p className="text-quiet">{words}</p>
							{!picture && note && <p className="mt-1 text-[0.9375rem]">{note}</p>}
							{picture && <Picture picture={narrowed(picture)} />}
						</section>
					))}
				</div>
			)}
		</section>
	);
}

/** Beside others there is half the room: as on a phone, or its letters would be too small to read. */
const narrowed = (picture: NonNullable<ShownFigure["picture"]>) => ({ ...picture, svg: picture.narrow });

function Picture({ picture }: { picture: NonNullable<ShownFigure["picture"]> }) {
	const { t } = useTranslation("evidence");
	return (
		<FigureFrame
			svg={picture.svg}
			narrow={picture.narrow}
			caption={picture.caption}
			note={picture.note}
			tableTitle={t("picture.table")}
			table={
				<Table
					caption={[picture.caption, picture.note].filter(Boolean).join(" ")}
					columns={picture.columns.map((title, i) => ({
						key: String(i),
						title,
						names: i === 0,
						cell: (row: string[]) => row[i],
					}))}
					rows={picture.rows}
					rowKey={(row) => row[0] ?? ""}
				/>
			}
		/>
	);
}

function Value({ figure, brief }: { figure: ShownFigure; brief: boolean }) {
	const { t } = useTranslation("evidence");
	return (
		<>
			{!brief && (
				<p className="font-serif text-[clamp(1.75rem,7vw,2.5rem)] font-semibold leading-tight">{figure.words}</p>
			)}
			{figure.interval && <p className="text-quiet">{figure.interval}</p>}
			{figure.notes.length > 0 && (
				<ul className="mt-3 max-w-[var(--measure)]">
					{figure.notes.map((note) => (
						<li key={note}>{note}</li>
					))}
				</ul>
			)}
			{figure.interval && figure.workings.length > 0 && (
				<details className="max-w-[var(--measure)]">
					<summary className="min-h-11 cursor-pointer py-2 text-accent">{t("workings")}</summary>
					{figure.workings.map((one) => (
						<p key={one}>{one}</p>
					))}
				</details>
			)}
		</>
	);
}

function WithheldNotice({ withheld, among }: { withheld: NonNullable<ShownFigure["withheld"]>; among: boolean }) {
	const { t } = useTranslation("evidence");
	const why = (
		<>
			<p>{withheld.because}</p>
			{withheld.instead ? (
				<p>
					{t("withheld.instead")} <Link to={`/evidence/new${withheld.instead.search}`}>{withheld.instead.words}</Link>
				</p>
			) : (
				<p>{t("withheld.noneInstead")}</p>
			)}
		</>
	);
	if (!among)
		return (
			<Notice kind="warning" title={t("withheld.title")}>
				{why}
			</Notice>
		);
	return (
		<div className="max-w-[var(--measure)] text-quiet">
			<p>{t("withheld.title")}.</p>
			{why}
		</div>
	);
}
