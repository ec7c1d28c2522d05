import { useTranslation } from "react-i18next";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { FigureFrame } from "../../ui/figure-frame.tsx";
import { Section } from "../../ui/page.tsx";
import { stackPicture } from "../credentials/stack.ts";
import { type Column, Table } from "../../ui/table.tsx";
import { Completeness, levelWords, workloadWords } from "./catalogue.tsx";
import { awardElements, definitionElements, type Element, optionalElements } from "./elements.ts";
import type { MicroCredential, Outcome, Skill } from "./micro-credentials.server.ts";
import { microCredentialPath, type Words } from "./words.ts";

type Described = { microCredential: MicroCredential; outcomes: readonly Outcome[] };

/** A micro-credential by the standard elements of the European Union, what is not said included. */
export function MicroCredentialView({ microCredential, outcomes }: Described) {
	const { t, i18n } = useTranslation("pilots");
	const says = elementWords(t, microCredential, i18n.language);
	return (
		<>
			<Section title={t("microCredentials.outcomes")}>
				<Outcomes outcomes={outcomes} language={microCredential.language} />
				<p className="mt-4 text-[0.9375rem] text-quiet">{t("microCredentials.escoNotice")}</p>
			</Section>
			<Section title={t("microCredentials.elements")}>
				<p className="mb-4">
					{t("microCredentials.completeness")}: <Completeness missing={microCredential.missing} />
				</p>
				{microCredential.missing.length === 0 && <p className="mb-4 text-quiet">{t("microCredentials.full")}</p>}
				<Elements
					title={t("microCredentials.mandatory")}
					missing="warning"
					elements={[...definitionElements, ...awardElements]}
					says={says}
				/>
				<Elements title={t("microCredentials.optional")} missing="quiet" elements={optionalElements} says={says} />
			</Section>
			<Stack microCredential={microCredential} />
			<Files path={microCredentialPath(microCredential.code, microCredential.version)} />
		</>
	);
}

/** What it counts towards, where it counts towards something. */
function Stack({ microCredential: { code, stackability, stacksTo } }: { microCredential: MicroCredential }) {
	const { t } = useTranslation("credentials");
	if (stackability !== "stackable" || !stacksTo) return null;
	const title = t("stack.title", { part: code, whole: stacksTo });
	return <FigureFrame svg={stackPicture({ part: code, whole: stacksTo, title })} caption={title} />;
}

function Files({ path }: { path: string }) {
	const { t } = useTranslation("credentials");
	return (
		<Section title={t("files.title")}>
			<p className="mb-2 text-quiet">{t("files.what")}</p>
			<ul>
				{(["elm.jsonld", "ob3.json"] as const).map((ending) => (
					<li key={ending}>
						<a href={`${path}.${ending}`} download className="inline-flex min-h-11 items-center">
							{t(ending === "ob3.json" ? "files.ob3" : "files.elm")}
						</a>
					</li>
				))}
			</ul>
		</Section>
	);
}

type Says = Record<Element, string | null>;

type ElementsProps = { title: string; elements: readonly Element[]; says: Says; missing: Tone };

function Elements({ title, elements, says, missing }: ElementsProps) {
	const { t } = useTranslation("pilots");
	return (
		<>
			<h3 className="mb-2 mt-6">{title}</h3>
			<dl className="grid max-w-[52rem] gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
				{elements.map((element) => (
					<div key={element} className="contents">
						<dt className="text-quiet">{t(`microCredentials.names.${element}`)}</dt>
						<dd className="mb-2 sm:mb-0">
							{says[element] ?? <Badge tone={missing}>{t("microCredentials.notSaid")}</Badge>}
						</dd>
					</div>
				))}
			</dl>
		</>
	);
}

function elementWords(t: Words, mc: MicroCredential, locale: string): Says {
	const atAward = t("microCredentials.atAward");
	const nqf = mc.nqfLevel && t("microCredentials.nqf", { level: mc.nqfLevel });
	return {
		title: mc.titleEn,
		country: mc.countryName,
		awardingBody: mc.awardingBody,
		outcomes: mc.outcomeCount > 0 ? String(mc.outcomeCount) : null,
		workload: workloadWords(t, mc, locale),
		level: [levelWords(t, mc), nqf].filter(Boolean).join(", "),
		assessment: mc.assessmentType,
		participation: t(`modes.${mc.participationMode}`),
		quality: mc.qaType,
		learner: atAward,
		issuedOn: atAward,
		prerequisites: mc.prerequisites,
		verification: mc.idVerification && t(`microCredentials.idVerification.${mc.idVerification}`),
		grade: mc.gradingScheme,
		stackability:
			mc.stackability === "stackable"
				? t("microCredentials.stackable", { to: mc.stacksTo ?? "" })
				: t("microCredentials.standAlone"),
		further: mc.furtherInfo,
	};
}

function Outcomes({ outcomes, language }: { outcomes: readonly Outcome[]; language: string }) {
	const { t } = useTranslation("pilots");
	return (
		<Table
			caption={t("microCredentials.outcomes")}
			captionHidden
			rows={outcomes}
			rowKey={({ no }) => String(no)}
			columns={outcomeColumns(t, language)}
		/>
	);
}

const outcomeColumns = (t: Words, language: string): Column<Outcome>[] => [
	{ key: "no", title: t("microCredentials.outcomeNo"), cell: ({ no }) => no },
	{
		key: "text",
		title: t("microCredentials.outcome"),
		names: true,
		cell: ({ text, local }) => (
			<span className="block min-w-40 font-normal">
				<span lang="en">{text}</span>
				{local && (
					<span lang={language} className="block text-quiet">
						{local}
					</span>
				)}
			</span>
		),
	},
	{ key: "skill", title: t("microCredentials.skill"), cell: ({ skills }) => <Skills skills={skills} /> },
];

function Skills({ skills }: { skills: readonly Skill[] }) {
	const { t } = useTranslation("pilots");
	if (skills.length === 0) return <span className="text-quiet">{t("microCredentials.noSkill")}</span>;
	return (
		<ul className="min-w-40 space-y-2">
			{skills.map((skill) => (
				<li key={`${skill.uri} ${skill.label}`}>
					{skill.uri ? (
						<a href={skill.uri} lang="en" rel="noreferrer">
							{skill.label}
						</a>
					) : (
						skill.label
					)}
					<span className="block text-[0.9375rem] text-quiet">{skillWords(t, skill)}</span>
				</li>
			))}
		</ul>
	);
}

function skillWords(t: Words, { kind, green, whyNotEsco, greencomp }: Skill): string {
	const parts = [
		kind === "esco" ? t("microCredentials.esco") : t("microCredentials.local"),
		green && t("microCredentials.green"),
		greencomp && t("microCredentials.greencomp", greencomp),
		whyNotEsco && t("microCredentials.whyNotEsco", { why: whyNotEsco }),
	];
	return parts.filter(Boolean).join(" · ");
}
