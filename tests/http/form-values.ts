// What is sent to forms: one honest set of settings, and what nobody would write anywhere.
import { noFields } from "#app/recommendations/fields.ts";

export const settings = {
	name: "Accord",
	timeZone: "Europe/Brussels",
	fundingLine: "",
	grantingAuthority: "",
	grantNumber: "",
	disclaimer: "",
	smallestCell: "5",
	siteTarget: "13",
	participantTarget: "100",
	submissionOn: "2027-01-31",
};

export const strange = [
	"a\0b",
	"x".repeat(30_000),
	"0000-01-01",
	"9007199254740991",
	"1e300",
	"not-an-id",
	"01920000-0000-7000-8000-000000000000",
	"__proto__",
	JSON.stringify({ ...noFields, transferability: "a\0b" }),
	JSON.stringify({ ...noFields, sectors: ["\ud800"] }),
	JSON.stringify({ ...noFields, dueOn: "0000-01-01" }),
	"\r\nSet-Cookie: a=b",
	"/\t/evil.example",
];
