// One PostgreSQL for the whole run: embedded, or the server TEST_DATABASE_URL names. A template is migrated once;
// every test file takes a copy of it.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Where databases are made and dropped. */
		adminUrl: string;
		/** The migrated database every test copies. */
		template: string;
		/** What ends a wait that would never end: from vite.config.ts, in milliseconds. */
		longestWait: number;
	}
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const { adminUrl, stop } = await findCluster();
	const template = `accord_template_${randomBytes(4).toString("hex")}`;
	const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
	await admin.unsafe(`create database ${template}`);
	await migrate(databaseUrl(adminUrl, template));
	project.provide("adminUrl", adminUrl);
	project.provide("template", template);
	return async () => {
		for (const name of [template, demoOf(template)]) await admin.unsafe(`drop database if exists ${name} with (force)`);
		await admin.end();
		await stop();
	};
}

/** Where the demo is kept that tests take copies of, once one has asked for it. */
export const demoOf = (template: string): string => `${template}_demo`;

async function findCluster() {
	const given = process.env["TEST_DATABASE_URL"];
	if (given) return { adminUrl: given, stop: async () => {} };
	const dir = await mkdtemp(join(tmpdir(), "accord-test-"));
	const cluster = await startEmbedded(dir, { flags: ["fsync=off", "full_page_writes=off"] });
	return {
		adminUrl: cluster.url("postgres"),
		stop: async () => {
			await cluster.stop();
			await rm(dir, { recursive: true, force: true });
		},
	};
}

export function databaseUrl(adminUrl: string, name: string): string {
	const url = new URL(adminUrl);
	url.pathname = `/${name}`;
	return url.href;
}
