import type { ReactNode } from "react";

type FigureFrameProps = {
	/** Made by the server, from figures that may be shown. */
	svg: string;
	/** The same for a narrow window, with letters as large as these; many small ones stand side by side as narrow everywhere. */
	narrow?: string;
	caption: ReactNode;
	/** what must be known to read it */
	note?: string | null;
	/** The same figures as a table, for those who do not see the picture. */
	table?: ReactNode;
	tableTitle?: string;
};

/** As wide as its column, but no wider than its letters read well. */
const fitted = "[&>svg]:h-auto [&>svg]:w-full [&>svg]:max-w-[48rem]";
/** Small ones stay as they were drawn. */
const fittedNarrow = "[&>svg]:h-auto [&>svg]:max-w-full";

/** A picture with its caption and, one step away, the same figures as a table. */
export function FigureFrame({ svg, narrow, caption, note, table, tableTitle }: FigureFrameProps) {
	return (
		<figure className="my-6">
			<div
				className={`${narrow === undefined || svg === narrow ? fittedNarrow : fitted} overflow-x-auto ${narrow ? "hidden sm:block" : ""}`}
				dangerouslySetInnerHTML={{ __html: svg }}
			/>
			{narrow && <div className={`${fittedNarrow} sm:hidden`} dangerouslySetInnerHTML={{ __html: narrow }} />}
			<figcaption className="mt-2 max-w-[var(--measure)] text-[0.9375rem] text-quiet">
				{caption}
				{note && <p className="mt-1 text-ink">{note}</p>}
			</figcaption>
			{table && (
				<details className="mt-2">
					<summary className="min-h-11 cursor-pointer py-2 text-accent">{tableTitle}</summary>
					{table}
				</details>
			)}
		</figure>
	);
}
