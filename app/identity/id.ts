/** Whether a text from outside is a key at all, so that the database is never asked with one that is not. */
export const isId = (value: unknown): value is string =>
	typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu.test(value);
