// What happened in the demo's pilots: synthetic rows, the same at every seeding. The positive effect is put in by the
// generator (person.ts): it is no evidence of anything.
import { Chance, keyOf } from "./chance.ts";
import { giveCourse } from "./course.ts";
import { demoCredentials } from "./credentials.ts";
import { describeCredential } from "./described.ts";
import { demoBatchId as batchId, type DemoFacts, noFacts } from "./fact-lists.ts";
import { demoSites } from "./places.ts";
import { laterQuestion, questions } from "./questions.ts";
import { localSkill } from "./skills.ts";
import { hearVoices, holdMeetings } from "./voices.ts";

const seed = 20_260_101;

/** All facts of the demo. */
export function demoFacts(): DemoFacts {
	const facts = noFacts();
	const chance = new Chance(seed);
	facts.localSkills.push({ id: keyOf("local-skill", localSkill.code), ...localSkill, batchId });
	for (const question of [...questions, laterQuestion])
		facts.surveyItems.push({ id: keyOf("item", question.item), ...question, batchId });
	for (const credential of demoCredentials) describeCredential(facts, credential);
	for (const [i, site] of demoSites.entries()) giveCourse(facts, chance, site, i);
	hearVoices(facts);
	holdMeetings(facts);
	return facts;
}
