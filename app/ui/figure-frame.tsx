import type { ReactNode } from "react";

type FigureFrameProps = {
	/** Made by the server, from figures that may be shown. */
	svg: string;
	caption: ReactNode;
	/** The same figures as a table, for those who do not see the picture. */
	table?: ReactNode;
	tableTitle?: string;
};

/** A picture with its caption and, one step away, the same figures as a table. */
export function FigureFrame({ svg, caption, table, tableTitle }: FigureFrameProps) {
	return (
		<figure className="my-6">
			<div className="overflow-x-auto" dangerouslySetInnerHTML={{ __html: svg }} />
			<figcaption className="mt-2 max-w-[var(--measure)] text-[0.9375rem] text-quiet">{caption}</figcaption>
			{table && (
				<details className="mt-2">
					<summary className="min-h-11 cursor-pointer py-2 text-accent">{tableTitle}</summary>
					{table}
				</details>
			)}
		</figure>
	);
}
