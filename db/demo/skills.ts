// The green skills the demo's outcomes name. This service uses the ESCO classification of the European Commission (v1.2.0).

export const localSkill = {
	code: "FURN-REPAIR",
	names: {
		en: "designing furniture for repair and reuse",
		fi: "huonekalujen suunnittelu korjattaviksi ja uudelleen käytettäviksi",
	},
	sector: "furniture",
	isGreen: true,
	greenReason: "Longer use of furniture avoids new material and waste.",
	whyNotEsco: "ESCO v1.2.0 has no green concept that names furniture.",
};

const esco = {
	forest: "41de7eb8-be07-4822-ba85-b76e9b8d6e4e",
	preservation: "6044d62b-7499-4c5d-81ae-2fea443013b2",
	biomass: "b115cabc-c030-45b2-ac8e-922d45716183",
	resources: "d2c81ad1-2439-43cf-9c63-204187b8f771",
	woodTypes: "cf2005ee-c788-4283-81d9-b443dfdf2c2e",
	foodTraining: "001d46db-035e-4b92-83a3-ed8771e0c123",
	foodPolicy: "492214f5-5bfd-4f2a-9a48-c36240ce100d",
	foodWaste: "dff0087d-25e4-40bf-979e-32fdf2445438",
	foodMonitoring: "2879e8f6-037a-49ed-ba73-6f7d7766223e",
	foodLaw: "f66b2fc3-2952-41e5-89bf-a9157ea29420",
	packaging: "51399b1c-15d6-4e4c-8673-30c25a094fce",
	buildings: "4e09e2d2-e317-47d2-bf5e-1d6c66be3efc",
	airtight: "589f0d24-0846-4971-bc6c-a42bb274f69a",
	retrofit: "44d5340c-45df-4478-9e55-2363342a7324",
	materials: "dada8e80-2a53-41bf-9eac-f8c1f9971bed",
	heatPump: "00735755-adc6-4ea0-b034-b8caff339c9f",
	insulation: "0d0fe364-462d-48dd-b54b-e972e2bdecb1",
	components: "73576419-31c2-4e45-8e30-ab1afec3db4e",
	circular: "22c45bf7-e52b-475f-847b-c32a87f65a5d",
	lifeCycle: "4e87c852-602a-4a0e-b8d8-20709ce14ac5",
	products: "97725325-5287-4ebb-9f83-1ba2c38f465c",
	interior: "9263f0d8-7266-4782-b0ee-38f62656e97e",
	audit: "0ad6d5e8-593f-4191-843c-439b23a468ca",
} as const;

/** A skill of ESCO by its short name here, as its address. */
export const escoSkill = (name: keyof typeof esco): string => `http://data.europa.eu/esco/skill/${esco[name]}`;

/** The competence of GreenComp (2022) that each comes nearest to. */
export const greencompOf: Record<keyof typeof esco, string> = {
	forest: "1.3",
	preservation: "1.3",
	biomass: "2.1",
	resources: "4.3",
	woodTypes: "2.2",
	foodTraining: "4.2",
	foodPolicy: "4.1",
	foodWaste: "4.3",
	foodMonitoring: "2.2",
	foodLaw: "4.1",
	packaging: "3.3",
	buildings: "2.1",
	airtight: "4.3",
	retrofit: "2.3",
	materials: "2.2",
	heatPump: "3.2",
	insulation: "4.3",
	components: "3.2",
	circular: "2.1",
	lifeCycle: "2.1",
	products: "3.3",
	interior: "1.1",
	audit: "2.2",
};
