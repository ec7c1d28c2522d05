// The one list of tables.
export * from "./accounts.ts";
export * from "./actors.ts";
export * from "./answers.ts";
export * from "./cells.ts";
export * from "./documents.ts";
export * from "./evidence.ts";
export * from "./grades.ts";
export * from "./imports.ts";
export * from "./micro-credentials.ts";
export * from "./notifications.ts";
export * from "./organisations.ts";
export * from "./pilots.ts";
export * from "./recommendations.ts";
export * from "./reference.ts";
export * from "./review.ts";
export * from "./texts.ts";
export * from "./voices.ts";
