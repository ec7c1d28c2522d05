import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/notice.tsx";
import { Unbroken } from "../../ui/unbroken.tsx";
import type { Crowded } from "../places/crowded.server.ts";

/** A remark, no refusal: people do come beyond the places, and places are mistyped. */
export function CrowdedRuns({ crowded }: { crowded: readonly Crowded[] }) {
	const { t } = useTranslation("imports");
	if (crowded.length === 0) return null;
	return (
		<Notice kind="warning" title={t("crowded.title")}>
			<p>{t("crowded.what")}</p>
			<ul className="list-disc pl-5">
				{crowded.map(({ run, started, places }) => (
					<li key={run}>
						<Unbroken>{t("crowded.run", { run, started, places })}</Unbroken>
					</li>
				))}
			</ul>
		</Notice>
	);
}
