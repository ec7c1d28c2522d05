import { expect, test } from "vitest";
import { formatDate, formatDay, formatMoment } from "#app/i18n/format.ts";
import { zoneIn } from "#app/i18n/zone.ts";

test("a moment is told where the reader's clock stands; a day has no zone", () => {
	const late = "2026-03-14T22:30:00Z";
	expect(formatMoment(late, "en", "Europe/Helsinki")).toBe("15 March 2026 at 00:30");
	expect(formatDate(late, "en", "Europe/Helsinki")).toBe("15 March 2026");
	expect(formatDate(late, "en", "Europe/Brussels")).toBe("14 March 2026");
	expect(formatDay("2026-03-14", "fi")).toBe("14. maaliskuuta 2026");
});

test("the browser's zone is taken from its cookie, and only one that exists", () => {
	expect(zoneIn("a=b; accord-zone=Europe/Helsinki")).toBe("Europe/Helsinki");
	expect(zoneIn("accord-zone=Europe%2FHelsinki")).toBe("Europe/Helsinki");
	expect(zoneIn("accord-zone=Moon/Base")).toBeNull();
	expect(zoneIn("accord-zone=; other=Europe/Helsinki")).toBeNull();
});
