// Prints the first and the last day of each line of standard input, an EDTF.
const edtf = require("edtf").default ?? require("edtf");
const day = (ms) => (Number.isFinite(ms) ? new Date(ms).toISOString().replace(/T.*/, "") : "");
const out = [];
for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  try {
    const d = edtf(line);
    out.push([day(d.min), day(d.max)]);
  } catch (e) {
    out.push(["refused", e.message]);
  }
}
console.log(JSON.stringify(out));
