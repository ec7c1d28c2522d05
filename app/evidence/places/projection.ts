// From longitude and latitude to a sheet: Lambert's azimuthal equal-area projection around 52° N 10° E, the one European
// statistics use (ETRS89-LAEA), on a sphere, which is exact enough for a picture.

type Point = readonly [x: number, y: number];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const [middleLongitude, middleLatitude] = [radians(10), radians(52)];

/** In radii of the earth, east and south of the middle. */
function project(longitude: number, latitude: number): Point {
	const [east, north] = [radians(longitude) - middleLongitude, radians(latitude)];
	const cosine = Math.cos(north) * Math.cos(east);
	const away = 1 + Math.sin(middleLatitude) * Math.sin(north) + Math.cos(middleLatitude) * cosine;
	const factor = Math.sqrt(2 / Math.max(away, 1e-9));
	return [
		factor * Math.cos(north) * Math.sin(east),
		-factor * (Math.cos(middleLatitude) * Math.sin(north) - Math.sin(middleLatitude) * cosine),
	];
}

/** Portugal to the Black Sea, Crete to the North Cape. */
const [left, top] = [-0.29, -0.345];
const [right, bottom] = [0.335, 0.3];

/** How a sheet of so many pixels across holds this part of Europe. */
export function europeOn(width: number): { height: number; place: (longitude: number, latitude: number) => Point } {
	const scale = width / (right - left);
	return {
		height: Math.round((bottom - top) * scale),
		place: (longitude, latitude) => {
			const [x, y] = project(longitude, latitude);
			return [(x - left) * scale, (y - top) * scale];
		},
	};
}
