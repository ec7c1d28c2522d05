// npm run backup -- FILE: the whole workspace in one file, while people go on working.
import { resolve } from "node:path";
import { onWorkspace } from "./on-workspace.js";
import { giveUp } from "./prepare.js";

const [file, ...more] = process.argv.slice(2);
if (!file || more.length > 0) giveUp("Say where to: npm run backup -- accord.backup");
await onWorkspace(({ backUpWorkspace }, settings) => backUpWorkspace(settings, resolve(file), new Date()));
