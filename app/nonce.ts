import { createContext } from "react";

/** What this response's own scripts carry. Browsers hide it from scripts, so there it stays as it came: empty. */
export const Nonce = createContext("");
