import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ShownSource } from "./source-shown.server.ts";

/** What a source says and where it can be read. */
export function SourceView({ source }: { source: ShownSource }) {
	const { t } = useTranslation("sources");
	const { title, says, from, doi, address, seenOn, meeting, meetingGone } = source;
	return (
		<Section title={t("source")}>
			<div className="max-w-[var(--measure)]">
				{title && <p className="font-semibold break-words">{title}</p>}
				{from && <p className="text-quiet">{[from, doi && `DOI ${doi}`].filter(Boolean).join(" · ")}</p>}
				{meeting && <p className="text-quiet">{meeting.name}</p>}
				{seenOn && <p className="text-quiet">{t("seen", { date: seenOn })}</p>}
				{address && (
					<p>
						<a href={address.href} rel="noreferrer noopener external" className="inline-block py-2">
							{t(`openAt.${address.at}`)}
						</a>
					</p>
				)}
				{meetingGone && <Notice kind="warning">{t("meetingGone")}</Notice>}
				<h3 className="mt-4">{t("says")}</h3>
				<p className="whitespace-pre-line break-words font-serif text-[1.125rem]">{says}</p>
				{meeting && (
					<>
						<h3 className="mt-4">{t("outcome")}</h3>
						<p>{meeting.outcome ?? t("noOutcome")}</p>
					</>
				)}
			</div>
		</Section>
	);
}
