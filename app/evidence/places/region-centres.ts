// Where regions lie, roughly their middles, typed by hand: a dot on a map of Europe needs no more.

type Place = readonly [longitude: number, latitude: number];

const regionCentres: Record<string, Place> = {
	FI196: [22.0, 61.5],
	FI1C1: [22.3, 60.6],
	ES620: [-1.5, 38.0],
	BG411: [23.3, 42.7],
	BG412: [23.9, 42.6],
	BE100: [4.37, 50.84],
	ITI17: [10.7, 43.5],
	ITI14: [11.3, 43.85],
	ITI43: [12.6, 41.95],
};

const countryCentres: Record<string, Place> = {
	AT: [14.1, 47.6],
	BE: [4.6, 50.6],
	BG: [25.2, 42.7],
	CY: [33.2, 35.0],
	CZ: [15.3, 49.8],
	DE: [10.4, 51.1],
	DK: [9.6, 56.0],
	EE: [25.5, 58.7],
	ES: [-3.6, 40.3],
	FI: [26.0, 62.8],
	FR: [2.5, 46.6],
	GR: [22.6, 39.3],
	HR: [16.0, 45.4],
	HU: [19.4, 47.2],
	IE: [-8.0, 53.2],
	IT: [12.1, 43.5],
	LT: [23.9, 55.3],
	LU: [6.1, 49.8],
	LV: [24.9, 56.9],
	MT: [14.4, 35.9],
	NL: [5.5, 52.2],
	PL: [19.3, 52.1],
	PT: [-8.0, 39.6],
	RO: [25.0, 45.8],
	SE: [15.6, 61.0],
	SI: [14.8, 46.1],
	SK: [19.6, 48.7],
};

/** Where a site is drawn: in its region, else in the middle of its country; null outside the European Union. */
export const centreOf = ({ nuts, country }: { nuts: string; country: string }): Place | null =>
	regionCentres[nuts] ?? countryCentres[country] ?? null;
