// Green skills of ESCO v1.2.0 that suit the sectors a workspace begins with.
// This service uses the ESCO classification of the European Commission.

const escoVersion = "1.2.0";

/** Every skill's address is this and its uuid. */
export const escoAddress = "http://data.europa.eu/esco/skill/";

type ReuseLevel = "transversal" | "cross-sector" | "sector-specific" | "occupation-specific";

type Listed = readonly [uuid: string, label: string, type: "skill/competence" | "knowledge", reuse: ReuseLevel];

const listed: readonly Listed[] = [
	["41de7eb8-be07-4822-ba85-b76e9b8d6e4e", "sustainable forest management", "knowledge", "sector-specific"],
	["6044d62b-7499-4c5d-81ae-2fea443013b2", "wood preservation", "knowledge", "sector-specific"],
	["b115cabc-c030-45b2-ac8e-922d45716183", "biomass conversion", "knowledge", "sector-specific"],
	["d2c81ad1-2439-43cf-9c63-204187b8f771", "mitigate waste of resources", "skill/competence", "cross-sector"],
	["cf2005ee-c788-4283-81d9-b443dfdf2c2e", "types of wood", "knowledge", "cross-sector"],
	["001d46db-035e-4b92-83a3-ed8771e0c123", "train staff to reduce food waste", "skill/competence", "sector-specific"],
	[
		"492214f5-5bfd-4f2a-9a48-c36240ce100d",
		"follow an environmental friendly policy while processing food",
		"skill/competence",
		"sector-specific",
	],
	[
		"dff0087d-25e4-40bf-979e-32fdf2445438",
		"develop food waste reduction strategies",
		"skill/competence",
		"cross-sector",
	],
	["2879e8f6-037a-49ed-ba73-6f7d7766223e", "food waste monitoring systems", "knowledge", "sector-specific"],
	[
		"f66b2fc3-2952-41e5-89bf-a9157ea29420",
		"ensure compliance with environmental legislation in food production",
		"skill/competence",
		"sector-specific",
	],
	["51399b1c-15d6-4e4c-8673-30c25a094fce", "promote sustainable packaging", "skill/competence", "occupation-specific"],
	["4e09e2d2-e317-47d2-bf5e-1d6c66be3efc", "energy performance of buildings", "knowledge", "cross-sector"],
	["589f0d24-0846-4971-bc6c-a42bb274f69a", "airtight construction", "knowledge", "sector-specific"],
	[
		"44d5340c-45df-4478-9e55-2363342a7324",
		"design building retrofitting solutions",
		"skill/competence",
		"sector-specific",
	],
	["dada8e80-2a53-41bf-9eac-f8c1f9971bed", "sustainable building materials", "knowledge", "sector-specific"],
	["00735755-adc6-4ea0-b034-b8caff339c9f", "install heat pump", "skill/competence", "cross-sector"],
	["0d0fe364-462d-48dd-b54b-e972e2bdecb1", "types of insulation material", "knowledge", "cross-sector"],
	[
		"73576419-31c2-4e45-8e30-ab1afec3db4e",
		"use sustainable materials and components",
		"skill/competence",
		"cross-sector",
	],
	["22c45bf7-e52b-475f-847b-c32a87f65a5d", "circular economy", "knowledge", "cross-sector"],
	["4e87c852-602a-4a0e-b8d8-20709ce14ac5", "assess the life cycle of resources", "skill/competence", "sector-specific"],
	["97725325-5287-4ebb-9f83-1ba2c38f465c", "produce sustainable products", "skill/competence", "cross-sector"],
	["9263f0d8-7266-4782-b0ee-38f62656e97e", "promote sustainable interior design", "skill/competence", "cross-sector"],
	["28ad7c97-9fb3-4b1d-846a-654e529ab8ac", "sustainable manufacturing", "knowledge", "cross-sector"],
	[
		"d86babea-bf8b-4552-81a8-daf706066ad6",
		"manage environmental impact of operations",
		"skill/competence",
		"cross-sector",
	],
	["0ad6d5e8-593f-4191-843c-439b23a468ca", "conduct energy audit", "skill/competence", "sector-specific"],
	["83fc0b2b-6cd2-46af-b1ff-d3fc83604c26", "energy efficiency", "knowledge", "sector-specific"],
	["40f65a56-ccbe-4601-9f32-1cc6cdd24f28", "waste management", "knowledge", "cross-sector"],
	[
		"2aaad52d-599e-4e77-a681-bbc236825821",
		"evaluate environmental impact of personal behaviour",
		"skill/competence",
		"transversal",
	],
];

export const escoSkills = listed.map(([uuid, label, type, reuseLevel]) => ({
	uri: escoAddress + uuid,
	label,
	type,
	reuseLevel,
	isGreen: true,
	version: escoVersion,
}));
