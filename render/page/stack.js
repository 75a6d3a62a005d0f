"use strict";
// stack.js: where things stand on the timeline. Pure arithmetic on numbers and
// strings, with no DOM and no chart library, so that a test can run it alone.
// Times are epoch milliseconds of floating civil time, lengths are pixels.

const {floor, max, min} = Math;
const SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE, DAY = 24 * HOUR, YEAR = 365.2425 * DAY;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// civil returns the epoch milliseconds of a civil moment. year is astronomical
// (0 is 1 BC), month counts from 0. Date.UTC would read year 44 as 1944.
function civil(year, month, day, hour, minute) {
  const d = new Date(0);
  d.setUTCFullYear(year, month || 0, day === undefined ? 1 : day);
  d.setUTCHours(hour || 0, minute || 0, 0, 0);
  return d.getTime();
}

// sayYear writes an astronomical year as people do: "44 BC", "AD 44", "1944".
function sayYear(y) {
  if (y <= 0) return (1 - y) + " BC";
  return y < 1000 ? "AD " + y : String(y);
}

// The steps between ticks, finest first: unit, count, and the room a label needs.
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map(n => ({unit: "minute", n, length: n * MINUTE, room: 58})),
  ...[1, 2, 3, 6, 12].map(n => ({unit: "hour", n, length: n * HOUR, room: 62})),
  ...[1, 2, 5, 10, 15].map(n => ({unit: "day", n, length: n * DAY, room: 74})),
  ...[1, 2, 3, 6].map(n => ({unit: "month", n, length: n * 30.44 * DAY, room: 62})),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000]
    .map(n => ({unit: "year", n, length: n * YEAR, room: 72})),
];

// tickTimes lists the moments of one step from t0 to t1.
function tickTimes(step, t0, t1) {
  const out = [], d = new Date(t0), y0 = d.getUTCFullYear(), y1 = new Date(t1).getUTCFullYear();
  const push = t => { if (t >= t0 && t <= t1) out.push(t); };
  if (step.unit === "year") {
    // Round years of people's count: 200 BC, 100 BC, AD 1, 100, 200.
    const people = y => (y <= 0 ? y - 1 : y);
    for (let h = floor(people(y0) / step.n) * step.n; h <= people(y1); h += step.n) {
      push(civil(h < 0 ? h + 1 : max(h, 1)));
    }
  } else if (step.unit === "month") {
    for (let y = y0; y <= y1; y++) for (let m = 0; m < 12; m += step.n) push(civil(y, m));
  } else if (step.unit === "day") {
    for (let y = y0, m = d.getUTCMonth(); ; m++) {
      const first = civil(y, m), next = civil(y, m + 1);
      if (first > t1) break;
      for (let t = first; t + step.length * 0.6 <= next || (step.n === 1 && t < next); t += step.length) push(t);
    }
  } else {
    for (let t = floor(t0 / step.length) * step.length; t <= t1; t += step.length) push(t);
  }
  return out;
}

// ticks returns the axis labels of [t0, t1] on width pixels: {t, text, strong}.
// The first one names the larger unit when no other does.
function ticks(t0, t1, width) {
  const perMs = width / (t1 - t0);
  const step = STEPS.find(s => s.length * perMs >= s.room) || STEPS.at(-1);
  const out = tickTimes(step, t0, t1).map(t => tickLabel(step, t));
  // Hours carry no year, and a stretch inside one month not even a month.
  const clock = step.unit === "hour" || step.unit === "minute";
  const at = max(out.findIndex(k => k.strong), 0);
  if (out.length && (clock || !out.some(k => k.strong))) {
    out[at] = {t: out[at].t, text: tickInFull(step, out[at].t), strong: step.unit !== "year"};
  }
  return out;
}

