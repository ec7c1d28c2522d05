import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/notice.tsx";
import type { Report } from "./report.ts";

/** Rows that say again what an earlier row of the same upload is about: counted once, and often a slip. */
export function Repeats({ report: { repeats, repeatCount } }: { report: Report }) {
	const { t } = useTranslation("imports");
	if (repeatCount === 0) return null;
	return (
		<Notice kind="warning" title={t("repeats.title", { count: repeatCount })}>
			<p>{t("repeats.what")}</p>
			<ul className="list-disc pl-5">
				{repeats.map(({ file, row, of }) => (
					<li key={`${file} ${row}`} className="[overflow-wrap:anywhere]">
						{of.file === file
							? t("repeats.row", { file, row, of: of.row })
							: t("repeats.elsewhere", { file, row, of: of.row, in: of.file })}
					</li>
				))}
			</ul>
		</Notice>
	);
}
