import type { ReactNode } from "react";

export type Column<Row> = {
	key: string;
	title: string;
	cell: (row: Row) => ReactNode;
	/** Figures line up at the right. */
	figures?: boolean;
	/** The column that names the row. */
	names?: boolean;
	/** What can be done with the row: it stands at the right, as tall as one line. */
	deeds?: boolean;
};

type TableProps<Row> = {
	caption: string;
	/** The caption is for those who hear the page; a heading above says it to the others. */
	captionHidden?: boolean;
	columns: readonly Column<Row>[];
	rows: readonly Row[];
	rowKey: (row: Row) => string;
	footer?: ReactNode;
	/** Where the window is narrow it keeps its columns and scrolls, because they are read against each other. */
	stays?: boolean;
};

const styleOf = ({ figures, deeds }: { figures?: boolean; deeds?: boolean }) =>
	figures ? "figures" : deeds ? "deeds" : undefined;

/** What scrolls must be reachable by keyboard, or its far side is not. */
const scrollable = { tabIndex: 0 };

/** A real table: caption, headers that belong to rows and columns. Where the window is narrow its rows stack. */
export function Table<Row>({
	caption,
	captionHidden = false,
	columns,
	rows,
	rowKey,
	footer,
	stays = false,
}: TableProps<Row>) {
	return (
		<section className={stays ? "table table-stays" : "table table-stacks"} aria-label={caption} {...scrollable}>
			<table>
				<caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column.key} scope="col" className={styleOf(column)}>
								{column.deeds ? <span className="visually-hidden">{column.title}</span> : column.title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={rowKey(row)}>
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
	const cell = column.cell(row);
	if (column.names) return <th scope="row">{cell}</th>;
	// Where rows are stacked, a cell carries the name of its column; what says nothing takes no room.
	return (
		<td className={styleOf(column)} data-column={column.deeds ? undefined : column.title}>
			{cell}
		</td>
	);
}