// tickLabel writes one tick: strong where a larger unit begins.
function tickLabel(step, t) {
  const d = new Date(t), y = d.getUTCFullYear(), m = d.getUTCMonth(), day = d.getUTCDate();
  const clock = d.toISOString().slice(-13, -8);
  switch (step.unit) {
    case "year": return {t, text: sayYear(y), strong: false};
    case "month": return m ? {t, text: MONTHS[m], strong: false} : {t, text: sayYear(y), strong: true};
    case "day": return day === 1 ? {t, text: MONTHS[m] + " " + sayYear(y), strong: true} : {t, text: day + " " + MONTHS[m], strong: false};
    default: return clock === "00:00" ? {t, text: day + " " + MONTHS[m], strong: true} : {t, text: clock, strong: false};
  }
}

// tickInFull writes one tick with every larger unit.
function tickInFull(step, t) {
  const d = new Date(t), y = sayYear(d.getUTCFullYear()), m = MONTHS[d.getUTCMonth()];
  if (step.unit === "year") return y;
  if (step.unit === "month") return m + " " + y;
  if (step.unit === "day") return d.getUTCDate() + " " + m + " " + y;
  const clock = d.toISOString().slice(-13, -8);
  return d.getUTCDate() + " " + m + " " + y + (clock === "00:00" ? "" : ", " + clock);
}

// sayExtent writes from when to when a span goes, what both share only once:
// "1987 – 2019", "Aug – Sep 2018", "9 – 18 Aug 2018".
function sayExtent(from, to) {
  const parts = t => { const d = new Date(t); return [d.getUTCDate(), MONTHS[d.getUTCMonth()], sayYear(d.getUTCFullYear())]; };
  const a = parts(from), b = parts(to), n = a[2] !== b[2] ? 2 : a[1] !== b[1] ? 1 : 0;
  return (a[n] === b[n] ? "" : a[n] + " – ") + b.slice(n).join(" ");
}

// busiest returns the window to open on: most events, without the few that
// stand so far out that they would press the others together. Of two crowds far
// apart it takes the greater. events: {start, end}.
function busiest(events) {
  if (!events.length) return null;
  let list = events.map(e => ({...e, mid: (e.start + e.end) / 2})).sort((a, b) => a.mid - b.mid);
  list = narrow(crowd(narrow(list), events.length));
  const span = list.at(-1).mid - list[0].mid;
  let t0 = list[0].mid, t1 = list.at(-1).mid;
  for (const e of list) {
    if (e.end - e.start <= max(span, DAY)) { t0 = min(t0, e.start); t1 = max(t1, e.end); }
  }
  return pad(t0, t1);
}

// narrow returns the shortest stretch of list that holds four in five, and what
// stands close by, as long as that is less than half as long, and again; it never
// drops more than half of all. list is sorted by mid.
function narrow(list) {
  const least = max(list.length / 2, 4);
  for (;;) {
    const n = max(Math.ceil(list.length * 0.8), Math.ceil(least)), span = list.at(-1).mid - list[0].mid;
    let best = null;
    for (let i = 0; i + n <= list.length; i++) {
      const length = list[i + n - 1].mid - list[i].mid;
      if (!best || length < best.length) best = {i, length};
    }
    if (!best || n === list.length || best.length >= span / 2) return list;
    const first = list[best.i].mid - best.length / 4, last = first + best.length * 1.5;
    const rest = list.filter(e => e.mid >= first && e.mid <= last);
    if (rest.length === list.length) return list;
    list = rest;
  }
}

// crowd returns the greater of two parts of list with a third of its span between
// them, where that part alone is more than a view shows at a glance and holds two
// in five of all the events there are; else list. list is sorted by mid.
function crowd(list, all) {
  let cut = 0, gap = 0;
  for (let i = 1; i < list.length; i++) {
    const g = list[i].mid - list[i - 1].mid;
    if (g > gap) { gap = g; cut = i; }
  }
  const part = cut * 2 > list.length ? list.slice(0, cut) : list.slice(cut);
  return gap * 3 >= list.at(-1).mid - list[0].mid && part.length >= max(24, all * 0.4) ? part : list;
}

