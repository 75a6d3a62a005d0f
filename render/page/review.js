"use strict";
// review.js: a person's verdicts on the events, kept while the page is open. Go
// wrote the sheet into the page as it stands in its file; here a verdict, and
// what is typed, is put into the cells of a row. No date is read here, only what
// can be none is refused: the command reads what was typed when it is given the
// sheet.

// The places of a person's cells in a row, of the id and of the state.
const VERDICT = 0, DATE = 1, TITLE = 2, NOTE = 3, BY = 4, ID = 12, STATE = 13;
const VERDICTS = {ok: "accepted", no: "rejected", fix: "corrected", add: "added", recheck: "to be checked again"};
let rows = [], sheetSaved = "", opener = null;

// readSheet cuts a sheet into rows of cells as they are written: one that holds a
// tab, a line end or a quotation mark is quoted.
function readSheet(sheet) {
  let row = [], list = [];
  for (const [, cell, end] of sheet.matchAll(/(\x22(?:[^\x22]|\x22\x22)*\x22|[^\t\n]*)([\t\n])/g)) {
    row.push(cell);
    if (end === "\n") { list.push(row); row = []; }
  }
  return list;
}

// writeSheet returns the sheet with the verdicts. Those given here before a name
// was told are signed with it.
function writeSheet() {
  for (const r of rows) if (touched(r) && !r[BY]) r[BY] = cellOf(byId("by").value);
  return rows.map(r => r.join("\t") + "\n").join("");
}

// signed reports whether every verdict given here has a name, and asks for one
// where not: a sheet that does not say who decided is worth little.
function signed() {
  const box = byId("by"), bare = !box.value.trim() && rows.some(r => touched(r) && r[VERDICT] && !r[BY]);
  box.setCustomValidity(bare ? "Who says so?" : "");
  return box.reportValidity();
}

// misfit says that words can be no date, and no range of two, as far as that is seen
// without a calendar of words: a year, a day that there is; "" where they may be one.
function misfit(words) {
  const date = p => /\d{3}|\b(b\.?c|a\.?d|centur)/.test(p) &&
    (!/^(-?\d{4,6}(-\d\d?)+|\d\d?\s+[a-z]+\s+\d+)$/.test(p.trim()) || !!parseSpan(p));
  const ends = words.toLowerCase().split("/");
  return !words.trim() || ends.length < 3 && ends.every(date) ? "" : "No date";
}

// touched reports whether a person changed the row on this page.
function touched(row) {
  return !!row.was && row.some((cell, k) => cell !== row.was[k]);
}

