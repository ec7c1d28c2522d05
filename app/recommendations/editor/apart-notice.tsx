import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { LiveSession } from "./live-session.ts";

/** Why the saved words stand where the editors would, and what can be done about it. */
export function ApartNotice({ session, historyAt }: { session: LiveSession; historyAt: string | undefined }) {
	const { t } = useTranslation("writing");
	const { apart } = session.views;
	if (!useSyncExternalStore(apart.subscribe, apart.get, apart.get)) return null;
	return (
		<Notice kind="warning" title={t("apart.title")}>
			<p className="mb-2">{t(historyAt ? "apart.why" : "apart.whyWithoutHistory")}</p>
			<div className="flex flex-wrap gap-3">
				{historyAt && <LinkButton to={historyAt}>{t("apart.history")}</LinkButton>}
				<Button type="button" onClick={() => window.location.reload()}>
					{t("gate.reload")}
				</Button>
			</div>
		</Notice>
	);
}