// pad widens a window so that nothing stands on its edge; a lone moment gets a
// week on either side.
function pad(t0, t1) {
  const room = max((t1 - t0) * 0.06, t1 - t0 < DAY ? 3.5 * DAY : 6 * HOUR);
  return [t0 - room, t1 + room];
}

// parseSpan reads what a person types into "jump to": "2019", "2019-08",
// "18 Aug 2019", "August 2019", "44 BC". It returns [t0, t1], or null.
function parseSpan(text) {
  const s = text.trim().toLowerCase();
  let m = /^(-?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(s);
  if (m) return spanOf(+m[1], m[2], m[3]);
  m = /^(?:ad\s*)?(?:(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+)?(\d{1,6})\s*(bce?|ad|ce)?$/.exec(s);
  if (!m) return null;
  const month = m[2] ? MONTHS.findIndex(n => n.toLowerCase() === m[2].slice(0, 3)) : -1;
  if (m[2] && month < 0) return null;
  const year = m[4] && m[4][0] === "b" ? 1 - m[3] : +m[3];
  return spanOf(year, month < 0 ? undefined : month + 1, m[1]);
}

// spanOf returns the first and last moment of a year, month or day, or null
// where the calendar has none. month and day count from 1.
function spanOf(year, month, day) {
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > new Date(civil(year, +month, 0)).getUTCDate())) return null;
  if (day !== undefined) return [civil(year, month - 1, +day), civil(year, month - 1, +day + 1)];
  if (month !== undefined) return [civil(year, month - 1), civil(year, +month)];
  return [civil(year), civil(year + 1)];
}

// shorten cuts text to width pixels, an ellipsis at its end; "" when not even
// four letters fit. measure gives the width of a string.
function shorten(text, width, measure) {
  if (measure(text) <= width) return text;
  const letters = Array.from(text.length > 400 ? text.slice(0, 400) : text);
  let lo = 0, hi = letters.length;
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if (measure(letters.slice(0, mid).join("").trimEnd() + "…") <= width) lo = mid; else hi = mid - 1;
  }
  return lo < 4 ? "" : letters.slice(0, lo).join("").trimEnd() + "…";
}

// free reports whether [a, b] touches none of the taken intervals of a row.
function free(row, a, b) {
  for (const r of row) if (a < r[1] && b > r[0]) return false;
  return true;
}

// GAP is the room between two things on one row, REACH that between a mark and its label.
const GAP = 10, REACH = 9;

// labelSpots lists the places where the label of a mark may stand, best first:
// {side, a, b, width}. x0 and x1 bound the chart.
function labelSpots(m, want, opt) {
  const spots = [], add = (side, a, width) => spots.push({side, a, b: a + width, width});
  const in0 = max(m.a, opt.x0), in1 = min(m.b, opt.x1);
  const right = opt.x1 - m.b - REACH, left = m.a - REACH - opt.x0;
  if (m.inside && in1 - in0 >= want + 20) add("inside", in0 + 10, want);
  if (right >= want) add("right", m.b + REACH, want);
  if (left >= want) add("left", m.a - REACH - want, want);
  if (spots.length) return spots;
  if (right >= 56 && right >= left) add("right", m.b + REACH, right);
  if (left >= 56) add("left", opt.x0, left);
  if (m.bar && in1 - in0 >= 76) add("inside", in0 + 10, in1 - in0 - 20);
  return spots;
}

// settle puts one mark on the first row that has room for it with its label,
// at full length where that needs no row more, then shorter, then bare. It
// returns null where no row has.
function settle(m, rows, cap, opt) {
  const long = min(m.width, opt.longLabel), usual = min(m.width, opt.maxLabel), short = min(m.width, 96);
  const used = min(rows.length, cap);
  return labelled(m, rows, 0, used, long, opt) || labelled(m, rows, 0, used, usual, opt) || labelled(m, rows, used, cap, long, opt) ||
    labelled(m, rows, 0, used, short, opt) || bare(m, rows, cap);
}

