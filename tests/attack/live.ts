// Attacks the program as it is started and used: `npm start`, real sockets, real browsers, while honest people write.
//
//   npm run attack:live                            everything, some minutes
//   npm run attack:live -- --quick                 a tenth of it
//   npm run attack:live -- --only resets,presence  some parts of it
//   npm run attack:live -- --prove                 each guard of the program switched off in turn: each must be noticed
//
// The last line counts: tried N, stopped S, destroyed D, stalled T. Before it stands what was wrongly stopped: honest edits
// that were refused. It ends with 0 only when S, D, T and those are 0 and N is at least 15,000.
import { connect } from "#db/connect.ts";
import { Accord } from "./live/accord.ts";
import { campaign, fewestTries, type PartName, partNames } from "./live/campaign.ts";
import { prove } from "./live/prove.ts";
import { Tally } from "./live/tally.ts";

const has = (flag: string) => process.argv.includes(flag);
const listAfter = (flag: string): string[] =>
	(has(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined)?.split(",") ?? [];

/** The proof says which copy of the program to start, and on which data. */
const { ATTACK_TREE: tree, ATTACK_DATA: dataDir, ATTACK_PORT: port } = process.env;
const setting = tree && dataDir ? { tree, dataDir, port: Number(port) } : {};

async function run(parts: readonly PartName[]): Promise<number> {
	const accord = await Accord.start(setting);
	const stop = () => accord.stop({ kept: tree !== undefined });
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.once(signal, () => void stop().then(() => process.exit(1)));
	const db = connect(await accord.databaseUrl(), { max: 3 });
	const tally = new Tally();
	try {
		const done = campaign(accord, db, tally, { parts, size: has("--quick") ? 0.1 : 1 });
		await (has("--until-noticed") ? Promise.race([done, tally.noticed]) : done);
		console.info(tally.honestLine());
		console.info(tally.line());
		const isWhole = !has("--quick") && parts.length === partNames.length;
		return tally.isClean && (!isWhole || tally.tried >= fewestTries) ? 0 : 1;
	} finally {
		await db.end();
		await stop();
	}
}

async function main(): Promise<number> {
	if (has("--prove")) return (await prove(listAfter("--only"))) ? 0 : 1;
	const only = listAfter("--only");
	return run(has("--only") ? partNames.filter((name) => only.includes(name)) : partNames);
}

const code = await main().catch((error: unknown) => {
	console.error(error);
	return 1;
});
process.exit(code);
