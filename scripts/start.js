// npm start: installs, builds, serves, and keeps it running. What is there already is used as it is.
import { build, checkNode, install, readEnvFile } from "./prepare.js";
import { keepServing } from "./supervise.js";

checkNode();
install();
build();
readEnvFile();
process.env.NODE_ENV = "production";
keepServing();
