// Starts Azurite with the arguments given, and ends it when standard input closes: a parent that is killed
// outright leaves no emulator behind.
const path = require("node:path");

process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.resume();

// Ctrl-C reaches every process of a terminal, but storage must outlive a parent that is still writing to it.
const once = process.once;
process.once = (event, listener) => (event === "SIGINT" ? process : once.call(process, event, listener));
process.on("SIGINT", () => {});

const azurite = path.join(__dirname, "node_modules", "azurite", "dist", "src");

// Azurite looks every ten minutes for content that no blob has any more. It goes through all blobs by name alone, page by
// page, so that of two blobs with one name, in two containers, it overlooks the second if the first ends a page, and deletes
// its content. What is kept instead is small.
require(path.join(azurite, "blob", "gc", "BlobGCManager.js")).default.prototype.markSweep = async () => {};

process.argv.splice(1, 1, path.join(azurite, "azurite.js"));
require(process.argv[1]);
