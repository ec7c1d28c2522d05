/** The cookie in which a browser tells its time zone. */
export const zoneCookie = "accord-zone";

/** The zone these cookies tell; null when they tell none that is known. */
export function zoneIn(cookies: string): string | null {
	const told = cookies
		.split(/;\s*/u)
		.find((cookie) => cookie.startsWith(`${zoneCookie}=`))
		?.slice(zoneCookie.length + 1);
	const zone = told?.replaceAll("%2F", "/") ?? "";
	return isZone(zone) ? zone : null;
}

function isZone(zone: string): boolean {
	try {
		return /^[A-Za-z0-9_+\-/]{1,64}$/u.test(zone) && Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
	} catch {
		return false;
	}
}
