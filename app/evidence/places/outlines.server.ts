// Outlines of Europe's countries as SVG paths, from Natural Earth (public domain) by world-atlas. Nothing is fetched.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { europeOn } from "./projection.ts";

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
	const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
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

/** A ring in tenths of a pixel; empty when it lies off the sheet or is too small to see. */
function ringOn(width: number, ring: readonly (readonly number[])[]): string {
	const { height, place } = europeOn(width);
	const near = ring.some(([longitude = 180, latitude = 0]) => longitude > -30 && longitude < 60 && latitude > 25);
	if (!near) return "";
	const points = ring.map(([longitude = 0, latitude = 0]) => place(longitude, latitude));
	const seen = points.some(([x, y]) => x > 0 && x < width && y > 0 && y < height);
	if (!seen) return "";
	const steps: string[] = [];
	let [lastX, lastY] = [Number.NEGATIVE_INFINITY, 0];
	for (const [x, y] of points) {
		if (Math.hypot(x - lastX, y - lastY) < 0.9) continue;
		steps.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
		[lastX, lastY] = [x, y];
	}
	return steps.length > 3 ? `M${steps.join("L")}Z` : "";
}
