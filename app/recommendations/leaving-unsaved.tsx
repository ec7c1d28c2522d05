import { useBlocker } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";

type LeavingUnsavedProps = {
	isUnsaved: boolean;
	isSaving: boolean;
	/** What the last save was answered with. */
	answer: unknown;
	/** Saves; false when something must be filled in first. */
	onSave: () => boolean;
};

/** Whoever goes elsewhere before saving is asked: nothing entered is lost without a word. */
export function LeavingUnsaved({ isUnsaved, isSaving, answer, onSave }: LeavingUnsavedProps) {
	const { t } = useTranslation("recommendations");
	const [saved, setSaved] = useState<{ before: unknown } | null>(null);
	const leaving = useBlocker(
		({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
	);
	useEffect(() => {
		if (!isUnsaved) return;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener("beforeunload", ask);
		return () => window.removeEventListener("beforeunload", ask);
	}, [isUnsaved]);
	useEffect(() => {
		if (leaving.state !== "blocked" || isSaving) return;
		if (!isUnsaved) leaving.proceed();
		else if (saved && answer && answer !== saved.before) leaving.reset(); // it was not taken: the page says why
	}, [leaving, isUnsaved, isSaving, saved, answer]);
	const stay = () => {
		setSaved(null);
		leaving.reset?.();
	};
	return (
		<Dialog title={t("fields.leaving.title")} open={leaving.state === "blocked"} onClose={stay}>
			<p className="mb-4">{t("fields.leaving.lead")}</p>
			<div className="flex flex-wrap gap-4">
				<Button type="button" kind="main" onClick={() => (onSave() ? setSaved({ before: answer }) : stay())}>
					{t("fields.leaving.save")}
				</Button>
				<Button type="button" onClick={stay}>
					{t("fields.leaving.stay")}
				</Button>
				<Button type="button" kind="danger" onClick={() => leaving.proceed?.()}>
					{t("fields.leaving.drop")}
				</Button>
			</div>
		</Dialog>
	);
}