// cellOf writes words as a cell: with an apostrophe before what a spreadsheet
// would run, and quoted where they hold a quotation mark.
function cellOf(words, date) {
  words = words.replace(/[\s\x85]+/g, " ").trim();
  if (!date && /^[' ]*[=+\-@＝＋－＠]/.test(words)) words = "'" + words;
  return words.includes('"') || words === "\\." ? '"' + words.replaceAll('"', '""') + '"' : words;
}

// wordsIn is what a person reads in a cell.
function wordsIn(cell) {
  if (cell[0] === '"') cell = cell.slice(1, -1).replaceAll('""', '"');
  return /^'[' ]*[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

// verdictOf is the verdict that a row has: none, where its sentence changed after
// it was given.
function verdictOf(row) {
  return row[VERDICT] && /^\x22?recheck/.test(row[STATE]) ? "recheck" : row[VERDICT];
}

// passes reports whether a card has the verdict that the filter asks for.
function passes(card) {
  const v = card.row ? verdictOf(card.row) : "", want = state.pick.verdict;
  return !want || want === (v === "recheck" ? "" : v === "add" ? "fix" : v) || want === "none" && (!v || v === "recheck");
}

// reviewed lists the cards that can be judged.
function reviewed() {
  return Array.from(nodes("#events > li, #undated li")).filter(card => card.row);
}

// startReview gives every card with a row its buttons, and shows the verdicts.
function startReview(sheet) {
  if (!sheet) return;
  rows = readSheet(sheet);
  sheetSaved = sheet;
  const byID = new Map(rows.slice(1).map(r => [r[ID], r]));
  for (const card of nodes("#events > li, #undated li")) {
    const row = card.row = byID.get(card.id), line = card.querySelector(".review");
    if (!row) continue;
    row.was = row.slice();
    card.said = line ? line.textContent : "";
    card.append(byId("judge").content.cloneNode(true));
    // A row of the person's own is nothing to accept or reject.
    if (row[VERDICT] === "add") card.querySelectorAll("[data-judge=ok], [data-judge=no]").forEach(b => b.remove());
    showVerdict(card);
  }
  state.events.forEach(tagEvent);
  byId("review").hidden = false;
  on(byId("edit"), "submit", saveEdit);
  on(byId("edit").elements.date, "input", ev => ev.target.setCustomValidity(""));
  on(byId("by"), "input", ev => ev.target.setCustomValidity(""));
  on(byId("cancel"), "click", closeEdit);
  on(document, "click", ev => { const b = ev.target.closest("[data-judge]"); if (b) judge(b.closest("li"), b.dataset.judge); });
  on(window, "beforeunload", ev => { if (writeSheet() !== sheetSaved) ev.preventDefault(); });
  countVerdicts();
  filter();
}

// reviewKey serves the keys a, x and e: of the card that has the focus, else of
// the selected one.
function reviewKey(ev) {
  const verdict = {a: "ok", x: "no", e: "edit"}[ev.key], e = state.events[state.current];
  const card = document.activeElement.closest("#events > li, #undated li") || (e && e.card);
  if (!verdict || !card || ev.ctrlKey || ev.metaKey || ev.altKey || !card.querySelector("[data-judge=" + verdict + "]")) return;
  ev.preventDefault();
  judge(card, verdict);
}

// judge does what a button of a card says. The same verdict again takes it back;
// a correction that came with the sheet is accepted as it came.
function judge(card, verdict) {
  if (verdict === "edit") return openEdit(card);
  const row = card.row, was = row.was, came = verdictOf(was), again = verdictOf(row) === verdict;
  for (const k of [VERDICT, DATE, TITLE, STATE]) row[k] = was[k];
  if (again && came === verdict) row[VERDICT] = "";
  if (!again && !(came === "fix" && verdict === "ok")) {
    row[VERDICT] = verdict;
    row[STATE] = "";
    row[BY] = cellOf(byId("by").value) || row[BY];
  }
  judged(card);
}

// openEdit opens the form in a card, with what its row has now.
function openEdit(card) {
  const form = byId("edit"), f = form.elements, row = card.row;
  opener = document.activeElement;
  card.append(form);
  form.hidden = false;
  for (const [name, k] of [["date", DATE], ["title", TITLE], ["note", NOTE], ["by", BY]]) f[name].value = wordsIn(row[k]);
  f.date.setCustomValidity("");
  f.by.value = f.by.value || byId("by").value;
  f.date.select();
  form.scrollIntoView({block: "nearest"});
}

// closeEdit takes the form out of its card, and gives the keys back.
function closeEdit() {
  const form = byId("edit"), card = form.closest("li");
  form.hidden = true;
  document.querySelector("main").append(form);
  focusOn(opener === document.body ? card.querySelector("[data-judge=edit]") : opener);
}

// saveEdit puts what was typed into the row. It is a correction where the date or
// the title is another.
function saveEdit(ev) {
  ev.preventDefault();
  const f = byId("edit").elements, wrong = f.date.value === wordsIn(byId("edit").closest("li").row[DATE]) ? "" : misfit(f.date.value);
  f.date.setCustomValidity(wrong);
  if (wrong) return f.date.reportValidity();
  const card = byId("edit").closest("li"), row = card.row, was = row.was;
  row[DATE] = cellOf(f.date.value, true);
  row[TITLE] = cellOf(f.title.value);
  row[NOTE] = cellOf(f.note.value);
  row[BY] = cellOf(f.by.value);
  byId("by").value = f.by.value;
  if (row[DATE] !== was[DATE] || row[TITLE] !== was[TITLE]) {
    row[VERDICT] = was[VERDICT] === "add" ? "add" : "fix";
    row[STATE] = "";
  } else if (row[VERDICT] === "fix") {
    row[VERDICT] = was[VERDICT];
  }
  closeEdit();
  judged(card);
}

// judged shows a verdict wherever it shows, and says it. Where the filter now
// hides the card, the next one is selected.
function judged(card) {
  const e = state.events.find(e => e.card === card), at = state.shown.indexOf(e), focused = card.contains(document.activeElement);
  showVerdict(card);
  countVerdicts();
  if (e) tagEvent(e);
  filter();
  const v = verdictOf(card.row), said = sentenceCase(VERDICTS[v] || "not reviewed") + ": " + wordsOf(card.querySelector(".title")) + ". " + byId("reviewed").textContent;
  const next = card.hidden && state.shown[min(at, state.shown.length - 1)];
  if (next) select(next, "keys");
  if (next && focused) focusOn(next.card.querySelector(".title a"));
  byId("live").textContent = said + (next ? ". Next: " + byId("live").textContent : "");
}

// showVerdict shows in a card what its row says.
function showVerdict(card) {
  const row = card.row, v = verdictOf(row), what = card.querySelector(".what"), is = k => row[k] !== row.was[k];
  if (v) card.dataset.verdict = v; else delete card.dataset.verdict;
  for (const b of card.querySelectorAll("[data-judge]")) press(b, b.dataset.judge === (v === "fix" || v === "add" ? "edit" : v));
  for (const n of card.querySelectorAll(".review, .typed")) n.remove();
  card.querySelector(".date").classList.toggle("struck", is(DATE));
  card.querySelector(".title").classList.toggle("struck", is(TITLE));
  if (is(DATE)) {
    const typed = node("span", "typed", wordsIn(row[DATE]) || "no date");
    typed.append(node("small", "", "to be read as typed"));
    card.querySelector(".date").after(typed);
  }
  if (is(TITLE)) card.querySelector(".title").after(node("p", "typed", wordsIn(row[TITLE])));
  const by = wordsIn(row[BY]), note = wordsIn(row[NOTE]);
  const said = touched(row) ? "Reviewed: " + (VERDICTS[v] || "no verdict") + (by && " by " + by) + (note && ". " + note) : card.said;
  if (said) what.append(node("p", "review", said));
}

// tagEvent tells the chart of a verdict that its mark and label must not belie.
function tagEvent(e) {
  if (e.badges === undefined) e.badges = e.tag;
  const row = e.card.row, v = row ? verdictOf(row) : "";
  e.rejected = v === "no";
  e.tag = [v === "no" ? VERDICTS.no : v === "fix" && touched(row) ? VERDICTS.fix : "", e.badges].filter(Boolean).join(", ");
}

// countVerdicts tells how many of the events have been judged, and how.
function countVerdicts() {
  const all = reviewed().map(card => verdictOf(card.row)), n = v => all.filter(w => w === v).length;
  const list = Object.keys(VERDICTS).filter(n).map(v => n(v) + " " + VERDICTS[v]);
  byId("reviewed").textContent = all.length - n("") - n("recheck") + " of " + all.length + " reviewed" + (list.length ? ": " + list.join(", ") : "");
}
