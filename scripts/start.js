// npm start: installs, builds, serves. What is there already is used as it is.
import { build, checkNode, install, readEnvFile } from "./prepare.js";

checkNode();
install();
build();
readEnvFile();
process.env.NODE_ENV = "production";
await import("../server.js");
