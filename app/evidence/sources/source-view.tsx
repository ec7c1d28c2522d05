import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ShownSource } from "./source-shown.server.ts";

/** What a source says and where it can be read. */
export function SourceView({ code, source, mayCorrect }: { code: string; source: ShownSource; mayCorrect: boolean }) {
	const { t } = useTranslation("sources");
	const { title, says, address, meeting, meetingGone, isUntitled } = source;
	return (
		<Section title={t("source")}>
			<div className="max-w-[var(--measure)]">
				{title && <p className="font-semibold break-words">{title}</p>}
				{isUntitled && mayCorrect && <ToBeTitled code={code} />}
				<Published source={source} />
				{meeting && <p className="text-quiet">{meeting.name}</p>}
				{address && <Address {...address} />}
				{meetingGone && <Notice kind="warning">{t("meetingGone")}</Notice>}
				<h3 className="mt-4">{t("says")}</h3>
				<p className="whitespace-pre-line break-words font-serif text-[1.125rem]">{says}</p>
				{meeting && <Outcome words={meeting.outcome} />}
			</div>
		</Section>
	);
}

function Outcome({ words }: { words: string | null }) {
	const { t } = useTranslation("sources");
	return (
		<>
			<h3 className="mt-4">{t("outcome")}</h3>
			<p>{words ?? t("noOutcome")}</p>
		</>
	);
}

/** A source from before titles were asked for is given one. */
function ToBeTitled({ code }: { code: string }) {
	const { t } = useTranslation("sources");
	return (
		<p>
			<Link to={`/evidence/${code}/correction`} className="inline-block py-2">
				{t("entitle")}
			</Link>
		</p>
	);
}

function Address({ at, href }: NonNullable<ShownSource["address"]>) {
	const { t } = useTranslation("sources");
	return (
		<p>
			<a href={href} rel="noreferrer noopener external" className="inline-block py-2">
				{t(`openAt.${at}`)}
			</a>
		</p>
	);
}

/** By whom and where it was published, and when it was seen there. */
function Published({ source: { authors, from, doi, seenOn } }: { source: ShownSource }) {
	const { t } = useTranslation("sources");
	return (
		<>
			{from && (
				<p className="text-quiet break-words">{[authors, from, doi && `DOI ${doi}`].filter(Boolean).join(" · ")}</p>
			)}
			{seenOn && <p className="text-quiet">{t("seen", { date: seenOn })}</p>}
		</>
	);
}
