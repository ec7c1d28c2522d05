// Where the demo plays. No real organisation is attached to a result: every host is "Demo …".

export type DemoSite = {
	code: string;
	country: string;
	sector: Sector;
	nuts: string;
	town: string;
	people: number;
	agreed: boolean;
};
export type Sector = "wood" | "food" | "construction" | "furniture";

type Line = readonly [code: string, sector: Sector, nuts: string, town: string, people: number, agreed: boolean];

const lines: readonly Line[] = [
	["FI-1", "wood", "FI196", "Pori", 10, true],
	["FI-2", "food", "FI1C1", "Turku", 11, true],
	["IT-1", "construction", "ITI43", "Roma", 9, true],
	["IT-2", "food", "ITI17", "Pisa", 8, true],
	["IT-3", "furniture", "ITI14", "Firenze", 9, true],
	["IT-4", "wood", "ITI43", "Roma", 7, true],
	["ES-1", "furniture", "ES620", "Yecla", 12, true],
	["ES-2", "wood", "ES620", "Murcia", 8, true],
	["ES-3", "construction", "ES620", "Cartagena", 6, false],
	["BG-1", "construction", "BG411", "София", 9, true],
	["BG-2", "food", "BG412", "Самоков", 10, true],
	["BG-3", "furniture", "BG411", "София", 8, true],
	["BE-1", "construction", "BE100", "Bruxelles", 5, false],
];

export const demoSites: readonly DemoSite[] = lines.map(([code, sector, nuts, town, people, agreed]) => ({
	code,
	country: code.slice(0, 2),
	sector,
	nuts,
	town,
	people,
	agreed,
}));

export const demoGroups = [
	{ code: "FI", country: "FI", name: "Monitoimijaryhmä Suomi (demo)" },
	{ code: "IT", country: "IT", name: "Gruppo multi-attore Italia (demo)" },
	{ code: "ES", country: "ES", name: "Grupo multiactor España (demo)" },
	{ code: "BG", country: "BG", name: "Многостранна група България (demo)" },
	{ code: "BE", country: "BE", name: "Multi-actor group Belgium (demo)" },
] as const;

export const demoOrganisations = [
	...demoSites.map(({ code, country }) => ({
		code: `DEMO-${code}`,
		name: `Demo VET centre ${code}`,
		kind: "vet_provider" as const,
		country,
		isPartner: false,
	})),
	{ code: "DEMO-COORD", name: "Demo coordinating office", kind: "research" as const, country: "IT", isPartner: true },
	{
		code: "DEMO-EMPL",
		name: "Demo employers' association",
		kind: "employer_association" as const,
		country: "ES",
		isPartner: true,
	},
	{
		code: "DEMO-AUTH",
		name: "Demo regional authority",
		kind: "public_authority" as const,
		country: "FI",
		isPartner: true,
	},
	{ code: "DEMO-UNION", name: "Demo trade union", kind: "trade_union" as const, country: "BG", isPartner: true },
];
