// What the European Union wants said about its funding, in the words it gives for each language. Settings keep one wording;
// where it is the Union's own, a document says it in its own language. Anything else stands as it was typed.
import type { EditionLanguage } from "./edition-words.ts";

type Official = { funded: string; coFunded: string; views: string; agency: string };

/** As the Commission and its agency for education and culture give them to the projects they fund. */
const official: Record<Exclude<EditionLanguage, "en">, Official> = {
	fi: {
		funded: "Euroopan unionin rahoittama",
		coFunded: "Euroopan unionin osarahoittama",
		views:
			"Esitetyt näkemykset ja mielipiteet ovat kuitenkin ainoastaan tekijän (tekijöiden) omia eivätkä välttämättä vastaa Euroopan unionin tai Euroopan koulutuksen ja kulttuurin toimeenpanoviraston (EACEA) näkemyksiä. Euroopan unioni tai EACEA ei ole vastuussa niistä.",
		agency: "Euroopan koulutuksen ja kulttuurin toimeenpanovirasto (EACEA)",
	},
	it: {
		funded: "Finanziato dall'Unione europea",
		coFunded: "Cofinanziato dall'Unione europea",
		views:
			"Le opinioni espresse appartengono, tuttavia, al solo o ai soli autori e non riflettono necessariamente le opinioni dell'Unione europea o dell'Agenzia esecutiva europea per l'istruzione e la cultura (EACEA). Né l'Unione europea né l'EACEA possono esserne ritenute responsabili.",
		agency: "Agenzia esecutiva europea per l'istruzione e la cultura (EACEA)",
	},
	es: {
		funded: "Financiado por la Unión Europea",
		coFunded: "Cofinanciado por la Unión Europea",
		views:
			"Las opiniones y puntos de vista expresados solo comprometen a su(s) autor(es) y no reflejan necesariamente los de la Unión Europea o los de la Agencia Ejecutiva Europea de Educación y Cultura (EACEA). Ni la Unión Europea ni la EACEA pueden ser considerados responsables de ellos.",
		agency: "Agencia Ejecutiva Europea de Educación y Cultura (EACEA)",
	},
	bg: {
		funded: "Финансирано от Европейския съюз",
		coFunded: "Съфинансирано от Европейския съюз",
		views:
			"Изразените възгледи и мнения обаче принадлежат изцяло на техния(ите) автор(и) и не отразяват непременно възгледите и мненията на Европейския съюз или на Европейската изпълнителна агенция за образование и култура (EACEA). За тях не носи отговорност нито Европейският съюз, нито EACEA.",
		agency: "Европейска изпълнителна агенция за образование и култура (EACEA)",
	},
};

const line = /^(co-?)?funded by the european union\.?$/iu;
const statement =
	/^(?:(co-?)?(funded) by the european union\. )?views and opinions expressed are however those of the author\(s\) only and do not necessarily reflect those of the european union or the european education and culture executive agency \(eacea\)\. neither the european union nor (?:the granting authority|(?:the )?eacea) can be held responsible for them\.?$/iu;
const agency = /^(?:the )?european education and culture executive agency(?: \(eacea\))?$/iu;

/** The funding line, the disclaimer or the granting authority in this language, where the words are the Union's own. */
export function officially(words: string | null, language: string): string | null {
	const own = Object.entries(official).find(([key]) => key === language)?.[1];
	if (words === null || own === undefined) return words;
	const given = words.trim().replaceAll(/\s+/gu, " ");
	const short = line.exec(given);
	if (short) return short[1] ? own.coFunded : own.funded;
	if (agency.test(given)) return own.agency;
	const long = statement.exec(given);
	if (!long) return words;
	return long[2] ? `${long[1] ? own.coFunded : own.funded}. ${own.views}` : own.views;
}
