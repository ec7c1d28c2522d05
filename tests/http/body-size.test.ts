import { expect, test } from "vitest";
import { refuseBody } from "#app/http/body-size.ts";

const megabyte = 1024 * 1024;
const sent = (path: string, bytes: number) => refuseBody({ path, length: String(bytes), chunked: false });

test("a form of more than 1 MB is refused before it is read", () => {
	expect(sent("/recommendations/R-01/fields", megabyte)).toBeNull();
	expect(sent("/recommendations/R-01/fields", megabyte + 1)).toMatchObject({ status: 413 });
});

test("only bringing in data may be larger, and that has its end too", () => {
	expect(sent("/imports", 50 * megabyte)).toBeNull();
	expect(sent("/imports/esco", 30 * megabyte)).toBeNull();
	expect(sent("/imports", 257 * megabyte)).toMatchObject({ status: 413 });
	expect(sent("/imports/templates", 2 * megabyte)).toMatchObject({ status: 413 });
});

test("a body that does not say how long it is is refused", () => {
	expect(refuseBody({ path: "/imports", length: undefined, chunked: true })).toMatchObject({ status: 411 });
});

test("a request without a body passes", () => {
	expect(refuseBody({ path: "/", length: undefined, chunked: false })).toBeNull();
});
