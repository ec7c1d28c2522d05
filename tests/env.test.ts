import { describe, expect, test } from "vitest";
import { readSettings } from "#app/env.server.ts";

const settings = (env: Record<string, string>) => {
	const read = readSettings(env);
	if (!read.ok) throw new Error(read.mistakes.join(" "));
	return read.settings;
};
const mistakes = (env: Record<string, string>) => {
	const read = readSettings(env);
	return read.ok ? [] : read.mistakes;
};
const secret = "a secret of at least 32 characters, surely";
const elsewhere = { DATABASE_URL: "postgres://accord:secret@db.example:5432/accord", SESSION_SECRET: secret };

test("without any settings: this machine, port 3000, the embedded database, the demo", () => {
	expect(settings({})).toEqual({
		port: 3000,
		host: "127.0.0.1",
		origin: "http://127.0.0.1:3000",
		databaseUrl: null,
		dataDir: ".accord",
		sessionSecret: null,
		smtpUrl: null,
		demo: true,
		loopback: true,
	});
});

test("an empty value counts as not set, as compose files write it", () => {
	expect(settings({ PORT: "", DATABASE_URL: "", APP_ORIGIN: "" })).toEqual(settings({}));
});

test("the origin is taken without a path, and follows host and port when it is not given", () => {
	expect(settings({ APP_ORIGIN: "https://accord.example.org/some/where" }).origin).toBe("https://accord.example.org");
	expect(settings({ HOST: "0.0.0.0", PORT: "8080" }).origin).toBe("http://127.0.0.1:8080");
	expect(settings({ HOST: "0.0.0.0" }).loopback).toBe(false);
});

test("with DATABASE_URL there is no demo", () => {
	expect(settings(elsewhere).demo).toBe(false);
	expect(mistakes({ ...elsewhere, DEMO: "on" })).toEqual([expect.stringContaining("there is no demo")]);
	expect(settings({ DEMO: "off" }).demo).toBe(false);
});

test("with DATABASE_URL the session secret must be given, so that all nodes have the same", () => {
	expect(mistakes({ DATABASE_URL: elsewhere.DATABASE_URL })).toEqual([expect.stringContaining("SESSION_SECRET")]);
});

describe("each wrong setting is one sentence that names it", () => {
	test.each([
		["PORT", "eighty"],
		["PORT", "70000"],
		["APP_ORIGIN", "accord.example.org"],
		["APP_ORIGIN", "ftp://accord.example.org"],
		["DATABASE_URL", "mysql://somewhere/accord"],
		["SESSION_SECRET", "short"],
		["SMTP_URL", "mail.example.org"],
		["DEMO", "yes"],
	])("%s=%s", (name, value) => {
		expect(mistakes({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must .+\\.$`, "u"))]);
	});

	test("two mistakes are two sentences", () => {
		expect(mistakes({ PORT: "eighty", DEMO: "yes" })).toHaveLength(2);
	});
});
