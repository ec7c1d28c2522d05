import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../../i18n/format.ts";
import type { Listed } from "../batch-list.tsx";
import { matchingPath } from "../unread-view.tsx";
import type { TemplateKey } from "../template.ts";
import { templates } from "../templates.ts";
import { templateName } from "../words.ts";
import { writtenByForm } from "./title-words.ts";

/** Which sheets were read by a matching, whose it is, and the way to change it. */
export function MatchedSheets({ batch: { id, files }, timeZone }: { batch: Listed; timeZone: string }) {
	const { t, i18n } = useTranslation("imports");
	return files.map(({ name, template, matched }) =>
		name && matched ? (
			<p key={name} className="mb-8 max-w-[var(--measure)] [overflow-wrap:anywhere]">
				{t("matching.used", {
					file: name,
					template: templateName(t, template),
					by: matched.by,
					when: formatMoment(matched.saidAt, i18n.language, timeZone),
				})}{" "}
				{daysByForm(template, matched.titles) && `${t("matching.usedByForm")} `}
				<Link to={matchingPath(id, name)}>{t("matching.change")}</Link>
			</p>
		) : null,
	);
}

/** Whether some day of the rows is only the time a form program wrote. */
const daysByForm = (template: TemplateKey, titles: Readonly<Record<string, string>>): boolean =>
	templates[template].columns.some(({ key, kind }) => kind === "date" && writtenByForm(titles[key] ?? "") !== null);

/** Sheets of no template, of which nothing was kept. */
export function PassedOver({ files }: { files: Listed["files"] }) {
	const { t } = useTranslation("imports");
	const sheets = files.flatMap(({ passedOver }) => passedOver);
	if (sheets.length === 0) return null;
	return (
		<p className="mb-8 max-w-[var(--measure)] text-quiet">{t("preview.passedOver", { sheets: sheets.join(", ") })}</p>
	);
}
