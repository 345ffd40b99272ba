// Starts Azurite with the arguments given, and ends it when standard input closes: a parent that is killed
// outright leaves no emulator behind.
const path = require("node:path");

process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.resume();

// Ctrl-C reaches every process of a terminal, but storage must outlive a parent that is still writing to it.
const once = process.once;
process.once = (event, listener) => (event === "SIGINT" ? process : once.call(process, event, listener));
process.on("SIGINT", () => {});

process.argv.splice(1, 1, path.join(__dirname, "node_modules", "azurite", "dist", "src", "azurite.js"));
require(process.argv[1]);
