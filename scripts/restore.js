// npm run restore -- FILE [--replace]: the workspace as a backup has it.
import { resolve } from "node:path";
import { onWorkspace } from "./on-workspace.js";
import { giveUp } from "./prepare.js";

const words = process.argv.slice(2);
const replace = words.includes("--replace");
const [file, ...more] = words.filter((word) => word !== "--replace");
if (!file || more.length > 0) giveUp("Say from what: npm run restore -- accord.backup");
await onWorkspace(({ restoreWorkspace }, settings) => restoreWorkspace(settings, resolve(file), { replace }));
