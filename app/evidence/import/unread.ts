// What stands between kept files and their rows, as it comes back from where it is kept.
import { z } from "zod";
import type { FileRefusal, KeptQuestion, Unread } from "./file.ts";

const ofAFile = (kept: unknown): boolean =>
	typeof kept === "object" && kept !== null && "file" in kept && "is" in kept && typeof kept.is === "string";

const unreadSchema = z.object({
	refusals: z.array(z.custom<FileRefusal>(ofAFile)),
	questions: z.array(z.custom<KeptQuestion>(ofAFile)),
});

export function readUnread(kept: unknown): Unread | null {
	const read = unreadSchema.safeParse(kept);
	return read.success ? read.data : null;
}
