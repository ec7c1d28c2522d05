// Outlines of Europe's countries as SVG paths, from Natural Earth (public domain) by world-atlas. Nothing is fetched.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { europeOn } from "./projection.ts";

const require = createRequire(import.meta.url);

type Atlas = Parameters<typeof feature>[0];
export type Outline = { /** ISO 3166-1 numeric */ country: string; path: string };

const made = new Map<number, readonly Outline[]>();

/** The countries that fall on a sheet of this width, drawn once for each width. */
export function outlinesOn(width: number): readonly Outline[] {
	const known = made.get(width) ?? draw(width);
	made.set(width, known);
	return known;
}

function draw(width: number): Outline[] {
	const file = require.resolve("world-atlas/countries-50m.json");
	const atlas: Atlas = JSON.parse(readFileSync(file, "utf8"));
	const { countries } = atlas.objects;
	if (!countries) return [];
	const drawn = feature(atlas, countries);
	return ("features" in drawn ? drawn.features : [drawn]).flatMap(({ id, geometry }) => {
		const polygons =
			geometry.type === "Polygon"
				? [geometry.coordinates]
				: geometry.type === "MultiPolygon"
					? geometry.coordinates
					: [];
		const path = polygons
			.flat()
			.map((ring) => ringOn(width, ring))
			.join("");
		return path ? [{ country: String(id), path }] : [];
	});
}

/** How far beyond the sheet's edge a line is followed, and the smallest step it takes, in pixels. */
const [beyond, step] = [12, 1.4];

/** A ring in whole pixels, each from the one before; empty when it lies off the sheet or is too small to see. */
function ringOn(width: number, ring: readonly (readonly number[])[]): string {
	const { height, place } = europeOn(width);
	const near = ring.some(([longitude = 180, latitude = 0]) => longitude > -30 && longitude < 60 && latitude > 25);
	if (!near) return "";
	const points = ring.map(([longitude = 0, latitude = 0]) => place(longitude, latitude));
	if (!points.some(([x, y]) => x > 0 && x < width && y > 0 && y < height)) return "";
	const steps: string[] = [];
	let last: readonly [number, number] = [0, 0];
	for (const [x, y] of points) {
		const at = [within(x, width), within(y, height)] as const;
		const [right, down] = [at[0] - last[0], at[1] - last[1]];
		if (steps.length > 0 && Math.hypot(right, down) < step) continue;
		steps.push(`${right} ${down}`);
		last = at;
	}
	return steps.length > 3 ? `m${steps.join(" ")}z`.replace(/^m/u, "M0 0m") : "";
}

const within = (value: number, most: number) => Math.round(Math.min(most + beyond, Math.max(-beyond, value)));
