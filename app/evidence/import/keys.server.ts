import { sql, type SQL } from "drizzle-orm";

/** A list of keys or codes to look in, as one parameter however long it is. */
export const among = (list: readonly (string | null)[], type: "uuid" | "text" = "uuid"): SQL =>
	sql`(select value::${sql.raw(type)} from jsonb_array_elements_text(${JSON.stringify(list)}::jsonb) where value is not null)`;
