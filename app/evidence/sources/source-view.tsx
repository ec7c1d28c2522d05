import { useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ShownSource } from "./source-shown.server.ts";

/** What a source says and where it can be read. */
export function SourceView({ code, source }: { code: string; source: ShownSource }) {
	const { t } = useTranslation("sources");
	const { title, authors, says, from, doi, address, seenOn, meeting, meetingGone, mayEntitle } = source;
	return (
		<Section title={t("source")}>
			<div className="max-w-[var(--measure)]">
				{title && <p className="font-semibold break-words">{title}</p>}
				{mayEntitle && <TitleForm code={code} />}
				{from && (
					<p className="text-quiet break-words">{[authors, from, doi && `DOI ${doi}`].filter(Boolean).join(" · ")}</p>
				)}
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
function TitleForm({ code }: { code: string }) {
	const { t } = useTranslation("sources");
	const { Form, data, state } = useFetcher<{ refused?: { message: string; kept: Record<string, string> } }>();
	const refused = state === "idle" ? data?.refused : undefined;
	return (
		<details className="mb-2" open={Boolean(refused) || undefined}>
			<summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent">{t("entitle")}</summary>
			<Form method="post" action={`/evidence/${code}/title`} className="mt-2">
				<TextField
					label={t("sourceTitle")}
					hint={t("entitleHint")}
					name="title"
					maxLength={500}
					required
					defaultValue={refused?.kept["title"]}
					error={refused?.message}
				/>
				<Button>{t("entitleSend")}</Button>
			</Form>
		</details>
	);
}
