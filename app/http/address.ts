/** Where a request comes from, as server.js wrote it over whatever the client sent. Limits count by it. */
export const addressOf = (request: Request): string => request.headers.get("x-accord-address") ?? "unknown";
