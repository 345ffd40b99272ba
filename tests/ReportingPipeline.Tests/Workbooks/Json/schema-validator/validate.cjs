// Reads { schema, documents: { name: document } } and answers { name: [what is wrong with it] }; the schema itself must be
// valid and say nothing that is not understood.
const addFormats = require("ajv-formats");
const Ajv = require("ajv/dist/2020");
const { readFileSync } = require("node:fs");

const { schema, documents } = JSON.parse(readFileSync(0, "utf8"));
const ajv = addFormats(new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }));
const validate = ajv.compile(schema);
const answers = {};
for (const [name, document] of Object.entries(documents)) {
  answers[name] = validate(document) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
}
process.stdout.write(JSON.stringify(answers));
