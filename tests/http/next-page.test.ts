import { expect, test } from "vitest";
import { nextPage } from "#app/http/next-page.ts";

test("after signing in the way leads to the page that was asked for", () => {
	expect(nextPage("/people?words=a%20b#top")).toBe("/people?words=a%20b#top");
	expect(nextPage("/pilots/FI-1")).toBe("/pilots/FI-1");
});

test.each([
	null,
	"",
	"home",
	"https://evil.example",
	"//evil.example",
	"/\\evil.example",
	"/\t/evil.example",
	"/\n/evil.example",
	"\t//evil.example",
	"/.//evil.example",
	"/x/..//evil.example",
	"javascript:alert(1)",
])("never to another site, however a browser would read %j", (asked) => {
	expect(nextPage(asked)).toBe("/home");
});

test("what no header can carry is written so that it can", () => {
	expect(nextPage("/home\r\nSet-Cookie: a=b")).toBe("/homeSet-Cookie:%20a=b");
	expect(nextPage("/ä\u2028")).toBe("/%C3%A4%E2%80%A8");
});
