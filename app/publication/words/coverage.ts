// The coverage chapter's words in the languages documents are written in and the interface is not.
import type { coverage as en } from "#app/i18n/en/coverage.ts";

type English = typeof en;
/** As the English words are made, each a text. */
type Texts<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Texts<Words[Key]> };

/** What an edition says of coverage: captions, cells and gaps. */
type CoverageWords = Texts<
	Pick<
		English,
		"all" | "context" | "contradicts" | "kind" | "n" | "none" | "picture" | "sources_one" | "sources_other" | "supports"
	>
> & {
	caption: Omit<Texts<English["caption"]>, "groups">;
	gap: Texts<English["gap"]>;
	sure: Omit<Texts<English["sure"]>, "demo">;
	export: { code: string };
};

const it: CoverageWords = {
	all: "Tutto",
	none: "nessuna",
	supports: "{{count}} a favore",
	contradicts: "{{count}} contro",
	context: "{{count}} di contesto",
	sources_one: "{{count}} fonte",
	sources_other: "{{count}} fonti",
	n: "n {{n}}",
	caption: {
		sectors: "Evidenze citate da ogni raccomandazione, per settore",
		countries: "Evidenze citate da ogni raccomandazione, per paese",
		kinds: "Evidenze citate da ogni raccomandazione, per tipo di attore",
	},
	sure: {
		high: "fiducia alta",
		moderate: "fiducia moderata",
		low: "fiducia bassa",
		very_low: "fiducia molto bassa",
		documented: "documentato",
		undocumented: "non documentato",
		ungraded: "non valutato",
	},
	kind: {
		workers: "lavoratori",
		students: "studenti",
		employers: "datori di lavoro",
		providers: "enti di formazione",
		unions: "sindacati",
		authorities: "autorità",
		others: "altri",
	},
	gap: {
		ground: {
			nothing: "Non cita nessuna evidenza che dica qualcosa.",
			outside: "Si basa solo su fonti esterne ai progetti pilota.",
			opposed: "Le evidenze dei progetti pilota che cita la contraddicono soltanto.",
		},
		only: "Si basa solo su: {{only}}; manca: {{missing}}.",
		lacking: "Manca: {{missing}}.",
		kinds: "Nessuna evidenza da: {{missing}}.",
		weak: {
			low: "La fiducia nella sua migliore evidenza è bassa.",
			very_low: "La fiducia nella sua migliore evidenza è molto bassa.",
		},
		items: {
			withheld: "Non mostrato per proteggere le persone: {{items}}.",
			gone: "I dati non ci sono più: {{items}}.",
			ungraded: "Nessuno ha detto quanto possiamo esserne certi: {{items}}.",
			contradicted: "Una parte delle evidenze la contraddice: {{items}}.",
		},
	},
	export: { code: "Codice" },
	picture:
		"Ogni riga è una raccomandazione, ogni colonna una parte. Un cerchio pieno indica evidenze a favore, più grande dove ce ne sono di più; una croce evidenze contrarie; un trattino nessuna.",
};

const es: CoverageWords = {
	all: "Todo",
	none: "ninguna",
	supports: "{{count}} a favor",
	contradicts: "{{count}} en contra",
	context: "{{count}} de contexto",
	sources_one: "{{count}} fuente",
	sources_other: "{{count}} fuentes",
	n: "n {{n}}",
	caption: {
		sectors: "Evidencia que cita cada recomendación, por sector",
		countries: "Evidencia que cita cada recomendación, por país",
		kinds: "Evidencia que cita cada recomendación, por tipo de actor",
	},
	sure: {
		high: "confianza alta",
		moderate: "confianza moderada",
		low: "confianza baja",
		very_low: "confianza muy baja",
		documented: "documentado",
		undocumented: "no documentado",
		ungraded: "sin valorar",
	},
	kind: {
		workers: "personas trabajadoras",
		students: "estudiantes",
		employers: "empresas",
		providers: "centros de formación",
		unions: "sindicatos",
		authorities: "administraciones",
		others: "otros",
	},
	gap: {
		ground: {
			nothing: "No cita ninguna evidencia que diga algo.",
			outside: "Se apoya solo en fuentes ajenas a los pilotos.",
			opposed: "La evidencia de los pilotos que cita solo la contradice.",
		},
		only: "Se apoya solo en: {{only}}; falta: {{missing}}.",
		lacking: "Falta: {{missing}}.",
		kinds: "Sin evidencia de: {{missing}}.",
		weak: {
			low: "La confianza en su mejor evidencia es baja.",
			very_low: "La confianza en su mejor evidencia es muy baja.",
		},
		items: {
			withheld: "No se muestra para proteger a las personas: {{items}}.",
			gone: "Los datos ya no están: {{items}}.",
			ungraded: "Nadie ha dicho hasta qué punto podemos estar seguros: {{items}}.",
			contradicted: "Parte de la evidencia la contradice: {{items}}.",
		},
	},
	export: { code: "Código" },
	picture:
		"Cada fila es una recomendación y cada columna una parte. Un círculo lleno es evidencia a favor, mayor donde hay más; una cruz es evidencia en contra; un guion, ninguna.",
};

const bg: CoverageWords = {
	all: "Всичко",
	none: "няма",
	supports: "{{count}} в подкрепа",
	contradicts: "{{count}} против",
	context: "{{count}} за контекст",
	sources_one: "{{count}} източник",
	sources_other: "{{count}} източника",
	n: "n {{n}}",
	caption: {
		sectors: "Доказателства, цитирани от всяка препоръка, по сектори",
		countries: "Доказателства, цитирани от всяка препоръка, по държави",
		kinds: "Доказателства, цитирани от всяка препоръка, по вид участници",
	},
	sure: {
		high: "увереност висока",
		moderate: "увереност умерена",
		low: "увереност ниска",
		very_low: "увереност много ниска",
		documented: "документирано",
		undocumented: "недокументирано",
		ungraded: "без оценка",
	},
	kind: {
		workers: "работници",
		students: "учащи",
		employers: "работодатели",
		providers: "обучителни организации",
		unions: "синдикати",
		authorities: "органи на властта",
		others: "други",
	},
	gap: {
		ground: {
			nothing: "Не цитира доказателство, което да казва нещо.",
			outside: "Опира се само на източници извън пилотните проекти.",
			opposed: "Доказателствата от пилотните проекти, които цитира, само ѝ противоречат.",
		},
		only: "Опира се само на: {{only}}; липсва: {{missing}}.",
		lacking: "Липсва: {{missing}}.",
		kinds: "Няма доказателства от: {{missing}}.",
		weak: {
			low: "Увереността в най-доброто ѝ доказателство е ниска.",
			very_low: "Увереността в най-доброто ѝ доказателство е много ниска.",
		},
		items: {
			withheld: "Не се показва, за да бъдат защитени хората: {{items}}.",
			gone: "Данните вече ги няма: {{items}}.",
			ungraded: "Никой не е казал доколко можем да сме сигурни: {{items}}.",
			contradicted: "Част от доказателствата ѝ противоречат: {{items}}.",
		},
	},
	export: { code: "Код" },
	picture:
		"Всеки ред е препоръка, всяка колона – част. Плътен кръг означава доказателства в подкрепа, по-голям, където са повече; кръст – доказателства против; чертичка – няма.",
};

export const coverageWords = { it, es, bg } as const;
