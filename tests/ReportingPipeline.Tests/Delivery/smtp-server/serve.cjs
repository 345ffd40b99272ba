// Serves SMTP on one port. The first line of standard input says how, as JSON; each later line is a command: "stop"
// frees the port, "start" serves on it again, "sync" is answered when all that was accepted before has been printed.
// "treat <recipient> <name>" has it treat a recipient ("*" for all) as one of that name, or as itself if no name follows.
// Everything that happens is printed as a line of JSON. It ends when standard input does, so it outlives no test.
const readline = require("node:readline");
const { SMTPServer } = require("smtp-server");
const { simpleParser } = require("mailparser");

// What becomes of a message is told by the recipient's name, up to a plus sign.
const refusedRecipients = { refused: [550, "5.1.1 No such mailbox"], deferred: [451, "4.3.0 Try again later"] };
const refusedMessages = {
  toolarge: [552, "5.3.4 Message too large"],
  unwanted: [554, "5.7.1 Message refused"],
  full: [452, "4.3.1 Out of space"],
};

const print = (event, more) => process.stdout.write(`${JSON.stringify({ event, ...more })}\n`);
const treatedAs = new Map();
const nameOf = ({ address }) => treatedAs.get(address) ?? treatedAs.get("*") ?? address.split("@")[0].split("+")[0];
const refusal = ([responseCode, text]) => Object.assign(new Error(text), { responseCode });

let config;
let server;
let port = 0;

async function receive(stream, session) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  const raw = Buffer.concat(parts);
  const mail = await simpleParser(raw);
  return {
    envelopeFrom: session.envelope.mailFrom.address,
    envelopeTo: session.envelope.rcptTo[0].address,
    userName: session.user ?? "",
    isEncrypted: session.secure,
    raw: raw.toString("latin1"),
    fromName: mail.from.value[0].name,
    fromAddress: mail.from.value[0].address,
    toAddress: mail.to.value[0].address,
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    messageId: mail.messageId,
    date: mail.date.toISOString(),
    headers: mail.headerLines.map(({ line }) => line),
  };
}

function drop(session) {
  for (const connection of server.connections) if (connection.session === session) connection._socket.destroy();
}

async function transfer(stream, session, reply) {
  const name = nameOf(session.envelope.rcptTo[0]);
  if (name === "dropped-during") {
    stream.once("data", () => drop(session));
    return;
  }

  const mail = await receive(stream, session);
  if (refusedMessages[name]) return reply(refusal(refusedMessages[name]));
  if (name === "lost-at-end") return drop(session);
  if (name === "silent") return print("silent");

  print("accepted", { mail });
  if (name === "accepted-at-end") return drop(session);
  reply(null, "2.0.0 Queued");
}

function start() {
  if (server?.server.listening) return print("listening", { port });
  server = new SMTPServer({
    key: config.key,
    cert: config.certificate,
    authMethods: config.logins,
    authOptional: config.logins.length === 0,
    disabledCommands: [...(config.hasStartTls ? [] : ["STARTTLS"]), ...(config.logins.length ? [] : ["AUTH"])],
    disableReverseLookup: true,
    closeTimeout: 1,
    onAuth: ({ username, password }, session, reply) =>
      username === config.userName && password === config.password
        ? reply(null, { user: username })
        : reply(refusal([535, "5.7.8 Wrong user name or password"])),
    onRcptTo: (recipient, session, reply) => {
      const refused = refusedRecipients[nameOf(recipient)];
      reply(refused ? refusal(refused) : null);
    },
    onData: transfer,
  });
  // A client that is gone is what some tests are about.
  server.on("error", () => {});
  server.listen(port, "127.0.0.1", () => {
    port = server.server.address().port;
    print("listening", { port });
  });
}

function treat(recipient, name) {
  if (name) treatedAs.set(recipient, name);
  else treatedAs.delete(recipient);
  print("treating");
}

const commands = { start, treat, stop: () => server.close(() => print("stopped")), sync: () => print("synced") };

readline.createInterface({ input: process.stdin })
  .on("line", (line) => {
    const [command, ...what] = line.split(" ");
    if (config) return commands[command](...what);
    config = JSON.parse(line);
    start();
  })
  .on("close", () => process.exit());
