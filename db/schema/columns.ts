import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { newId } from "../id.ts";

/** The key every table has: uuid v7, made by the application. */
export const id = () => uuid("id").primaryKey().$defaultFn(newId);

/** A moment, stored in UTC. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** When the row was written. */
export const bornAt = (name = "created_at") => moment(name).notNull().defaultNow();

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
	dataType: () => "bytea",
	toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
	fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
});
