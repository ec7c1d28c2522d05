// Figures that changed, old and new side by side, each with one answer, and all answers sent together.
import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTime } from "#app/i18n/time.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { CitationDetail, ReadingWords } from "./citation-detail.ts";
import { Choice, type FigureChoice } from "./movement-choice.tsx";
import type { SideBySide } from "./side-by-side.ts";

/** `closed`: why nothing can be answered here now. */
type MovementsProps = { moved: readonly CitationDetail[]; closed: "readOnly" | "settled" | null };

export function Movements({ moved, closed }: MovementsProps) {
	const { t } = useTranslation("writing");
	const [said, setSaid] = useState<Said>({});
	if (closed)
		return (
			<>
				<p className="mb-4 text-quiet">{t(`movements.${closed}`)}</p>
				<ul>{moved.map(shown)}</ul>
			</>
		);
	const count = moved.filter(({ id }) => said[id]).length;
	return (
		<Form method="post" id="moved-figures">
			<ul>
				{moved.map((citation) => (
					<li key={citation.id} className="border-b border-line py-5">
						<Movement citation={citation} />
						<Choice
							citation={citation}
							answer={said[citation.id]}
							onAnswer={(answer) => setSaid((before) => ({ ...before, [citation.id]: answer }))}
						/>
					</li>
				))}
			</ul>
			{moved.length > 1 && <p className="mb-3 mt-6 text-quiet">{t("movements.hint")}</p>}
			<div className="mt-6 flex flex-wrap gap-3">
				<Button kind="main">{count > 0 ? t("movements.send", { count }) : t("movements.sendNone")}</Button>
				<Button type="button" onClick={() => setSaid(count > 0 ? {} : allTaken(moved))}>
					{t(count > 0 ? "movements.chooseNone" : "movements.chooseAll")}
				</Button>
			</div>
		</Form>
	);
}

type Said = Partial<Record<string, FigureChoice>>;
const allTaken = (moved: readonly CitationDetail[]): Said => Object.fromEntries(moved.map(({ id }) => [id, "take"]));

const shown = (citation: CitationDetail) => (
	<li key={citation.id} className="border-b border-line py-5">
		<Movement citation={citation} />
	</li>
);

function Movement({ citation }: { citation: CitationDetail }) {
	const { t } = useTranslation(["writing", "recommendations"]);
	const { acknowledged, latest, beside, now } = citation;
	return (
		<>
			<h2 className="text-[1.1875rem] font-normal leading-snug">
				<Link to={`/evidence/${citation.evidenceCode}`} className="bar-link -my-2.5 mr-2 font-sans text-[0.9375rem]">
					{citation.evidenceCode}
				</Link>
				{citation.claim}
			</h2>
			<p className="mb-2 text-[0.9375rem] text-quiet">
				{t(`writing:stance.${citation.stance}`)}
				{citation.among && ` · ${citation.among}`}
			</p>
			{now !== "something" && <Notice kind="warning">{t(`writing:movements.now.${now}`)}</Notice>}
			<div className="grid max-w-[44rem] gap-x-10 gap-y-3 sm:grid-cols-2">
				<Figure title={t("writing:citation.old")} sign={beside && "○"} reading={acknowledged} />
				<Figure title={t("writing:citation.now")} sign={beside && "●"} reading={latest} />
			</div>
			{beside && (
				<Picture
					beside={beside}
					label={t("writing:movements.picture", { old: acknowledged.words, now: latest.words })}
				/>
			)}
		</>
	);
}

/** `sign`: how the picture below marks it, where there is one. */
function Figure({ title, sign, reading }: { title: string; sign: string | null; reading: ReadingWords }) {
	const { t } = useTranslation("writing");
	const { date } = useTime();
	return (
		<div>
			<h3 className="text-[0.9375rem] font-semibold text-quiet">
				{sign && <span aria-hidden="true">{sign} </span>}
				{title}
			</h3>
			<p className="text-[1.25rem] font-semibold tabular-nums">{reading.words}</p>
			<p className="text-[0.9375rem] tabular-nums">
				{[reading.n !== null && t("movements.n", { n: reading.n }), reading.interval].filter(Boolean).join(" · ")}
			</p>
			<p className="text-[0.9375rem] text-quiet">
				{t("citation.readOn", { date: date(reading.at), revision: reading.revision })}
			</p>
		</div>
	);
}

const width = 320;
const lines = { old: 12, now: 34 } as const;

/** A hollow ring for the old figure, a full one for the new: shape says it, not colour. */
function Picture({ beside, label }: { beside: SideBySide; label: string }) {
	const { i18n } = useTranslation();
	const { least, most, isShare } = beside.scale;
	const number = new Intl.NumberFormat(i18n.language, {
		style: isShare ? "percent" : "decimal",
		maximumFractionDigits: 1,
	});
	const at = (place: number) => 8 + place * (width - 16);
	return (
		<svg viewBox={`0 0 ${width} 64`} role="img" aria-label={label} className="mt-3 block w-full max-w-[26rem]">
			<line x1={8} x2={width - 8} y1={45} y2={45} className="stroke-[var(--line-strong)]" />
			<g fontSize={13} className="fill-[var(--quiet)]">
				<text x={8} y={60}>
					{number.format(least)}
				</text>
				<text x={width - 8} y={60} textAnchor="end">
					{number.format(most)}
				</text>
			</g>
			{(["old", "now"] as const).map((which) => {
				const { value, low, high } = beside[which];
				return (
					<g key={which} className={which === "old" ? "stroke-[var(--quiet)]" : "stroke-[var(--accent)]"}>
						{low !== null && high !== null && (
							<line x1={at(low)} x2={at(high)} y1={lines[which]} y2={lines[which]} strokeWidth={2} />
						)}
						<circle
							cx={at(value)}
							cy={lines[which]}
							r={5}
							strokeWidth={2}
							className={which === "old" ? "fill-[var(--paper)]" : "fill-[var(--accent)]"}
						/>
					</g>
				);
			})}
		</svg>
	);
}
