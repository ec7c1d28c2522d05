import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { batchUploads, importBatches } from "#db/schema/index.ts";

/** An upload of the demo whose sheet waits to be matched, and whose other file waits to be read: its key. */
export async function aKeptSheet(db: Pool, byId: string): Promise<string> {
	const batch = newId();
	const previews = [
		{ encoding: "windows-1252", lines: ["SOF,Ñîôèÿ"] },
		{ encoding: "windows-1251", lines: ["SOF,София"] },
	];
	await db.insert(importBatches).values({
		id: batch,
		byId,
		dataOrigin: "synthetic",
		sha256: batch,
		files: [],
		answers: { encodings: {}, phones: false },
		unread: {
			refusals: [],
			questions: [
				{ is: "encoding", file: "sofia.csv", previews },
				{ is: "sheet", file: "houses.csv" },
			],
		},
	});
	const content = new TextEncoder().encode("Koodi,Nimi,Maa,Laji\nTALO-1,Hirsitalo,Suomi,muu\n");
	await db.insert(batchUploads).values({ batchId: batch, position: 0, name: "houses.csv", content });
	return batch;
}
