import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Choices } from "./choices.ts";
import { FieldWords } from "./field-words.tsx";
import { type FieldKey, type Fields, merged } from "./fields.ts";

type StaleFieldsProps = {
	mine: Fields;
	stale: { theirs: Fields; base: Fields | null; revision: number; by: string | null };
	choices: Choices;
	onChosen: (fields: Fields, revision: number) => void;
};

/** Someone saved in between: both versions of every field in question side by side, and a person chooses. */
export function StaleFields({ mine, stale, choices, onChosen }: StaleFieldsProps) {
	const { t } = useTranslation("recommendations");
	const { fields, undecided } = merged(stale.base ?? stale.theirs, mine, stale.theirs);
	const [theirs, setTheirs] = useState<readonly FieldKey[]>([]);
	const chosen = { ...fields };
	for (const key of theirs) Object.assign(chosen, { [key]: stale.theirs[key] });
	return (
		<div>
			<Notice kind="warning" title={t("fields.stale.title", { name: stale.by ?? t("fields.stale.someone") })}>
				{t(undecided.length > 0 ? "fields.stale.lead" : "fields.stale.nothing")}
			</Notice>
			{undecided.map((key) => (
				<fieldset key={key} className="mb-4">
					<legend className="font-semibold">{t(`fields.${key}`)}</legend>
					{(["mine", "theirs"] as const).map((side) => (
						<label key={side} className="flex min-h-11 items-start gap-3 py-2">
							<input
								type="radio"
								name={`stale-${key}`}
								className="mt-1 size-5 accent-[var(--accent)]"
								checked={theirs.includes(key) === (side === "theirs")}
								onChange={() => setTheirs(side === "theirs" ? [...theirs, key] : theirs.filter((one) => one !== key))}
							/>
							<span>
								<span className="text-quiet">{t(`fields.stale.${side}`)}: </span>
								<FieldWords name={key} fields={side === "mine" ? mine : stale.theirs} choices={choices} />
							</span>
						</label>
					))}
				</fieldset>
			))}
			<Button type="button" kind="main" onClick={() => onChosen(chosen, stale.revision)}>
				{t("fields.stale.save")}
			</Button>
		</div>
	);
}
