// Prints what ical.js reads in standard input.
const ICAL = require("ical.js").default ?? require("ical.js");
const calendar = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf8")));
console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map((v) => {
  const e = new ICAL.Event(v);
  const edtf = v.getFirstPropertyValue("x-edtf");
  return { from: e.startDate.toString(), to: e.endDate.toString(), text: e.summary, lines: (e.description ?? "").split("\n"), edtf };
})));
