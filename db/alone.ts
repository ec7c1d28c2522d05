import postgres from "postgres";

/** One number for everyone who serves from the same embedded database. */
const servingLock = 4_714_234;

export type Claim = { ok: true; release: () => Promise<void> } | { ok: false; holder: string };

/** Claims the database at `url` for one server. The claim is a lock on a connection of its own, so a killed server leaves
 *  nothing behind. `name` is what others are told: where this server listens. */
export async function claimAlone(url: string, name: string): Promise<Claim> {
	const sql = postgres(url, { max: 1, max_lifetime: null, connection: { application_name: name }, onnotice: () => {} });
	const [mine] = await sql<{ got: boolean }[]>`select pg_try_advisory_lock(${servingLock}) as got`;
	if (mine?.got) return { ok: true, release: () => sql.end({ timeout: 1 }) };
	const [other] = await sql<{ name: string }[]>`
		select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
		where l.locktype = 'advisory' and l.objid = ${servingLock} and l.granted`;
	await sql.end({ timeout: 1 });
	return { ok: false, holder: other?.name ?? "another process" };
}
