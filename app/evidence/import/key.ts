const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Whether a text from outside can be a key at all. */
export const isKey = (text: unknown): text is string => typeof text === "string" && uuid.test(text);
