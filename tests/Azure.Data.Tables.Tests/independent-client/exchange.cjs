// Copies every entity of one table to another, and prints each as "partition key / row key", "name = type value", ….
// Reading is this client's test of what the other one wrote; the copy is the other one's test of what this client writes.
const { TableClient } = require("@azure/data-tables");

const [connectionString, source, target] = process.argv.slice(2);
const options = { allowInsecureConnection: true };

const describe = (value) => {
  if (value === null) return "null";
  if (typeof value === "bigint") return `Int64 ${value}`;
  if (typeof value === "string") return `String ${value}`;
  if (typeof value === "boolean") return `Boolean ${value}`;
  if (typeof value === "number") return `Int32 ${value}`;
  if (value instanceof Date) return `DateTime ${value.toISOString()}`;
  if (value instanceof Uint8Array) return `Binary ${Buffer.from(value).toString("hex")}`;
  return `${value.type} ${value.value}`;
};

// Whole numbers would be taken for Int32, and times would lose what is below a millisecond: pass those on as they came.
const typed = ([name, value]) =>
  [name, typeof value === "number" && !Number.isInteger(value) ? { type: "Double", value: `${value}` } : value];

(async () => {
  const from = TableClient.fromConnectionString(connectionString, source, options);
  const to = TableClient.fromConnectionString(connectionString, target, options);
  for await (const entity of from.listEntities()) {
    const { etag, timestamp, partitionKey, rowKey, ...properties } = entity;
    const point = await from.getEntity(partitionKey, rowKey);
    if (point.etag !== etag) throw new Error(`${partitionKey} / ${rowKey} read by its keys differs.`);

    const lines = Object.entries(properties)
      .filter(([name]) => !name.startsWith("odata."))
      .map(typed)
      .map(([name, value]) => `${name} = ${describe(value)}`);
    console.log(JSON.stringify([`${partitionKey} / ${rowKey}`, ...lines.sort()]));
    await to.createEntity({ partitionKey, rowKey, ...Object.fromEntries(Object.entries(properties).filter(([name]) => !name.startsWith("odata.")).map(typed)) });
  }
})();
