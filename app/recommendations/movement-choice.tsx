import { useTranslation } from "react-i18next";
import { RadioField, TextArea } from "#app/ui/field.tsx";
import type { CitationDetail } from "./citation-detail.ts";
import { answerName, answerValue, reasonName } from "./movements-form.ts";

export type FigureChoice = "take" | "keep";
type ChoiceProps = {
	citation: CitationDetail;
	answer: FigureChoice | undefined;
	onAnswer: (answer: FigureChoice) => void;
};

/** One answer for a figure that moved; none is given beforehand. */
export function Choice({ citation: { id, evidenceCode, latest, now }, answer, onAnswer }: ChoiceProps) {
	const { t } = useTranslation("writing");
	const words = {
		take: t(now === "something" ? "movements.choose" : `movements.chooseNow.${now}`),
		keep: t("movements.keepOpen"),
	};
	return (
		<fieldset className="mt-3 max-w-[var(--measure)]">
			<legend className="visually-hidden">{t("movements.which", { code: evidenceCode })}</legend>
			{(["take", "keep"] as const).map((one) => (
				<RadioField
					key={one}
					label={words[one]}
					name={answerName(id)}
					value={answerValue(one, latest.id)}
					checked={answer === one}
					onChange={() => onAnswer(one)}
				/>
			))}
			{answer === "keep" && (
				<TextArea
					label={t("citation.reason")}
					hint={t("movements.keepHint")}
					name={reasonName(id)}
					rows={2}
					maxLength={2000}
					required
				/>
			)}
		</fieldset>
	);
}
