import type { ReactNode } from "react";

export type Column<Row> = {
	key: string;
	title: string;
	cell: (row: Row) => ReactNode;
	/** Figures line up at the right. */
	figures?: boolean;
	/** The column that names the row. */
	names?: boolean;
};

type TableProps<Row> = {
	caption: string;
	/** The caption is for those who hear the page; a heading above says it to the others. */
	captionHidden?: boolean;
	columns: readonly Column<Row>[];
	rows: readonly Row[];
	rowKey: (row: Row) => string;
	footer?: ReactNode;
};

/** What scrolls must be reachable by keyboard, or its far side is not. */
const scrollable = { tabIndex: 0 };

/** A real table: caption, headers that belong to rows and columns. It scrolls in its own box when the page is narrow. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey, footer }: TableProps<Row>) {
	return (
		<section className="overflow-x-auto" aria-label={caption} {...scrollable}>
			<table className="w-full border-collapse text-left">
				<caption className={captionHidden ? "visually-hidden" : "mb-2 text-left text-quiet"}>{caption}</caption>
				<thead>
					<tr className="border-b-2 border-line">
						{columns.map((column) => (
							<th
								key={column.key}
								scope="col"
								className={`px-2 py-2 align-bottom text-[0.9375rem] font-semibold text-quiet first:pl-0 ${column.figures ? "text-right" : ""}`}
							>
								{column.title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={rowKey(row)} className="border-b border-line">
							{columns.map((column) => (
								<Cell key={column.key} column={column} row={row} />
							))}
						</tr>
					))}
				</tbody>
				{footer && <tfoot>{footer}</tfoot>}
			</table>
		</section>
	);
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
	const style = `px-2 py-2.5 align-top first:pl-0 ${column.figures ? "text-right tabular-nums" : ""}`;
	if (!column.names) return <td className={style}>{column.cell(row)}</td>;
	return (
		<th scope="row" className={`${style} font-semibold`}>
			{column.cell(row)}
		</th>
	);
}