// labelled puts a mark with a label of that width on a row from first to end.
function labelled(m, rows, first, end, want, opt) {
  const spots = labelSpots(m, want, opt);
  for (let r = first; r < end; r++) {
    const row = rows[r] || (rows[r] = []);
    for (const s of spots) {
      const a = min(m.a, s.a), b = max(m.b, s.b);
      if (!free(row, a, b)) continue;
      row.push([a - GAP, b + GAP]);
      return {i: m.i, lane: m.lane, row: r, a: m.a, b: m.b, side: s.side, labelAt: s.a, labelWidth: s.width, full: m.width};
    }
  }
  return null;
}

// bare puts a mark without a label on the first row that has room.
function bare(m, rows, cap) {
  for (let r = 0; r < cap; r++) {
    const row = rows[r] || (rows[r] = []);
    if (!free(row, m.a, m.b)) continue;
    row.push([m.a - 3, m.b + 3]);
    return {i: m.i, lane: m.lane, row: r, a: m.a, b: m.b, side: "", labelAt: 0, labelWidth: 0};
  }
  return null;
}

// bundle gathers the marks that found no room into clusters at least 46 pixels
// apart: {lane, row, x, members}.
function bundle(left, lane, row, opt) {
  const at = m => min(max((max(m.a, opt.x0) + min(m.b, opt.x1)) / 2, opt.x0 + 20), opt.x1 - 20);
  const out = [];
  for (const m of [...left].sort((p, q) => at(p) - at(q))) {
    const last = out.at(-1), x = at(m);
    if (last && x - last.first < 46) { last.members.push(m.i); last.x = (last.first + x) / 2; }
    else out.push({lane, row, first: x, x, members: [m.i]});
  }
  // Midpoints may come nearer to each other than their first members were.
  for (let i = 1; i < out.length; i++) out[i].x = max(out[i].x, out[i - 1].x + 46);
  for (let i = out.length - 1, edge = opt.x1 - 20; i >= 0; i--, edge -= 46) out[i].x = min(out[i].x, edge);
  return out;
}

// stackLane puts the marks of one lane on at most cap rows. Where they do not
// fit, labels are cut shorter, open ends (soft) come last, and what is still left
// goes to the last row: as bare marks where they stand alone, as clusters where
// they crowd.
function stackLane(marks, lane, cap, opt) {
  const run = (cap, opt, crowd) => {
    const rows = [], placed = [], left = [];
    const order = [...marks].sort((p, q) => (q.i === opt.selected) - (p.i === opt.selected) || (crowd ? p.soft - q.soft : 0) || p.a - q.a || p.i - q.i);
    for (const m of order) {
      const p = settle(m, rows, cap, opt);
      if (p) placed.push(p); else left.push(m);
    }
    return {placed, left, rows: rows.filter(r => r.length).length};
  };
  let got = run(cap, opt);
  if (!got.left.length) return {placed: got.placed, clusters: [], rows: max(got.rows, 1)};
  got = run(max(cap - 1, 1), {...opt, longLabel: opt.crowdLabel, maxLabel: opt.crowdLabel}, true);
  const row = cap > 1 ? min(got.rows, cap - 1) : 1, groups = bundle(got.left, lane, row, opt);
  const clusters = [], last = [], badge = c => [c.x - 23, c.x + 23];
  for (const c of groups) {
    const m = c.members.length === 1 && got.left.find(m => m.i === c.members[0]);
    const others = groups.filter(o => o !== c).map(badge);
    if (!m || !free(others, m.a, m.b) || !free(last, m.a, m.b)) { clusters.push(c); continue; }
    last.push([m.a - 3, m.b + 3]);
    got.placed.push({i: m.i, lane, row, a: m.a, b: m.b, side: "", labelAt: 0, labelWidth: 0});
  }
  stretch(got.placed.filter(p => p.row !== row), opt);
  return {placed: got.placed, clusters, rows: row + 1};
}

