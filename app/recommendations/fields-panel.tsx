// The structured fields beside the text: four first, the rest under "Before final". Saved by a button, with a revision; who
// leaves before is asked.
import { Link, useFetcher } from "@remix-run/react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Choices } from "./choices.ts";
import { FieldInput } from "./field-inputs.tsx";
import { FieldWords } from "./field-words.tsx";
import { differing, type FieldKey, type Fields, firstFields, laterFields, tidy } from "./fields.ts";
import { LeavingUnsaved } from "./leaving-unsaved.tsx";
import { StaleFields } from "./stale-fields.tsx";

type SaveAnswer =
	| { saved: { revision: number } }
	| { stale: { theirs: Fields; base: Fields | null; revision: number; by: string | null } }
	| { refused: { message: string } };

type FieldsPanelProps = { code: string; fields: Fields; revision: number; choices: Choices; mayWrite: boolean };

/** Read like the rest of the page until someone wants to change them. */
export function FieldsPanel(props: FieldsPanelProps) {
	const { t } = useTranslation("recommendations");
	const [editing, setEditing] = useState(false);
	return (
		<section aria-labelledby="fields-title" className="margin-part">
			<h2 id="fields-title">{t("fields.title")}</h2>
			{props.mayWrite && editing ? (
				<Writing {...props} onDone={() => setEditing(false)} />
			) : (
				<>
					<Reading {...props} />
					{props.mayWrite && (
						<Button type="button" onClick={() => setEditing(true)}>
							{t("fields.edit")}
						</Button>
					)}
				</>
			)}
		</section>
	);
}

function Reading({ code, fields, choices }: FieldsPanelProps) {
	const { t } = useTranslation("recommendations");
	const shown = (key: FieldKey) => (
		<div key={key} className="mb-3">
			<dt className="font-semibold">{t(`fields.${key}`)}</dt>
			<dd>
				<FieldWords name={key} fields={fields} choices={choices} />
				{key === "strength" && fields.strength === "strong" && (
					<Link to={`/recommendations/${code}/strength`} className="flex min-h-11 items-center">
						{t("fields.whyStrong")}
					</Link>
				)}
			</dd>
		</div>
	);
	return (
		<>
			<dl>{firstFields.map(shown)}</dl>
			<details>
				<summary className="later">{t("fields.later")}</summary>
				<dl>{laterFields.map(shown)}</dl>
			</details>
		</>
	);
}

function Writing({ code, fields: saved, revision, choices, onDone }: FieldsPanelProps & { onDone: () => void }) {
	const { t } = useTranslation("recommendations");
	const form = useRef<HTMLFormElement>(null);
	const { fields, on, unsaved, saving, answer, change, save, forget } = useSaving(code, saved, revision);
	const [isIncomplete, setIncomplete] = useState(false);
	const stale = unsaved ? staleIn(answer, on) : null;
	const trySaving = () => {
		if (form.current?.reportValidity() === false) return false;
		setIncomplete(false);
		save(fields);
		return true;
	};
	const inputs = (keys: readonly FieldKey[]) =>
		keys.map((key) => <FieldInput key={key} name={key} fields={fields} choices={choices} onChange={change} />);
	if (stale) return <StaleFields mine={fields} stale={stale} choices={choices} onChosen={save} />;
	return (
		<>
			<form
				ref={form}
				noValidate
				onInvalidCapture={(event) => {
					setIncomplete(true);
					unfold(event.target);
				}}
				onSubmit={(event) => {
					event.preventDefault();
					trySaving();
				}}
			>
				{answer && "refused" in answer && <Notice kind="refused">{answer.refused.message}</Notice>}
				{inputs(firstFields)}
				<details>
					<summary className="later">{t("fields.later")}</summary>
					{inputs(laterFields)}
				</details>
				<SaveLine isSaving={saving} isUnsaved={unsaved} isIncomplete={isIncomplete} onForget={forget} onDone={onDone} />
			</form>
			<LeavingUnsaved isUnsaved={unsaved} isSaving={saving} refusal={refusalIn(answer)} onSave={trySaving} />
		</>
	);
}

type SaveLineProps = {
	isSaving: boolean;
	isUnsaved: boolean;
	isIncomplete: boolean;
	onForget: () => void;
	onDone: () => void;
};

function SaveLine({ isSaving, isUnsaved, isIncomplete, onForget, onDone }: SaveLineProps) {
	const { t } = useTranslation("recommendations");
	return (
		<p className="save-line">
			<Button kind={isUnsaved ? "main" : "plain"}>{t("fields.save")}</Button>
			<output>{t(isIncomplete && isUnsaved ? "fields.incomplete" : saveWords(isSaving, isUnsaved))}</output>
			{!isSaving && (
				<Button type="button" kind="quiet" onClick={isUnsaved ? onForget : onDone}>
					{t(isUnsaved ? "fields.forget" : "fields.done")}
				</Button>
			)}
		</p>
	);
}

/** Both versions to choose from; no more so once the page shows the other's. */
const staleIn = (answer: SaveAnswer | undefined, on: number) =>
	answer && "stale" in answer && on < answer.stale.revision ? answer.stale : null;

const refusalIn = (answer: SaveAnswer | undefined) => (answer && !("saved" in answer) ? answer : null);

/** What is folded away cannot be filled in. */
function unfold(place: EventTarget): void {
	const fold = place instanceof Element ? place.closest("details") : null;
	if (fold) fold.open = true;
}

type Standing = { fields: Fields; revision: number };
/** What someone entered, on which revision, and whether it was sent since. */
type Entered = { fields: Fields; on: number; isSent: boolean };

/** What stands: the page's fields, or, until the page has read them again, those that were sent and taken after them. */
const standing = (page: Standing, taken: number, sent: Fields | null): Standing =>
	sent && taken > page.revision ? { fields: sent, revision: taken } : page;

/** What this person entered, until it is saved: after that the page shows what others save, too. */
function useSaving(code: string, saved: Fields, revision: number) {
	const fetcher = useFetcher<SaveAnswer>();
	const [entered, setEntered] = useState<Entered | null>(null);
	const [sent, setSent] = useState<Fields | null>(null);
	const taken = fetcher.data && "saved" in fetcher.data ? fetcher.data.saved.revision : 0;
	const stands = standing({ fields: saved, revision }, taken, sent);
	const waiting = entered !== null && !(entered.isSent && taken > entered.on) ? entered : null;
	const unsaved = waiting !== null && differing(waiting.fields, stands.fields).length > 0;
	const fields = unsaved ? waiting.fields : stands.fields;
	const on = unsaved ? Math.max(waiting.on, taken) : stands.revision; // entered while the last was being saved: on top of that
	const saving = fetcher.state !== "idle";
	return {
		fields,
		on,
		unsaved,
		saving,
		answer: saving ? undefined : fetcher.data,
		change: (part: Partial<Fields>) => setEntered({ fields: { ...fields, ...part }, on, isSent: false }),
		forget: () => setEntered(null),
		save: (chosen: Fields, onRevision = on) => {
			const tidied = tidy(chosen);
			setEntered({ fields: tidied, on: onRevision, isSent: true });
			setSent(tidied);
			fetcher.submit(
				{ fields: JSON.stringify(tidied), revision: String(onRevision) },
				{ method: "post", action: `/recommendations/${code}/fields` },
			);
		},
	};
}

function saveWords(saving: boolean, unsaved: boolean): "fields.saving" | "fields.unsaved" | "fields.saved" {
	if (saving) return "fields.saving";
	return unsaved ? "fields.unsaved" : "fields.saved";
}
