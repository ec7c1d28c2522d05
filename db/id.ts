import { v7 } from "uuid";

/** A new key. Version 7, made by the application, so rows sort by birth. */
export const newId = (): string => v7();
