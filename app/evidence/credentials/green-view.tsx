import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Section } from "#app/ui/page.tsx";
import type { GreenSector } from "./green-skills.server.ts";

/** Green skills of each sector, with a flag where there are too few. */
export function GreenSectors({ sectors }: { sectors: readonly GreenSector[] }) {
	const { t } = useTranslation("credentials");
	if (sectors.length === 0) return null;
	return (
		<Section title={t("green.title")}>
			<p className="mb-3 text-quiet">{t("green.what")}</p>
			<ul className="flex flex-wrap gap-x-8 gap-y-2">
				{sectors.map(({ sector, n, few }) => (
					<li key={sector}>
						<Badge tone={few ? "warning" : "done"}>
							{t("green.count", { sector, n })}
							{few && ` (${t("green.few")})`}
						</Badge>
					</li>
				))}
			</ul>
			<p className="mt-3 text-[0.9375rem] text-quiet">{t("skills.notice")}</p>
		</Section>
	);
}
