import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { cellBorder, type ComparedBlock, differs, type Piece } from "./compare.ts";
import { recommendationSections } from "./text/sections.ts";

type ComparedSectionsProps = { sections: readonly { section: string; blocks: ComparedBlock[] }[]; language: string };

/** What was taken out and put in, told by element, line and word, not by colour alone. Unchanged stretches are counted. */
export function ComparedSections({ sections, language }: ComparedSectionsProps) {
	const { t } = useTranslation("recommendations");
	const changed = sections.filter(({ blocks }) => differs(blocks));
	if (changed.length === 0) return <p>{t("history.same")}</p>;
	return changed.map(({ section, blocks }) => (
		<section key={section} className="text-section">
			<h3 className="text-quiet">{titleOf(section, t)}</h3>
			<div className="prose" lang={language}>
				{stretches(blocks).map((stretch) =>
					stretch.same ? (
						<p key={stretch.at} className="unchanged">
							{t("history.unchanged", { count: stretch.blocks.length })}
						</p>
					) : (
						runsOf(stretch.blocks).map((run, i) => <Run key={`${stretch.at}-${i + 1}`} blocks={run} />)
					),
				)}
			</div>
		</section>
	));
}

type Translate = ReturnType<typeof useTranslation<"recommendations">>["t"];
const titleOf = (section: string, t: Translate): string => {
	const key = recommendationSections.find((one) => one === section);
	return key ? t(`sections.${key}.title`) : section;
};

type Stretch = { at: number; same: boolean; blocks: ComparedBlock[] };

function stretches(blocks: readonly ComparedBlock[]): Stretch[] {
	const made: Stretch[] = [];
	for (const [at, block] of blocks.entries()) {
		const same = block.is === "same";
		const last = made.at(-1);
		if (last?.same === same) last.blocks.push(block);
		else made.push({ at, same, blocks: [block] });
	}
	return made;
}

/** Rows of one table stand together; every other block stands by itself. */
function runsOf(blocks: readonly ComparedBlock[]): ComparedBlock[][] {
	const made: ComparedBlock[][] = [];
	for (const block of blocks) {
		const last = made.at(-1);
		if (block.block === "tableRow" && last?.[0]?.block === "tableRow") last.push(block);
		else made.push([block]);
	}
	return made;
}

function Run({ blocks }: { blocks: readonly ComparedBlock[] }) {
	const [first] = blocks;
	if (!first) return null;
	if (first.block === "tableRow")
		return (
			<div className="overflow-x-auto">
				<table>
					<tbody>
						{blocks.map((row, i) => (
							<tr key={`${i + 1}`}>
								{cellsOf(row.pieces).map((pieces, at) => (
									<td key={`${at + 1}`}>
										<Pieces pieces={pieces} />
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		);
	const Tag = first.block === "heading" ? "h4" : "p";
	return (
		<Tag className={first.block === "listItem" ? "compared-item" : undefined}>
			<Pieces pieces={first.pieces} />
		</Tag>
	);
}

/** A row's pieces by cell: a border ends one cell and begins the next. */
function cellsOf(pieces: readonly Piece[]): Piece[][] {
	const cells: Piece[][] = [[]];
	for (const { is, words } of pieces)
		for (const [i, part] of words.split(cellBorder).entries()) {
			if (i > 0) cells.push([]);
			if (part !== "") cells.at(-1)?.push({ is, words: part });
		}
	return cells;
}

/** What was taken out and what was put in its place share one space in the text; side by side each needs its own. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
	return pieces.map((piece, i) => {
		const before = pieces[i - 1];
		const touches = before && before.is !== "same" && piece.is !== "same";
		return (
			<Fragment key={`${i + 1}`}>
				{touches && !/\s$/u.test(before.words) && !/^\s/u.test(piece.words) && " "}
				<Words piece={piece} />
			</Fragment>
		);
	});
}

function Words({ piece }: { piece: Piece }) {
	const { t } = useTranslation("recommendations");
	if (piece.is === "same") return piece.words;
	const said = <span className="visually-hidden"> [{t(`history.${piece.is}`)}] </span>;
	return piece.is === "added" ? (
		<ins>
			{said}
			{piece.words}
		</ins>
	) : (
		<del>
			{said}
			{piece.words}
		</del>
	);
}
