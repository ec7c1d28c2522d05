import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { CoveragePage } from "./coverage-page.server.ts";
import type { CellWords, MatrixWords } from "./words.ts";

type Row = CoveragePage["rows"][number];

/** What each recommendation lacks, in words, with what would close it. */
export function Gaps({ rows }: { rows: readonly Row[] }) {
	const { t } = useTranslation("coverage");
	return (
		<Section title={t("missing")}>
			<p className="mb-2 text-quiet">{t("missingLead")}</p>
			<ul>
				{rows.map((row) => (
					<li
						key={row.code}
						id={row.code}
						className="scroll-mt-6 border-b border-line py-4 target:bg-[var(--accent-soft)] target:[box-shadow:-0.75rem_0_var(--accent-soft),0.75rem_0_var(--accent-soft)]"
					>
						<Heading row={row} />
						{row.gaps.length === 0 && <p className="text-ok">● {t("complete")}</p>}
						<ul>
							{row.gaps.map((gap) => (
								<li key={gap.says} className="mt-2">
									<p>{gap.says}</p>
									<p className="flex flex-wrap gap-x-6 text-[0.9375rem]">
										{gap.closings.map(({ to, says }) => (
											<Link key={to + says} to={to} className="bar-link">
												{says}
											</Link>
										))}
									</p>
								</li>
							))}
						</ul>
					</li>
				))}
			</ul>
		</Section>
	);
}

function Heading({ row: { code, title } }: { row: Pick<Row, "code" | "title"> }) {
	return (
		<h3 className="font-serif text-[1.1875rem] font-normal leading-snug">
			<span className="mr-2 font-sans text-[0.9375rem] text-quiet">{code}</span>
			<Link to={`/recommendations/${code}`} className="title-link">
				{title}
			</Link>
		</h3>
	);
}

/** One way of looking: recommendations down, parts across. It keeps its columns, because they are read against each other. */
export function Matrix({ matrix }: { matrix: MatrixWords }) {
	const { t } = useTranslation("coverage");
	const caption = t(`caption.${matrix.by}`);
	return (
		<Section title={t(`by.${matrix.by}`)}>
			<Table
				caption={caption}
				captionHidden
				stays
				rows={matrix.rows}
				rowKey={(row) => row.code}
				columns={[
					{
						key: "recommendation",
						title: t("recommendation"),
						names: true,
						cell: ({ code, title }) => (
							<span className="block w-[7.5rem] sm:w-[13rem] xl:w-[17rem]">
								<a href={`#${code}`} className="bar-link -my-2.5">
									{code}
								</a>
								<span className="block text-[0.9375rem] font-normal leading-snug">{title}</span>
							</span>
						),
					},
					...matrix.columns.map((title, at) => ({
						key: title,
						title,
						cell: (row: MatrixWords["rows"][number]) => <CellShown words={row.cells[at] ?? null} />,
					})),
				]}
			/>
		</Section>
	);
}

/** Words and a shape for each; the colour only repeats them. */
function CellShown({ words }: { words: CellWords | null }) {
	const { t } = useTranslation("coverage");
	if (!words)
		return (
			<span className="relative text-quiet">
				<span aria-hidden>–</span>
				<span className="visually-hidden">{t("none")}</span>
			</span>
		);
	return (
		<span className="block min-w-[4.75rem]">
			<Line shape="●" look="font-semibold text-ok" words={words.supports} />
			<Line shape="✕" look="font-semibold text-warn" words={words.contradicts} />
			<Line shape="○" look="text-quiet" words={words.context} />
			{words.amount && <span className="block text-[0.875rem] leading-snug text-quiet">{words.amount}</span>}
		</span>
	);
}

function Line({ shape, look, words }: { shape: string; look: string; words: string | null }) {
	return words ? (
		<span className={`block whitespace-nowrap ${look}`}>
			<span aria-hidden className="mr-1.5 inline-block w-[0.9em] text-[0.8em]">
				{shape}
			</span>
			{words}
		</span>
	) : null;
}

export function GroupsTakingPart({ rows }: { rows: readonly Row[] }) {
	const { t } = useTranslation("coverage");
	const listed = (names: readonly string[]) =>
		names.length > 0 ? names.join(", ") : <span className="text-quiet">{t("nobody")}</span>;
	return (
		<Section title={t("by.groups")}>
			<Table
				caption={t("caption.groups")}
				captionHidden
				rows={rows}
				rowKey={(row) => row.code}
				columns={[
					{ key: "code", title: t("recommendation"), names: true, cell: ({ code }) => code },
					{ key: "writes", title: t("writes"), cell: ({ writing }) => listed(writing) },
					{ key: "commented", title: t("commented"), cell: ({ commented }) => listed(commented) },
					{ key: "seated", title: t("seated"), cell: ({ seated }) => listed(seated) },
				]}
			/>
		</Section>
	);
}

/** What the words and numbers of a cell mean. */
export function HowToRead({ untold }: { untold: boolean }) {
	const { t } = useTranslation("coverage");
	const lines = ["keySupports", "keyContradicts", "keyContext", "keyN", "keyKinds"] as const;
	return (
		<details className="mb-8 max-w-[var(--measure)]">
			<summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent">{t("key")}</summary>
			<ul className="list-disc pl-5">
				{lines.map((line) => (
					<li key={line}>{t(line)}</li>
				))}
				{untold && <li>{t("keyUntold")}</li>}
			</ul>
		</details>
	);
}
