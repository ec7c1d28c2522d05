// Tries to recover what is withheld from everything that is told.
//
//   npm run attack:disclosure             the demo and 20 made-up pilots
//   npm run attack:disclosure -- --prove  the same with the rules switched off: it must find something
//
// Everyone is told the same: figures know no reader. Stewards know the rows of their site besides, and take them away: they are
// attackers of their own. The last line counts: tried N, recovered M. It ends with 0 only when M is 0 and N at least 1,000.
import { connect } from "#db/connect.ts";
import { aLoadCluster } from "#tests/load/a-cluster.ts";
import { attack, type Outcome } from "./attack.ts";
import { aPilot, seeded } from "./pilots.ts";
import { demoSources, sourcesOf, threshold, withoutRules } from "./product.ts";
import { questions } from "./questions.ts";
import { type Subject, subjectsOf } from "./subjects.ts";

const isProof = process.argv.includes("--prove");
/** With the rules off there is so much to find that one pilot shows it. */
const pilots = Number(process.env["PILOTS"] ?? (isProof ? 1 : 20));
const firstPilot = Number(process.env["FIRST"] ?? 1);
const fewestTries = 1_000;

function tryAll(subject: Subject, seed: number): Outcome {
	const { name, moments, keys, roles } = subject;
	const said = moments.flatMap(({ observations }) => observations);
	const asked = questions(said, { random: seeded(seed), keys });
	const asks = isProof ? [withoutRules(moments, roles)] : subject.asks;
	const attackers = [undefined, ...(isProof ? [] : stewardsIn(subject, seed))];
	const outcomes = attackers.map((steward) =>
		attack({ ...subject, questions: asked, asks, threshold, ...(steward ? { steward } : {}) }),
	);
	const outcome = {
		tried: outcomes.reduce((sum, { tried }) => sum + tried, 0),
		recovered: outcomes.flatMap(({ recovered }) => recovered),
	};
	console.info(`${name}: ${asked.length} questions, tried ${outcome.tried}, recovered ${outcome.recovered.length}`);
	return outcome;
}

/** The demo's are all tried; of a made-up pilot two, whoever they are. */
function stewardsIn({ moments }: Subject, seed: number): string[] {
	const sites = [...new Set(moments.flatMap(({ observations }) => observations.map(({ site }) => site)))].toSorted();
	if (seed === 0) return sites;
	return [seed, seed * 7 + 3].flatMap((at) => sites[at % Math.max(1, sites.length)] ?? []);
}

async function ofDemo(): Promise<Outcome[]> {
	const cluster = await aLoadCluster();
	const db = connect(cluster.url, { max: 4 });
	try {
		return subjectsOf(await demoSources(db), "demo").map((subject) => tryAll(subject, 0));
	} finally {
		await db.end();
		await cluster.remove();
	}
}

const outcomes = await ofDemo();
for (let seed = firstPilot; seed < firstPilot + pilots; seed++)
	for (const subject of subjectsOf(sourcesOf(aPilot(seed)), `pilot ${seed}`)) outcomes.push(tryAll(subject, seed));
const tried = outcomes.reduce((sum, outcome) => sum + outcome.tried, 0);
const recovered = outcomes.flatMap((outcome) => outcome.recovered);
for (const one of recovered.slice(0, 20)) console.info(one);
console.info(`tried ${tried}, recovered ${recovered.length}`);
process.exit(recovered.length === 0 && tried >= fewestTries ? 0 : 1);
