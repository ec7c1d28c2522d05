// What figures are called in a sentence, by language. Documents are written in all five, whatever the interface speaks.

export type Phrases = {
	of: (x: string, n: string) => string;
	count: Record<"people" | "certificates", (n: string) => string>;
	sites: (x: string, n: string) => string;
	left: (n: string) => string;
	median: Record<"days" | "hours", (value: string, n: string) => string>;
	points: (change: string, n: string) => string;
	effect: (size: string, n: string) => string;
	gap: (points: string, n: string) => string;
	cost: (euros: string, runs: string) => string;
	elements: (x: string, n: string) => string;
	skills: (n: string) => string;
	kinds: (n: string, groups: string) => string;
	withheld: string;
	none: string;
	tooFew: (n: string) => string;
	interval: (low: string, high: string) => string;
	/** its ends alone, under a heading that says what they are */
	range: (low: string, high: string) => string;
	middleHalf: (low: string, high: string) => string;
};

/** "86–98 %": one percent sign is enough; "−21 … +5": a dash beside a sign would be read as one. */
const fromTo = (low: string, high: string) =>
	/^[+−-]/u.test(high) ? `${low} … ${high}` : `${low.replace(/\s%$/u, "")}–${high}`;

export const phrases: Record<string, Phrases> = {
	en: {
		of: (x, n) => `${x} of ${n}`,
		count: { people: (n) => `${n} people`, certificates: (n) => `${n} micro-credentials awarded` },
		sites: (x, n) => `${x} of ${n} sites`,
		left: (n) => `${n} people left`,
		median: {
			days: (v, n) => `${v} days (median of ${n})`,
			hours: (v, n) => `${v} of the planned hours (median of ${n})`,
		},
		points: (c, n) => `${c} points (${n} pairs)`,
		effect: (d, n) => `${d} standard deviations (${n} pairs)`,
		gap: (p, n) => `women ${p} percentage points against men (${n} people)`,
		cost: (e, n) => `about ${e} for each who completed (${n} course runs)`,
		elements: (x, n) => `${x} of ${n} elements`,
		skills: (n) => `${n} green skills`,
		kinds: (n, g) => `${n} kinds of actors (in ${g} groups)`,
		withheld: "withheld",
		none: "no data",
		tooFew: (n) => `too few to say (n = ${n})`,
		interval: (l, h) => `95% confidence interval ${l} to ${h}`,
		range: (l, h) => `${l} to ${h}`,
		middleHalf: (l, h) => `middle half from ${l} to ${h}`,
	},
	fi: {
		of: (x, n) => `${x}/${n}`,
		count: { people: (n) => `${n} henkilöä`, certificates: (n) => `${n} myönnettyä osaamiskokonaisuutta` },
		sites: (x, n) => `${x}/${n} pilottikohdetta`,
		left: (n) => `${n} keskeyttänyttä`,
		median: {
			days: (v, n) => `${v} päivää (mediaani, n = ${n})`,
			hours: (v, n) => `${v} suunnitelluista tunneista (mediaani, n = ${n})`,
		},
		points: (c, n) => `${c} pistettä (${n} paria)`,
		effect: (d, n) => `${d} keskihajontaa (${n} paria)`,
		gap: (p, n) => `naiset ${p} prosenttiyksikköä miehiin verrattuna (${n} henkilöä)`,
		cost: (e, n) => `noin ${e} suorittanutta kohti (${n} toteutusta)`,
		elements: (x, n) => `${x}/${n} kuvauksen osaa`,
		skills: (n) => `${n} vihreää taitoa`,
		kinds: (n, g) => `${n} eri toimijatahoa (${g} ryhmässä)`,
		withheld: "ei näytetä",
		none: "ei tietoja",
		tooFew: (n) => `liian vähän (n = ${n})`,
		interval: (l, h) => `95 %:n luottamusväli ${fromTo(l, h)}`,
		range: fromTo,
		middleHalf: (l, h) => `keskimmäinen puolikas ${l}–${h}`,
	},
	it: {
		of: (x, n) => `${x} su ${n}`,
		count: { people: (n) => `${n} persone`, certificates: (n) => `${n} microcredenziali rilasciate` },
		sites: (x, n) => `${x} sedi pilota su ${n}`,
		left: (n) => `${n} persone hanno abbandonato`,
		median: {
			days: (v, n) => `${v} giorni (mediana, n = ${n})`,
			hours: (v, n) => `${v} delle ore previste (mediana, n = ${n})`,
		},
		points: (c, n) => `${c} punti (${n} coppie)`,
		effect: (d, n) => `${d} deviazioni standard (${n} coppie)`,
		gap: (p, n) => `donne ${p} punti percentuali rispetto agli uomini (${n} persone)`,
		cost: (e, n) => `circa ${e} per persona che ha completato (${n} edizioni)`,
		elements: (x, n) => `${x} elementi su ${n}`,
		skills: (n) => `${n} competenze verdi`,
		kinds: (n, g) => `${n} tipi di attori (in ${g} gruppi)`,
		withheld: "non mostrato",
		none: "nessun dato",
		tooFew: (n) => `troppo pochi (n = ${n})`,
		interval: (l, h) => `intervallo di confidenza al 95% da ${l} a ${h}`,
		range: (l, h) => `da ${l} a ${h}`,
		middleHalf: (l, h) => `metà centrale da ${l} a ${h}`,
	},
	es: {
		of: (x, n) => `${x} de ${n}`,
		count: { people: (n) => `${n} personas`, certificates: (n) => `${n} microcredenciales expedidas` },
		sites: (x, n) => `${x} de ${n} sedes piloto`,
		left: (n) => `${n} personas abandonaron`,
		median: {
			days: (v, n) => `${v} días (mediana, n = ${n})`,
			hours: (v, n) => `${v} de las horas previstas (mediana, n = ${n})`,
		},
		points: (c, n) => `${c} puntos (${n} pares)`,
		effect: (d, n) => `${d} desviaciones típicas (${n} pares)`,
		gap: (p, n) => `mujeres ${p} puntos porcentuales respecto a los hombres (${n} personas)`,
		cost: (e, n) => `unos ${e} por persona que completó (${n} ediciones)`,
		elements: (x, n) => `${x} de ${n} elementos`,
		skills: (n) => `${n} competencias verdes`,
		kinds: (n, g) => `${n} tipos de actores (en ${g} grupos)`,
		withheld: "no se muestra",
		none: "sin datos",
		tooFew: (n) => `demasiado pocos (n = ${n})`,
		interval: (l, h) => `intervalo de confianza del 95 % de ${l} a ${h}`,
		range: (l, h) => `de ${l} a ${h}`,
		middleHalf: (l, h) => `mitad central de ${l} a ${h}`,
	},
	bg: {
		of: (x, n) => `${x} от ${n}`,
		count: { people: (n) => `${n} души`, certificates: (n) => `${n} издадени микроудостоверения` },
		sites: (x, n) => `${x} от ${n} пилотни обекта`,
		left: (n) => `${n} души са отпаднали`,
		median: {
			days: (v, n) => `${v} дни (медиана, n = ${n})`,
			hours: (v, n) => `${v} от планираните часове (медиана, n = ${n})`,
		},
		points: (c, n) => `${c} точки (${n} двойки)`,
		effect: (d, n) => `${d} стандартни отклонения (${n} двойки)`,
		gap: (p, n) => `жени ${p} процентни пункта спрямо мъжете (${n} души)`,
		cost: (e, n) => `около ${e} на завършил (${n} издания)`,
		elements: (x, n) => `${x} от ${n} елемента`,
		skills: (n) => `${n} зелени умения`,
		kinds: (n, g) => `${n} вида участници (в ${g} групи)`,
		withheld: "не се показва",
		none: "няма данни",
		tooFew: (n) => `твърде малко (n = ${n})`,
		interval: (l, h) => `95% доверителен интервал от ${l} до ${h}`,
		range: (l, h) => `от ${l} до ${h}`,
		middleHalf: (l, h) => `средната половина от ${l} до ${h}`,
	},
};
