// Where the pilots are: a map of Europe with a dot for each region that has sites, and their codes beside it.
import { colours, dot, line, sheet, words } from "../pictures/sheet.ts";
import { labelled, type Labelled } from "./labels.ts";
import { outlinesOn } from "./outlines.server.ts";
import { europeOn } from "./projection.ts";
import { centreOf } from "./region-centres.ts";

export type MapSite = { code: string; nuts: string; countryCode: string };
type MapWords = { title: string; description: string };

/** ISO 3166-1 numeric codes of the European Union, as outlines are numbered. */
const numbered: Record<string, string> = {
	AT: "040",
	BE: "056",
	BG: "100",
	CY: "196",
	CZ: "203",
	DE: "276",
	DK: "208",
	EE: "233",
	ES: "724",
	FI: "246",
	FR: "250",
	GR: "300",
	HR: "191",
	HU: "348",
	IE: "372",
	IT: "380",
	LT: "440",
	LU: "442",
	LV: "428",
	MT: "470",
	NL: "528",
	PL: "616",
	PT: "620",
	RO: "642",
	SE: "752",
	SI: "705",
	SK: "703",
};

/** The map as SVG, so wide; countries with a site are tinted. Null when no site can be placed. */
export function siteMap(sites: readonly MapSite[], told: MapWords, width: number): string | null {
	const paint = colours.page;
	const { height, place } = europeOn(width);
	const spots = spotsOf(sites).map(({ label, at: [longitude, latitude] }) => {
		const [x, y] = place(longitude, latitude);
		return { label, x, y };
	});
	if (spots.length === 0) return null;
	const taking = new Set(sites.map(({ countryCode }) => numbered[countryCode]));
	const land = outlinesOn(width).map(({ country, path }) => {
		const [fill, strength] = taking.has(country) ? [paint.accent, 0.28] : [paint.line, 0.45];
		return `<path d="${path}" fill="${fill}" fill-opacity="${strength}" stroke="${paint.paper}" stroke-width="1"/>`;
	});
	const marks = labelled(spots, width).flatMap((spot) => markOf(spot, paint));
	return sheet({ width, height, ink: paint.ink }, told, [...land, ...marks]);
}

function markOf(spot: Labelled, paint: (typeof colours)["page"]): string[] {
	const { x, y, labelX, labelY, anchor, label } = spot;
	const moved = Math.abs(labelY - y) > 4;
	const near = labelX + (anchor === "start" ? -2 : 2);
	// A rim of paper keeps letters legible over borders, in light and dark.
	const rim = { "text-anchor": anchor, "font-weight": 600, stroke: paint.paper, "stroke-width": 4 };
	return [
		...(moved ? [line([x, y], [near, labelY], { stroke: paint.quiet, "stroke-width": 1 })] : []),
		dot(x, y, { r: 5.5, fill: paint.accent, stroke: paint.paper, "stroke-width": 1.5 }),
		words(label, labelX, labelY, { ...rim, "paint-order": "stroke", "stroke-linejoin": "round", fill: paint.ink }),
	];
}

/** One spot for each place, however many sites are there: "ES-1, 2, 3". */
function spotsOf(sites: readonly MapSite[]): { label: string; at: readonly [number, number] }[] {
	const spots = new Map<string, { at: readonly [number, number]; codes: string[] }>();
	for (const { code, nuts, countryCode } of sites) {
		const at = centreOf({ nuts, country: countryCode });
		if (!at) continue;
		const spot = spots.get(at.join(" ")) ?? { at, codes: [] };
		spots.set(at.join(" "), { at, codes: [...spot.codes, code] });
	}
	return [...spots.values()].map(({ at, codes }) => ({ at, label: together(codes) }));
}

/** Codes that begin alike are said once. */
export function together(codes: readonly string[]): string {
	const [first = "", ...rest] = codes;
	const start = /^.*-/u.exec(first)?.[0] ?? "";
	const alike = start !== "" && rest.every((code) => code.startsWith(start));
	return [first, ...rest.map((code) => (alike ? code.slice(start.length) : code))].join(", ");
}
