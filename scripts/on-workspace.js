// What backup and restore share: the built program, the settings, and an end in one sentence.
import { build, checkNode, giveUp, install, readEnvFile } from "./prepare.js";

/** Runs a command on the workspace the settings name. @param {(program: any, settings: any) => Promise<string>} command */
export async function onWorkspace(command) {
	checkNode();
	install();
	build();
	readEnvFile();
	process.env.NODE_ENV = "production";
	const built = new URL("../build/server/index.js", import.meta.url).href;
	const program = (await import(built)).entry.module;
	const read = program.readSettings(process.env);
	if (!read.ok) giveUp(read.mistakes.join("\n"));
	try {
		console.info(await command(program, read.settings));
	} catch (error) {
		if (error instanceof program.CannotStart) giveUp(error.message);
		giveUp(`It did not work, and the database is as it was: ${String(error)}`);
	}
}
