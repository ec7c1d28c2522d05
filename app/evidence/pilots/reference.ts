// Lists of the world outside, typed by hand: countries, regions, sectors, GreenComp, the ten principles.
// English names are the sources' own words; the others are everyday names or our translation.

/** Words by language. English is always there. */
export type Names = { en: string } & Partial<Record<"fi" | "it" | "es" | "bg" | "fr" | "nl", string>>;

/** The countries of the European Union, by ISO 3166-1 code. */
export const countries: readonly { code: string; names: Names }[] = [
	{ code: "AT", names: { en: "Austria", fi: "Itävalta", it: "Austria", es: "Austria", bg: "Австрия" } },
	{ code: "BE", names: { en: "Belgium", fi: "Belgia", it: "Belgio", es: "Bélgica", bg: "Белгия" } },
	{ code: "BG", names: { en: "Bulgaria", fi: "Bulgaria", it: "Bulgaria", es: "Bulgaria", bg: "България" } },
	{ code: "CY", names: { en: "Cyprus", fi: "Kypros", it: "Cipro", es: "Chipre", bg: "Кипър" } },
	{ code: "CZ", names: { en: "Czechia", fi: "Tšekki", it: "Cechia", es: "Chequia", bg: "Чехия" } },
	{ code: "DE", names: { en: "Germany", fi: "Saksa", it: "Germania", es: "Alemania", bg: "Германия" } },
	{ code: "DK", names: { en: "Denmark", fi: "Tanska", it: "Danimarca", es: "Dinamarca", bg: "Дания" } },
	{ code: "EE", names: { en: "Estonia", fi: "Viro", it: "Estonia", es: "Estonia", bg: "Естония" } },
	{ code: "ES", names: { en: "Spain", fi: "Espanja", it: "Spagna", es: "España", bg: "Испания" } },
	{ code: "FI", names: { en: "Finland", fi: "Suomi", it: "Finlandia", es: "Finlandia", bg: "Финландия" } },
	{ code: "FR", names: { en: "France", fi: "Ranska", it: "Francia", es: "Francia", bg: "Франция" } },
	{ code: "GR", names: { en: "Greece", fi: "Kreikka", it: "Grecia", es: "Grecia", bg: "Гърция" } },
	{ code: "HR", names: { en: "Croatia", fi: "Kroatia", it: "Croazia", es: "Croacia", bg: "Хърватия" } },
	{ code: "HU", names: { en: "Hungary", fi: "Unkari", it: "Ungheria", es: "Hungría", bg: "Унгария" } },
	{ code: "IE", names: { en: "Ireland", fi: "Irlanti", it: "Irlanda", es: "Irlanda", bg: "Ирландия" } },
	{ code: "IT", names: { en: "Italy", fi: "Italia", it: "Italia", es: "Italia", bg: "Италия" } },
	{ code: "LT", names: { en: "Lithuania", fi: "Liettua", it: "Lituania", es: "Lituania", bg: "Литва" } },
	{ code: "LU", names: { en: "Luxembourg", fi: "Luxemburg", it: "Lussemburgo", es: "Luxemburgo", bg: "Люксембург" } },
	{ code: "LV", names: { en: "Latvia", fi: "Latvia", it: "Lettonia", es: "Letonia", bg: "Латвия" } },
	{ code: "MT", names: { en: "Malta", fi: "Malta", it: "Malta", es: "Malta", bg: "Малта" } },
	{
		code: "NL",
		names: { en: "Netherlands", fi: "Alankomaat", it: "Paesi Bassi", es: "Países Bajos", bg: "Нидерландия" },
	},
	{ code: "PL", names: { en: "Poland", fi: "Puola", it: "Polonia", es: "Polonia", bg: "Полша" } },
	{ code: "PT", names: { en: "Portugal", fi: "Portugali", it: "Portogallo", es: "Portugal", bg: "Португалия" } },
	{ code: "RO", names: { en: "Romania", fi: "Romania", it: "Romania", es: "Rumanía", bg: "Румъния" } },
	{ code: "SE", names: { en: "Sweden", fi: "Ruotsi", it: "Svezia", es: "Suecia", bg: "Швеция" } },
	{ code: "SI", names: { en: "Slovenia", fi: "Slovenia", it: "Slovenia", es: "Eslovenia", bg: "Словения" } },
	{ code: "SK", names: { en: "Slovakia", fi: "Slovakia", it: "Slovacchia", es: "Eslovaquia", bg: "Словакия" } },
];