// stretch lets the labels of a lane that were cut short grow into the room that
// is left beside them on their row.
function stretch(placed, opt) {
  const rows = [];
  for (const p of placed) (rows[p.row] || (rows[p.row] = [])).push(p);
  for (const row of rows.filter(Boolean)) {
    const left = p => (p.side === "left" ? p.labelAt : p.a), right = p => (p.side === "right" ? p.labelAt + p.labelWidth : p.b);
    row.sort((p, q) => left(p) - left(q));
    row.forEach((p, k) => {
      const next = row[k + 1], end = next ? left(next) - 2 * GAP : opt.x1;
      if (p.side === "inside") p.labelWidth = max(p.labelWidth, min(p.full, opt.longLabel, min(p.b, opt.x1) - 10 - p.labelAt));
      if (p.side === "right") p.labelWidth = max(p.labelWidth, min(p.full, opt.longLabel, end - p.labelAt));
    });
    row.forEach((p, k) => {
      const start = k ? right(row[k - 1]) + 2 * GAP : opt.x0, end = p.labelAt + p.labelWidth;
      if (p.side === "left") p.labelWidth = max(p.labelWidth, min(p.full, opt.longLabel, end - start));
      if (p.side === "left") p.labelAt = end - p.labelWidth;
    });
  }
}

// share deals budget rows to the lanes: each what it asks for while that is no
// more than its fair share, the rest in equal parts.
function share(asked, budget) {
  const caps = asked.map(() => 0);
  let open = asked.map((_, i) => i), rest = budget;
  while (open.length) {
    const fair = max(floor(rest / open.length), 2), small = open.filter(i => asked[i] <= fair);
    if (!small.length) { for (const i of open) caps[i] = fair; break; }
    for (const i of small) { caps[i] = asked[i]; rest -= asked[i]; }
    open = open.filter(i => asked[i] > fair);
  }
  // What rounding left over goes to those who lack most.
  for (let left = budget - caps.reduce((a, b) => a + b, 0); left > 0; left--) {
    const need = asked.map((n, i) => n - caps[i]), i = need.indexOf(max(...need));
    if (need[i] <= 0) break;
    caps[i]++;
  }
  return caps;
}

// stack lays out the whole chart. marks: {i, lane, a, b, bar, soft, inside, width}
// with a..b the pixels of the mark, soft whether an end is open, inside whether
// its fill can carry words, and width that of its full label. opt: x0, x1, top,
// rowHeight, headHeight (room for a lane's name above its rows), lanePad,
// maxLabel, longLabel and crowdLabel (the usual and the greatest width of a
// label, and that in a crowd), budget (rows in all), lanes (how many), collapsed (lane -> true),
// shown (lane -> true where the lane has events at all), selected.
// It returns {lanes: [{lane, y, height, rows}], marks, clusters, top, bottom};
// the y of a mark or cluster is its middle, band says that its lane has a ground of its own.
function stack(marks, opt) {
  const lists = Array.from({length: opt.lanes}, () => []);
  for (const m of marks) lists[m.lane].push(m);
  const lanes = lists.map((_, i) => i).filter(i => opt.shown[i]);
  const limit = i => (opt.collapsed[i] ? 1 : 24);
  let got = lanes.map(i => stackLane(lists[i], i, limit(i), opt));
  if (got.reduce((n, g) => n + g.rows, 0) > opt.budget) {
    const caps = share(got.map(g => g.rows), opt.budget);
    got = lanes.map((i, k) => (got[k].rows > caps[k] ? stackLane(lists[i], i, caps[k], opt) : got[k]));
  }
  const out = {lanes: [], marks: [], clusters: [], top: opt.top, bottom: opt.top};
  got.forEach((g, k) => {
    const y = out.bottom, first = y + opt.lanePad + opt.headHeight;
    const middle = row => first + (row + 0.5) * opt.rowHeight;
    const height = opt.headHeight + g.rows * opt.rowHeight + 2 * opt.lanePad;
    out.lanes.push({lane: lanes[k], y, height, rows: g.rows});
    for (const p of g.placed) out.marks.push({...p, y: middle(p.row), band: k % 2 === 0});
    for (const c of g.clusters) out.clusters.push({...c, y: middle(c.row)});
    out.bottom += height;
  });
  return out;
}
