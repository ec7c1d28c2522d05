// The demo's twelve micro-credentials, three a sector.
import type { Sector } from "./places.ts";
import { escoSkill, greencompOf, localSkill } from "./skills.ts";

type DemoOutcome = { text: string; skill: string; greencomp: string };
export type DemoCredential = {
	code: string;
	sector: Sector;
	country: string;
	title: string;
	local: string | null;
	language: string;
	hours: number;
	ects: number | null;
	eqf: number | null;
	outcomes: DemoOutcome[];
	stacksTo: string | null;
};

const on = (text: string, skill: Parameters<typeof escoSkill>[0]): DemoOutcome => ({
	text,
	skill: escoSkill(skill),
	greencomp: greencompOf[skill],
});
const onLocal = (text: string): DemoOutcome => ({ text, skill: localSkill.code, greencomp: "3.3" });

export const demoCredentials: readonly DemoCredential[] = [
	{
		code: "W-1",
		sector: "wood",
		country: "FI",
		title: "Wood from well-managed forests",
		local: "Puuta hyvin hoidetuista metsistä",
		language: "fi",
		hours: 24,
		ects: 1,
		eqf: 4,
		stacksTo: null,
		outcomes: [
			on("Traces a delivery of wood to its forest and its management", "forest"),
			on("Chooses a species for a use by its durability", "woodTypes"),
			on("Sorts residues for their best further use", "biomass"),
		],
	},
	{
		code: "W-2",
		sector: "wood",
		country: "ES",
		title: "Less waste at the saw",
		local: "Menos residuos en el corte",
		language: "es",
		hours: 16,
		ects: null,
		eqf: 4,
		stacksTo: null,
		outcomes: [
			on("Plans cuts so that less becomes waste", "resources"),
			on("Measures the residues of a shift", "resources"),
			on("Finds a use for each kind of residue", "biomass"),
		],
	},
	{
		code: "W-3",
		sector: "wood",
		country: "IT",
		title: "Protecting wood without harm",
		local: "Proteggere il legno senza danni",
		language: "it",
		hours: 12,
		ects: null,
		eqf: 4,
		stacksTo: null,
		outcomes: [
			on("Compares ways of preserving wood by their effect on health and water", "preservation"),
			on("Applies a protection with the least substance", "preservation"),
			on("Says which species needs none", "woodTypes"),
		],
	},
	{
		code: "F-1",
		sector: "food",
		country: "FI",
		title: "Food waste seen and counted",
		local: "Ruokahävikki näkyviin",
		language: "fi",
		hours: 20,
		ects: null,
		eqf: 4,
		stacksTo: "F-2",
		outcomes: [
			on("Measures food waste over a week", "foodMonitoring"),
			on("Trains colleagues to reduce waste", "foodTraining"),
			on("Plans three measures from the figures", "foodWaste"),
		],
	},
	{
		code: "F-2",
		sector: "food",
		country: "IT",
		title: "Cleaner food processing",
		local: "Trasformazione alimentare più pulita",
		language: "it",
		hours: 30,
		ects: 1,
		eqf: 5,
		stacksTo: null,
		outcomes: [
			on("Follows an environmental policy while processing", "foodPolicy"),
			on("Names the environmental law that applies to a line", "foodLaw"),
			on("Chooses packaging by its afterlife", "packaging"),
			on("Cuts waste at one step of a line", "foodWaste"),
		],
	},
	{
		code: "F-3",
		sector: "food",
		country: "BG",
		title: "Environmental law in food production",
		local: "Екологично право в хранителното производство",
		language: "bg",
		hours: 18,
		ects: null,
		eqf: 5,
		stacksTo: null,
		outcomes: [
			on("Checks a process against environmental law", "foodLaw"),
			on("Reports what does not comply", "foodLaw"),
			on("Proposes a better package", "packaging"),
		],
	},
	{
		code: "C-1",
		sector: "construction",
		country: "IT",
		title: "Airtight and dry",
		local: "Ermetico e asciutto",
		language: "it",
		hours: 24,
		ects: 1,
		eqf: 4,
		stacksTo: null,
		outcomes: [
			on("Makes a joint airtight and proves it", "airtight"),
			on("Chooses insulation for a wall", "insulation"),
			on("Reads an energy certificate", "buildings"),
		],
	},
	{
		code: "C-2",
		sector: "construction",
		country: "ES",
		title: "Retrofit planning on site",
		local: "Planificar la rehabilitación en obra",
		language: "es",
		hours: 8,
		ects: null,
		eqf: null,
		stacksTo: null,
		outcomes: [
			on("Sketches a retrofit for a dwelling", "retrofit"),
			on("Orders measures by what they save", "buildings"),
			on("Names materials that can be reused", "materials"),
		],
	},
	{
		code: "C-3",
		sector: "construction",
		country: "BG",
		title: "Heat pumps in old houses",
		local: "Термопомпи в стари къщи",
		language: "bg",
		hours: 30,
		ects: 1,
		eqf: 4,
		stacksTo: null,
		outcomes: [
			on("Installs a heat pump under supervision", "heatPump"),
			on("Audits the heating of a house", "audit"),
			on("Explains the running cost to the owner", "buildings"),
		],
	},
	{
		code: "M-1",
		sector: "furniture",
		country: "IT",
		title: "Furniture made to be repaired",
		local: "Mobili fatti per essere riparati",
		language: "it",
		hours: 20,
		ects: null,
		eqf: 5,
		stacksTo: null,
		outcomes: [
			onLocal("Designs a joint that can be opened and closed again"),
			on("Chooses materials and components for a long life", "components"),
			on("Explains the circular idea with a product", "circular"),
		],
	},
	{
		code: "M-2",
		sector: "furniture",
		country: "ES",
		title: "The life cycle of a chair",
		local: "El ciclo de vida de una silla",
		language: "es",
		hours: 16,
		ects: null,
		eqf: 5,
		stacksTo: null,
		outcomes: [
			on("Assesses the life cycle of a product", "lifeCycle"),
			on("Changes a design to lower its footprint", "products"),
			onLocal("Writes a repair guide for a product"),
		],
	},
	{
		code: "M-3",
		sector: "furniture",
		country: "BG",
		title: "Interiors that last",
		local: "Трайни интериори",
		language: "bg",
		hours: 10,
		ects: null,
		eqf: 4,
		stacksTo: null,
		outcomes: [
			on("Advises a client on a sustainable interior", "interior"),
			on("Chooses materials with known origin", "components"),
			on("Plans the taking back of used furniture", "circular"),
		],
	},
];

/** Which micro-credential runs at a site: its country's own where there is one, else the sector's first. */
export const credentialAt = (site: { sector: Sector; country: string }): DemoCredential => {
	const ofSector = demoCredentials.filter((credential) => credential.sector === site.sector);
	const found = ofSector.find((credential) => credential.country === site.country) ?? ofSector[0];
	if (!found) throw new Error(`No micro-credential for ${site.sector}.`);
	return found;
};
