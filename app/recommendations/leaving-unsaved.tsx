import { type Location, useBeforeUnload, useBlocker, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";

type LeavingUnsavedProps = {
	isUnsaved: boolean;
	isSaving: boolean;
	/** What the last save was answered with, when it was not taken. */
	refusal: unknown;
	/** Saves; false when something must be filled in first. */
	onSave: () => boolean;
};

/** Whoever goes elsewhere before saving is asked: nothing entered is lost without a word. */
export function LeavingUnsaved({ isUnsaved, isSaving, refusal, onSave }: LeavingUnsavedProps) {
	const { t } = useTranslation("recommendations");
	const { next, go, stay } = useLeaving(isUnsaved);
	const [saved, setSaved] = useState<{ before: unknown } | null>(null);
	useEffect(() => {
		if (!next || isSaving) return;
		if (!isUnsaved) go();
		else if (saved && refusal && refusal !== saved.before) stay(); // it was not taken: the page says why
	}, [next, go, stay, isUnsaved, isSaving, saved, refusal]);
	return (
		<Dialog title={t("fields.leaving.title")} open={next !== null} onClose={stay}>
			<p className="mb-4">{t("fields.leaving.lead")}</p>
			<div className="flex flex-wrap gap-4">
				<Button type="button" kind="main" onClick={() => (onSave() ? setSaved({ before: refusal }) : stay())}>
					{t("fields.leaving.save")}
				</Button>
				<Button type="button" onClick={stay}>
					{t("fields.leaving.stay")}
				</Button>
				<Button type="button" kind="danger" onClick={go}>
					{t("fields.leaving.drop")}
				</Button>
			</div>
		</Dialog>
	);
}

/** Where this person wants to go, kept here: a page that is read anew forgets what it held back. */
function useLeaving(isUnsaved: boolean) {
	const navigate = useNavigate();
	const [next, setNext] = useState<Location | null>(null);
	const isFree = useRef(false);
	useBlocker(({ currentLocation, nextLocation }) => {
		const holds = isUnsaved && !isFree.current && currentLocation.pathname !== nextLocation.pathname;
		if (holds) setNext(nextLocation);
		return holds;
	});
	useBeforeUnload(useCallback((event) => isUnsaved && event.preventDefault(), [isUnsaved]));
	const stay = useCallback(() => setNext(null), []);
	const go = useCallback(() => {
		isFree.current = true;
		if (next) navigate(next);
	}, [next, navigate]);
	return { next, go, stay };
}
