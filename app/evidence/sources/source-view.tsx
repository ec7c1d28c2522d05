import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ShownSource } from "./source-shown.server.ts";

/** What a source says and where it can be read. */
export function SourceView({ source }: { source: ShownSource }) {
	const { t } = useTranslation("sources");
	const { says, from, doi, address, seenOn, meeting, meetingGone } = source;
	return (
		<Section title={t("says")}>
			<div className="max-w-[var(--measure)]">
				<p className="whitespace-pre-line font-serif text-[1.125rem]">{says}</p>
				<p className="mt-2 text-quiet">{[from, doi && `DOI ${doi}`].filter(Boolean).join(" · ")}</p>
				{seenOn && <p className="text-quiet">{t("seen", { date: seenOn })}</p>}
				{address && (
					<p className="mt-2">
						<a href={address} rel="noreferrer noopener external" className="inline-block py-2">
							{t("read")}
						</a>
					</p>
				)}
				{meetingGone && <Notice kind="warning">{t("meetingGone")}</Notice>}
				{meeting && (
					<>
						<p className="mt-2 text-quiet">{meeting.name}</p>
						<h3 className="mt-4">{t("outcome")}</h3>
						<p>{meeting.outcome ?? t("noOutcome")}</p>
					</>
				)}
			</div>
		</Section>
	);
}