/** NUTS level 3, the places where pilots are known to run. Other codes are taken too and shown as codes. */
export const regions: readonly { nuts: string; nutsVersion: string; country: string; name: string }[] = [
	{ nuts: "FI196", nutsVersion: "2024", country: "FI", name: "Satakunta" },
	{ nuts: "FI1C1", nutsVersion: "2024", country: "FI", name: "Varsinais-Suomi" },
	{ nuts: "ES620", nutsVersion: "2024", country: "ES", name: "Murcia" },
	{ nuts: "BG411", nutsVersion: "2024", country: "BG", name: "София (столица)" },
	{ nuts: "BG412", nutsVersion: "2024", country: "BG", name: "София" },
	{ nuts: "BE100", nutsVersion: "2024", country: "BE", name: "Bruxelles-Capitale / Brussel-Hoofdstad" },
	{ nuts: "ITI17", nutsVersion: "2024", country: "IT", name: "Pisa" },
	{ nuts: "ITI14", nutsVersion: "2024", country: "IT", name: "Firenze" },
	{ nuts: "ITI43", nutsVersion: "2024", country: "IT", name: "Roma" },
];

/** The sectors a workspace begins with. NACE Rev. 2: in Rev. 2.1 furniture is the one class 31.00. */
export const sectors: readonly { key: string; names: Names; nace: readonly string[]; naceRevision: string }[] = [
	{
		key: "wood",
		names: { en: "Wood", fi: "Puu", it: "Legno", es: "Madera", bg: "Дървопреработване", fr: "Bois", nl: "Hout" },
		nace: ["C16"],
		naceRevision: "2",
	},
	{
		key: "food",
		names: {
			en: "Food",
			fi: "Elintarvikkeet",
			it: "Alimentare",
			es: "Alimentación",
			bg: "Храни",
			fr: "Alimentation",
			nl: "Voeding",
		},
		nace: ["C10"],
		naceRevision: "2",
	},
	{
		key: "construction",
		names: {
			en: "Construction",
			fi: "Rakentaminen",
			it: "Costruzioni",
			es: "Construcción",
			bg: "Строителство",
			fr: "Construction",
			nl: "Bouw",
		},
		nace: ["F41", "F42", "F43"],
		naceRevision: "2",
	},
	{
		key: "furniture",
		names: {
			en: "Furniture",
			fi: "Huonekalut",
			it: "Arredamento",
			es: "Mueble",
			bg: "Мебели",
			fr: "Ameublement",
			nl: "Meubelen",
		},
		nace: ["C31"],
		naceRevision: "2",
	},
];

export type GreencompArea = "values" | "complexity" | "futures" | "action";

/** GreenComp, the European sustainability competence framework: twelve competences in four areas. */
export const greencomp: readonly { code: string; area: GreencompArea; names: Names }[] = [
	{ code: "1.1", area: "values", names: { en: "Valuing sustainability", fi: "Kestävyyden arvostaminen" } },
	{ code: "1.2", area: "values", names: { en: "Supporting fairness", fi: "Oikeudenmukaisuuden tukeminen" } },
	{ code: "1.3", area: "values", names: { en: "Promoting nature", fi: "Luonnon edistäminen" } },
	{ code: "2.1", area: "complexity", names: { en: "Systems thinking", fi: "Systeemiajattelu" } },
	{ code: "2.2", area: "complexity", names: { en: "Critical thinking", fi: "Kriittinen ajattelu" } },
	{ code: "2.3", area: "complexity", names: { en: "Problem framing", fi: "Ongelmien rajaaminen" } },
	{ code: "3.1", area: "futures", names: { en: "Futures literacy", fi: "Tulevaisuuslukutaito" } },
	{ code: "3.2", area: "futures", names: { en: "Adaptability", fi: "Sopeutumiskyky" } },
	{ code: "3.3", area: "futures", names: { en: "Exploratory thinking", fi: "Tutkiva ajattelu" } },
	{ code: "4.1", area: "action", names: { en: "Political agency", fi: "Poliittinen toimijuus" } },
	{ code: "4.2", area: "action", names: { en: "Collective action", fi: "Yhteistoiminta" } },
	{ code: "4.3", area: "action", names: { en: "Individual initiative", fi: "Yksilön aloitteellisuus" } },
];

/** The ten principles of the Council Recommendation of 16 June 2022, CELEX 32022H0627(02). */
export const principles: readonly { key: string; names: Names }[] = [
	{ key: "quality", names: { en: "Quality", fi: "Laatu" } },
	{ key: "transparency", names: { en: "Transparency", fi: "Läpinäkyvyys" } },
	{ key: "relevance", names: { en: "Relevance", fi: "Merkityksellisyys" } },
	{ key: "valid_assessment", names: { en: "Valid assessment", fi: "Pätevä arviointi" } },
	{ key: "learning_pathways", names: { en: "Learning pathways", fi: "Oppimispolut" } },
	{ key: "recognition", names: { en: "Recognition", fi: "Tunnustaminen" } },
	{ key: "portable", names: { en: "Portable", fi: "Siirrettävyys" } },
	{ key: "learner_centred", names: { en: "Learner-centred", fi: "Oppijalähtöisyys" } },
	{ key: "authentic", names: { en: "Authentic", fi: "Aitous" } },
	{ key: "information_and_guidance", names: { en: "Information and guidance", fi: "Tieto ja ohjaus" } },
];
