// Figures that changed, old and new side by side, to be answered together or one by one.
import { Form, Link, useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTime } from "#app/i18n/time.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { CitationDetail, ReadingWords } from "./citation-detail.ts";
import type { SideBySide } from "./side-by-side.ts";

type MovementsProps = { moved: readonly CitationDetail[]; textId: string; mayWrite: boolean };

/** The form stands below the list; its boxes stand beside their figures, where each also has a form of its own. */
const formId = "chosen-figures";

export function Movements({ moved, textId, mayWrite }: MovementsProps) {
	const { t } = useTranslation("writing");
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const here = moved.filter(({ id }) => chosen.includes(id));
	const choose = (id: string) =>
		setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
	return (
		<>
			{!mayWrite && <p className="mb-4 text-quiet">{t("movements.readOnly")}</p>}
			<ul>
				{moved.map((citation) => (
					<li key={citation.id} className="border-b border-line py-5">
						<Movement citation={citation} />
						{mayWrite && (
							<>
								<CheckboxField
									label={`${t(citation.now === "something" ? "movements.choose" : `movements.chooseNow.${citation.now}`)} · ${citation.evidenceCode}`}
									name="chosen"
									form={formId}
									value={`${citation.id}:${citation.latest.id}`}
									checked={chosen.includes(citation.id)}
									onChange={() => choose(citation.id)}
								/>
								<Keep citation={citation} textId={textId} />
							</>
						)}
					</li>
				))}
			</ul>
			{mayWrite && (
				<Form method="post" id={formId} className="mt-6">
					{moved.length > 1 && <p className="mb-3 text-quiet">{t("movements.hint")}</p>}
					<div className="flex flex-wrap gap-3">
						<Button kind="main">
							{here.length > 0 ? t("movements.send", { count: here.length }) : t("movements.sendNone")}
						</Button>
						<Button
							type="button"
							onClick={() => setChosen(here.length === moved.length ? [] : moved.map(({ id }) => id))}
						>
							{t(here.length === moved.length ? "movements.chooseNone" : "movements.chooseAll")}
						</Button>
					</div>
				</Form>
			)}
		</>
	);
}

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

type Answer = { done: true } | { refused: { message: string } };

function Keep({ citation, textId }: { citation: CitationDetail; textId: string }) {
	const { t } = useTranslation("writing");
	const { Form: KeepForm, data } = useFetcher<Answer>();
	return (
		<details className="max-w-[var(--measure)]">
			<summary className="min-h-11 cursor-pointer py-2 text-accent">
				{t("movements.keepOpen")} · {citation.evidenceCode}
			</summary>
			{data && "refused" in data && <Notice kind="refused">{data.refused.message}</Notice>}
			<KeepForm method="post" action={`/texts/${textId}/citations/${citation.id}/kept`}>
				<input type="hidden" name="readingId" value={citation.latest.id} />
				<TextArea
					label={t("citation.reason")}
					hint={t("movements.keepHint")}
					name="reason"
					rows={2}
					maxLength={2000}
					required
				/>
				<Button>{t("citation.keep")}</Button>
			</KeepForm>
		</details>
	);
}
