import { z } from "zod";

/** Why a file is taken back, with the sentence for a reason that is missing or too long. */
export const withdrawalForm = (why: string) => z.object({ reason: z.string().trim().min(1, why).max(500, why) });
