import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Answers, CheckboxGroup, Select, TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { type ClaimType, claimTypes, components, concerns, confidences, designs, noneOfThese } from "./rules.ts";

type GradeFormProps = { code: string; claim: ClaimType; claimRevision: number; isCounted: boolean; again: boolean };

/** Says what kind of claim it is and what it rests on; how sure that may be is not chosen, it follows. No answer is given
 *  beforehand. */
export function GradeForm({ code, claim, claimRevision, isCounted, again }: GradeFormProps) {
	const { t } = useTranslation("grading");
	const fetcher = useFetcher<{ refused?: { message: string } }>();
	const [kind, setKind] = useState(claim);
	const [isOpen, setOpen] = useState(false);
	// A refusal is about what was sent: it goes with the first change to that.
	const [mended, setMended] = useState<unknown>(undefined);
	const refused = fetcher.state === "idle" && fetcher.data !== mended ? fetcher.data?.refused : undefined;
	return (
		<details className="mt-4" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent">
				{t(again ? "again" : "open")}
			</summary>
			<fetcher.Form
				method="post"
				action={`/evidence/${code}/grades`}
				className="mt-3"
				onChange={() => setMended(fetcher.data)}
			>
				{refused && <Notice kind="refused">{refused.message}</Notice>}
				<input type="hidden" name="claimRevision" value={claimRevision} />
				<Select
					label={t("claimType")}
					name="claim"
					value={kind}
					onChange={(event) => setKind(claimTypes.find((one) => one === event.currentTarget.value) ?? kind)}
					options={claimTypes.map((value) => ({ value, label: t(`claim.${value}`) }))}
				/>
				<RestsOn kind={kind} isCounted={isCounted} />
				{kind !== "legal" && <Lower />}
				<Button kind="main">{t("save")}</Button>
			</fetcher.Form>
		</details>
	);
}

function RestsOn({ kind, isCounted }: { kind: ClaimType; isCounted: boolean }) {
	const { t } = useTranslation("grading");
	if (kind === "effect")
		return (
			<Select
				label={t("design")}
				name="design"
				required
				defaultValue=""
				options={[
					{ value: "", label: t("choose") },
					...designs.map((value) => ({ value, label: t(`designs.${value}`) })),
				]}
			/>
		);
	if (kind === "legal")
		return (
			<Answers
				label={t("documented")}
				name="documented"
				options={(["yes", "no"] as const).map((value) => ({ value, label: t(`documentedAnswers.${value}`) }))}
			/>
		);
	if (kind === "qualitative")
		return (
			<CheckboxGroup
				label={t("components")}
				name="serious"
				options={[
					...components.map((value) => ({ value, label: t(`component.${value}`) })),
					{ value: noneOfThese, label: t("noDoubts") },
				]}
			/>
		);
	return (
		<>
			<CheckboxGroup
				label={t("concerns")}
				name="concerns"
				options={[
					...concerns.map((value) => ({ value, label: t(`concern.${value}`) })),
					{ value: noneOfThese, label: t("noConcerns") },
				]}
			/>
			{isCounted && <p className="mb-4 text-quiet">{t("concernsHint")}</p>}
		</>
	);
}

function Lower() {
	const { t } = useTranslation("grading");
	const [lower, setLower] = useState("");
	return (
		<>
			<Select
				label={t("lower")}
				hint={t("lowerHint")}
				name="lower"
				value={lower}
				onChange={(event) => setLower(event.currentTarget.value)}
				options={[
					{ value: "", label: t("notLower") },
					...confidences.slice(1).map((value) => ({ value, label: t(`mark.${value}`) })),
				]}
			/>
			{lower !== "" && <TextArea label={t("lowerReason")} name="because" rows={3} maxLength={2000} />}
		</>
	);
}
