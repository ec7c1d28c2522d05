import { useTranslation } from "react-i18next";
import { type ComparedBlock, differs, type Piece } from "./compare.ts";
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
						stretch.blocks.map((block, i) => <Block key={`${stretch.at}-${i + 1}`} block={block} />)
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

function Block({ block }: { block: ComparedBlock }) {
	const Tag = block.block === "heading" ? "h4" : "p";
	return (
		<Tag className={block.block === "listItem" ? "compared-item" : undefined}>
			{block.pieces.map((piece, i) => (
				<Words key={`${i + 1}`} piece={piece} />
			))}
		</Tag>
	);
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
