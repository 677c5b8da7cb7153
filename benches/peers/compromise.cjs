// People, organizations and quotations by compromise, in releases as a user would cut them: by paragraphs, since the
// whole dump at once takes memory without end.
const fs = require("fs");
const nlp = require("compromise");

const text = fs.readFileSync(process.argv[2], "utf8");
const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim());

nlp("Warm up: Ana Rojas of the Lagoon Forum said “no”.").people().json();
const start = process.cpuUsage();
let people = 0;
let organizations = 0;
for (const paragraph of paragraphs) {
  const read = nlp(paragraph);
  people += read.people().json({ offset: true }).length;
  organizations += read.organizations().json({ offset: true }).length;
  read.quotations().json({ offset: true });
}
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
console.log(["compromise", nlp.version, Buffer.byteLength(text), seconds, people, organizations].join("\t"));
