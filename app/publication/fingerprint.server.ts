import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal, over the UTF-8 bytes of a text. */
export const fingerprint = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");
