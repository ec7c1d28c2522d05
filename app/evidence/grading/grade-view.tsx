import { useTranslation } from "react-i18next";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Standing } from "./grade.ts";
import { GradeForm } from "./grade-form.tsx";
import type { Closed } from "./grade-shown.server.ts";
import type { ClaimType, Mark, Reason } from "./rules.ts";

const tones: Record<Mark, Tone> = {
	high: "done",
	moderate: "active",
	low: "warning",
	very_low: "warning",
	documented: "done",
	undocumented: "warning",
};

type Given = {
	id: string;
	mark: Mark;
	by: string;
	on: string;
	claim: ClaimType;
	because: readonly Reason[];
	loweredBecause: string | null;
	/** the claim was corrected since */
	isEarlier: boolean;
};
type Shown = {
	standing: Standing;
	claim: ClaimType;
	claimRevision: number;
	history: readonly Given[];
	isCounted: boolean;
	closed: Closed | null;
};

/** A word and a sentence, and why it is no surer. */
export function GradeSection({ code, grade }: { code: string; grade: Shown }) {
	const { t } = useTranslation("grading");
	const { standing, claim, claimRevision, history, isCounted, closed } = grade;
	return (
		<Section title={t("title")}>
			<div className="max-w-[var(--measure)]">
				<Told standing={standing} />
				{history.length > 0 && (
					<details className="my-3">
						<summary className="min-h-11 cursor-pointer py-2">{t("history")}</summary>
						<ul className="text-quiet">
							{history.map((once) => (
								<Once key={once.id} grade={once} />
							))}
						</ul>
					</details>
				)}
				{standing.is !== "demo" &&
					(closed === null ? (
						<GradeForm
							key={history.length}
							code={code}
							{...{ claim, claimRevision, isCounted }}
							again={history.length > 0}
						/>
					) : (
						<p className="text-quiet">{t(`closed.${closed}`)}</p>
					))}
			</div>
		</Section>
	);
}

/** One grade of those so far: what was judged, and why it came out as it did. */
function Once({ grade: { mark, by, on, claim, because, loweredBecause, isEarlier } }: { grade: Given }) {
	const { t } = useTranslation("grading");
	const why = [t(`claim.${claim}`), ...because.map((reason) => t(`because.${reason}`))];
	return (
		<li className="py-1">
			{t("given", { mark: t(`mark.${mark}`), name: by, date: on })}
			{isEarlier && ` · ${t("earlierClaim")}`}
			<span className="block text-[0.9375rem]">{why.join(" ")}</span>
			{loweredBecause && (
				<span className="block text-[0.9375rem]">{t("loweredBecause", { reason: loweredBecause })}</span>
			)}
		</li>
	);
}

function Told({ standing }: { standing: Standing }) {
	const { t } = useTranslation("grading");
	if (standing.is === "demo")
		return (
			<>
				<Badge tone="warning">{t("demo")}</Badge>
				<p>{t("demoWhy")}</p>
			</>
		);
	if (standing.is === "ungraded")
		return (
			<>
				<Badge>{t("ungraded")}</Badge>
				<p>{t("ungradedWhy", { claim: t(`claim.${standing.claim}`) })}</p>
			</>
		);
	if (standing.is === "earlier")
		return (
			<>
				<Badge tone="warning">{t("earlier")}</Badge>
				<p>{t("earlierWhy", { mark: t(`mark.${standing.mark}`) })}</p>
			</>
		);
	return (
		<>
			<Badge tone={tones[standing.mark]}>{t(`mark.${standing.mark}`)}</Badge>
			<p className="font-serif text-[1.25rem]">{t(`sentence.${standing.mark}`)}</p>
			<ul className="mt-2">
				{standing.because.map((reason) => (
					<li key={reason}>{t(`because.${reason}`)}</li>
				))}
				{standing.loweredBecause && <li>{t("loweredBecause", { reason: standing.loweredBecause })}</li>}
			</ul>
		</>
	);
}
