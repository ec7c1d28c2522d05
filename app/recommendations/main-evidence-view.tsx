// The evidence a recommendation's strength looks at, and which of it carries its main claim.
import { Link, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Standing } from "#app/evidence/grading/grade.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";

type Supporting = { id: string; code: string; claim: string; main: boolean; standing: Standing };
type MainEvidenceProps = {
	code: string;
	strength: "strong" | "conditional" | null;
	supporting: readonly Supporting[];
	isTooWeak: boolean;
	mayMark: boolean;
};

export function MainEvidence({ code, strength, supporting, isTooWeak, mayMark }: MainEvidenceProps) {
	const { t } = useTranslation("grading");
	const isMarked = supporting.some(({ main }) => main);
	return (
		<Section title={t("strength.main.title")}>
			{supporting.length === 0 ? (
				<p className="text-quiet">{t("strength.main.nothing")}</p>
			) : (
				<>
					<p>{t(isMarked ? "strength.main.marked" : "strength.main.unmarked")}</p>
					{strength === "strong" && (
						<p className="font-semibold">{t(isTooWeak ? "strength.main.tooWeak" : "strength.main.enough")}</p>
					)}
					<ul className="mb-6 mt-2">
						{supporting.map((item) => (
							<Item key={item.id} item={item} />
						))}
					</ul>
					{mayMark && supporting.length > 1 && <Marks code={code} supporting={supporting} />}
				</>
			)}
		</Section>
	);
}

function Item({ item: { code, claim, main, standing } }: { item: Supporting }) {
	const { t } = useTranslation("grading");
	const words = { demo: t("demo"), ungraded: t("ungraded"), earlier: t("earlier") };
	return (
		<li className="border-b border-line py-2">
			<Link to={`/evidence/${code}`} className="bar-link -my-2.5 mr-2">
				{code}
			</Link>
			{claim}
			<span className="flex flex-wrap gap-2 pb-1">
				<Badge>{standing.is === "graded" ? t(`mark.${standing.mark}`) : words[standing.is]}</Badge>
				{main && <Badge tone="active">{t("strength.main.carries")}</Badge>}
			</span>
		</li>
	);
}

type Answer = { done: true } | { refused: { message: string } };

function Marks({ code, supporting }: Pick<MainEvidenceProps, "code" | "supporting">) {
	const { t } = useTranslation("grading");
	const { Form, data, state } = useFetcher<Answer>();
	return (
		<Form method="post" action={`/recommendations/${encodeURIComponent(code)}/main-evidence`}>
			{data && "refused" in data && <Notice kind="refused">{data.refused.message}</Notice>}
			{data && "done" in data && state === "idle" && <Notice kind="done">{t("strength.main.saved")}</Notice>}
			<fieldset className="mb-4">
				<legend className="mb-1 font-semibold">{t("strength.main.which")}</legend>
				{supporting.map((item) => (
					<CheckboxField
						key={item.code}
						name="evidence"
						value={item.code}
						label={`${item.code} · ${item.claim}`}
						defaultChecked={item.main}
					/>
				))}
			</fieldset>
			<Button>{t("strength.main.save")}</Button>
		</Form>
	);
}
