import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentSections, recommendationSections } from "#app/recommendations/text/sections.ts";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import type { Line, Missing } from "../checklist.ts";

const tones: Record<Line["stands"], Tone> = { met: "done", warns: "warning", blocks: "bad" };
const order: Record<Line["stands"], number> = { blocks: 0, warns: 1, met: 2 };

/** What must stand before this edition, what is missing, and the way there. What stands in the way comes first. */
export function ChecklistView({ lines }: { lines: readonly Line[] }) {
	const { t } = useTranslation("publication");
	const sorted = lines.toSorted((a, b) => order[a.stands] - order[b.stands]);
	return (
		<ul className="divide-y divide-line">
			{sorted.map(({ rule, stands, missing }) => (
				<li key={rule} className="grid gap-x-6 py-3 sm:grid-cols-[11rem_1fr]">
					<Badge tone={tones[stands]}>{t(`stands.${stands}`)}</Badge>
					<div>
						<p className="font-semibold">{t(`rules.${rule}.title`)}</p>
						{stands !== "met" && (
							<>
								<p className="text-quiet">{t(`rules.${rule}.reason`)}</p>
								<ul className="mt-1">
									{missing.map((one) => (
										<li key={one.what + one.href}>
											<Link to={one.href} className="inline-block py-2">
												<What missing={one} />
											</Link>
										</li>
									))}
								</ul>
							</>
						)}
					</div>
				</li>
			))}
		</ul>
	);
}

const own = [
	"kind",
	"language",
	"fundingLine",
	"grantingAuthority",
	"disclaimer",
	"contributors",
	"licence",
	"recommendations",
] as const;

function titleOf(section: string) {
	const ofRecommendation = recommendationSections.find((key) => key === section);
	const ofDocument = documentSections.find((key) => key === section) ?? "summary";
	return ofRecommendation
		? (`recommendations:sections.${ofRecommendation}.title` as const)
		: (`publication:sections.${ofDocument}.title` as const);
}

/** Fields are named in the reader's language; texts and recommendations by their own words. */
function What({ missing: { what, sections } }: { missing: Missing }) {
	const { t } = useTranslation(["publication", "recommendations"]);
	if (sections) return <>{`${what}: ${sections.map((section) => t(titleOf(section))).join(", ")}`}</>;
	const field = own.find((key) => key === what);
	return <>{field ? t(`missing.${field}`) : what}</>;
}
