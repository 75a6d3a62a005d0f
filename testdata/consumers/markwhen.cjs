// Prints what @markwhen/parser reads in standard input.
const { parse } = require("@markwhen/parser");
const read = parse(require("fs").readFileSync(0, "utf8"));
const events = [];
(function walk(node) {
  for (const child of Array.isArray(node) ? node : node.children ?? []) walk(child);
  if (node.dateRangeIso) events.push(node);
})(read.events);
console.log(JSON.stringify({
  title: read.header.title,
  complaints: [...read.parseMessages, ...read.documentMessages].map((m) => m.message),
  events: events.map((e) => ({
    from: e.dateRangeIso.fromDateTimeIso,
    to: e.dateRangeIso.toDateTimeIso,
    text: e.firstLine.restTrimmed,
    lines: e.supplemental.map((s) => s.raw),
    obeyed: [e.tags, e.percent, e.completed, e.id, Object.keys(e.properties)].flat().filter((v) => v != null),
  })),
}));
