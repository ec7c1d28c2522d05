import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { ExcerptList } from "./finding-views.tsx";
import type { Finding } from "./findings.server.ts";

/** What stands behind an evidence item that is a finding; null when its upload was withdrawn. */
export function FindingOfItem({ finding, words }: { finding: Finding | null; words: string | null }) {
	const { t } = useTranslation("voices");
	return (
		<>
			{words && <p className="mb-6 font-serif text-[1.75rem] font-semibold leading-tight">{words}</p>}
			{finding === null ? (
				<Notice kind="warning">{t("gone")}</Notice>
			) : (
				<Section
					title={t("excerpts")}
					actions={<Link to={`/evidence/findings/${encodeURIComponent(finding.code)}`}>{t("toFinding")}</Link>}
				>
					<ExcerptList excerpts={finding.excerpts} />
				</Section>
			)}
		</>
	);
}
