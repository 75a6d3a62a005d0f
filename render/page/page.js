"use strict";
// page.js: the live half of the page. The list of events, which is complete
// without this script, is the model; the chart and the controls follow it. One
// array, state.shown, drives both halves, and one function, select, serves
// click, keyboard, address and list.

const root = document.documentElement;
const byId = id => document.getElementById(id);
const nodes = selector => document.querySelectorAll(selector);
const focusOn = n => n.focus({preventScroll: true});
const press = (button, down) => button.setAttribute("aria-pressed", String(down));
// What Go packed into the page: the chart's option, the lanes, and the downloads
// by extension.
let option, laneSets, files;

// unpack reads it.
async function unpack() {
  const bytes = Uint8Array.from(atob(JSON.parse(byId("packed").textContent)), c => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

const state = {
  events: [], shown: [], current: -1, window: null, opening: null, home: null,
  query: "", only: new Set(), laneBy: root.dataset.lanes, collapsed: {}, tall: false,
  pick: {precision: "", kind: "", source: "", verdict: ""},
};
let chart = null, pass = null, theme = null, shrink = 0, saved = 0, glideFrame = 0;

// on ties a handler to an event of an element, with first before those within.
function on(element, type, handler, first) {
  element.addEventListener(type, handler, first);
}

// rowsOf returns the rows of a series.
function rowsOf(id) {
  return option.series.find(s => s.id === id).data;
}

// wordsOf returns the words of an element of the page, on one line.
function wordsOf(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

// setAddress changes what follows the file name in the address.
function setAddress(search, hash, replace) {
  history[replace ? "replaceState" : "pushState"](null, "", location.pathname + search + hash);
}

// readEvents builds the events from the list and the rows of the chart's option.
// A row is [start, end, lane, index] in epoch milliseconds, end excluded.
function readEvents() {
  const rows = new Map(rowsOf("marks").map(d => [d.value[3], d.value]));
  return Array.from(nodes("#events > li"), (card, i) => {
    const d = card.dataset, row = rows.get(i);
    return {
      i, card, id: card.id, state: d.state || "", start: row ? row[0] : NaN, end: row ? row[1] : NaN, placed: !!row,
      title: sentenceCase(wordsOf(card.querySelector(".title"))), date: wordsOf(card.querySelector(".date")),
      tag: Array.from(card.querySelectorAll(".badge:not(.byevent)"), wordsOf).join(", "), says: card.querySelector(".says"),
      kind: d.kind, open: d.open || "", modality: d.modality, certainty: d.certainty, negative: d.polarity === "NEG",
      approx: "approx" in d, byEvent: d.datedBy === "event", precision: d.precision,
      lanes: {actor: numbers(d.actors), source: numbers(d.sources), change: numbers(d.changes), none: [0]},
      words: card.textContent.toLowerCase(),
    };
  });
}

// numbers reads what Go joined with blanks; it leaves out a lone 0.
function numbers(list) {
  return (list || "0").split(" ").map(Number);
}

// sentenceCase begins words with a capital: a label stands alone, though its
// words may be from the middle of a sentence.
function sentenceCase(words) {
  const first = String.fromCodePoint(words.codePointAt(0) || 32);
  return first.toUpperCase() + words.slice(first.length);
}

// readTheme reads the colors from the style sheet, where they stand in one place.
function readTheme() {
  const probe = document.body.appendChild(node("i")), out = {lanes: []};
  const get = name => {
    probe.style.color = "var(--" + name + ")";
    const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g);
    return "#" + ((1 << 24) + (r << 16) + (g << 8) + +b).toString(16).slice(1);
  };
  for (const name of ["ink", "muted", "panel", "band", "line", "line2", "line3", "accent", "published", "onlane", "other"]) out[name] = get(name);
  for (let i = 0; i < 8; i++) out.lanes.push(get("lane" + i));
  probe.remove();
  return out;
}

// laneColor returns the color of lane i of the present set.
function laneColor(i) {
  const set = laneSets[state.laneBy];
  return i < set.colored ? theme.lanes[i % theme.lanes.length] : theme.other;
}

// paint gives an element of the page the color of lane i.
function paint(element, i) {
  element.style.setProperty("--tone", "var(--" + (i < laneSets[state.laneBy].colored ? "lane" + i % 8 : "other") + ")");
}

// told is the title of an event after what keeps it from being a plain fact.
function told(e) {
  return (e.tag && e.tag + ": ") + e.title;
}

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

// measure returns the width of words in the chart's font, kept for the next time.
function measure(words, size, weight) {
  const font = fontOf(size, weight), key = font + words;
  let w = widths.get(key);
  if (w === undefined) {
    pen.font = font;
    w = pen.measureText(words).width;
    widths.set(key, w);
  }
  return w;
}

// frameOf returns the bounds of the drawing for a chart of that width: left and
// right edge, x0 and x1 of the time axis, whether lane names stand above their rows.
function frameOf(width) {
  const named = laneSets[state.laneBy].names.length > 1, heads = named && width < 640;
  const names = laneSets[state.laneBy].names.map(n => measure(n, 12.5, 600) + 44);
  const column = named && !heads ? min(max(...names, 90), 190, width * 0.22) : 8;
  return {left: 6, right: width - 6, x0: column + 6, x1: width - 14, heads: heads};
}

// markOf returns the place of an event on the axis, or null when it lies outside.
function markOf(e, X, box) {
  const from = X(e.start), to = X(e.end);
  if (e.kind === "point") {
    const x = to - from > 14 ? from + 6 : (from + to) / 2, r = e.byEvent ? 10 : 7;
    if (to < box.x0 || x > box.x1 + 1) return null;
    return {bar: false, x: max(x, to - from > 14 ? min(box.x0, to) : x), from, to, a: max(x, box.x0) - r, b: max(x + r, to - from > 14 ? min(to, box.x1) : x + r)};
  }
  let a = from, b = to;
  // An open end is a stretch of fixed length: how far it goes nobody knows.
  if (e.open === "start") a = min(a, b - 84);
  if (e.open === "end") b = max(b, a + 84);
  if (b - a < 16) { const mid = (a + b) / 2; a = mid - 8; b = mid + 8; }
  if (b < box.x0 + 2 || a > box.x1 - 2) return null;
  return {bar: true, from, to, a: max(a, box.x0 - 1), b: min(b, box.x1 + 1)};
}

// undrawn reports whether e is left out of the chart: a person rejected it, and
// neither chose it nor asked for what was rejected.
function undrawn(e) {
  return e.rejected && e.i !== state.current && state.pick.verdict !== "no";
}

// layOut computes one drawing: every place of every mark at the present zoom.
// api is that of the frame's renderItem.
function layOut(api, width) {
  const box = frameOf(width), p0 = api.coord([0, 0])[0], perMs = (api.coord([1e12, 0])[0] - p0) / 1e12;
  const X = t => p0 + t * perMs;
  const t0 = (box.x0 - p0) / perMs, t1 = (box.x1 - p0) / perMs;
  const set = laneSets[state.laneBy], shownLanes = {}, marks = [], places = new Map();
  const beyond = {before: 0, after: 0}, beyondLane = {}, busy = {};
  for (const e of state.shown) {
    if (!e.placed || undrawn(e)) continue;
    const lane = e.lanes[state.laneBy][0];
    shownLanes[lane] = true;
    const p = markOf(e, X, box);
    if (!p) {
      const side = X(e.end) < (box.x0 + box.x1) / 2 ? "before" : "after", own = beyondLane[lane] || (beyondLane[lane] = {before: 0, after: 0});
      beyond[side]++;
      own[side]++;
      continue;
    }
    const width = measure(e.title.slice(0, 120), LABEL.size, LABEL.bold) + (e.tag ? measure(e.tag, TAG.size, TAG.bold) + 6 : 0) + 2;
    places.set(e.i, p);
    busy[lane] = true;
    const was = window.wasAt ? wasAt(e, X, box) : null;
    marks.push({i: e.i, lane, a: was ? min(p.a, was - 7) : p.a, b: was ? max(p.b, was + 7) : p.b, bar: p.bar, soft: !!e.open, width, inside: p.bar && !e.open && e.modality === "actual" && !e.negative});
  }
  const room = max(window.innerHeight * (state.tall ? 2.4 : 0.68), 300), lanes = Object.keys(shownLanes).length;
  const rowHeight = 24, headHeight = box.heads ? 22 : 0, published = publishedLines(X, box);
  // The words of publication step down where a button stands in their way.
  const blocked = published.some(p => (beyond.before && p.x < box.left + 190) || (beyond.after && p.x > box.right - 190));
  const layout = stack(marks, {
    x0: box.x0, x1: box.x1, top: blocked ? 46 : 26, rowHeight, headHeight, lanePad: 4, lanes: set.names.length,
    maxLabel: width < 640 ? 190 : 300, longLabel: width < 640 ? 300 : 560, crowdLabel: width < 640 ? 120 : 170, collapsed: state.collapsed, shown: shownLanes, selected: state.current,
    budget: max(floor((room - 110 - lanes * (headHeight + 8)) / rowHeight), lanes * 2, 6),
  });
  for (const l of layout.lanes) Object.assign(l, beyondLane[l.lane], {quiet: !busy[l.lane]});
  if (!layout.lanes.length) layout.bottom = layout.top + 60;
  const byMember = new Map();
  for (const m of layout.marks) byMember.set(m.i, {...m, ...places.get(m.i)});
  const clusters = new Map(layout.clusters.map(c => [c.members[0], c]));
  return {box, X, t0, t1, layout, published, marks: byMember, clusters, beyond, height: Math.round(layout.bottom + 76)};
}

// named gives every child of a group its name, or none: ECharts would leave a
// shape that it uses again the name it had.
function named(group) {
  for (const c of group.children) c.style.is = c.style.is || "";
  return group;
}

// renderFrame draws what stands behind the marks. It runs first in every
// drawing, and so lays out the marks too.
function renderFrame(params, api) {
  pass = layOut(api, api.getWidth());
  const {layout, box, X} = pass, set = laneSets[state.laneBy];
  const lanes = set.names.map((name, i) => ({name: set.names.length > 1 ? name : "", color: laneColor(i), collapsed: state.collapsed[i]}));
  const list = ticks(pass.t0, pass.t1, box.x1 - box.x0).map(t => ({...t, x: X(t.t)}));
  const children = drawFrame(layout, lanes, list, theme, box, measure);
  // Beside the strip stands what it spans.
  if (measure(state.spread, 11) < box.x0 - 24) children.push(text(box.x0 - 10, layout.bottom + 53, state.spread, {fill: theme.muted, size: 11, align: "right"}, "spread"));
  return named({type: "group", silent: true, children});
}

// renderPublished draws the lines of publication; the first row draws for all.
function renderPublished(params, api) {
  // An empty group would leave the old children standing.
  if (params.dataIndex !== 0 || !pass.published.length) return null;
  return {type: "group", silent: true, children: drawPublished(pass.published, pass.layout, theme, pass.box, measure)};
}

// publishedLines returns where the articles' publication dates stand, each once.
function publishedLines(X, box) {
  const names = Array.from(nodes("#sources time"), t => t.textContent);
  const lines = rowsOf("published").map((d, i) => ({x: X(d.value[0]), date: names[i]}));
  return lines.filter((l, i) => l.x >= box.x0 && l.x <= box.x1 && lines.findIndex(o => o.date === l.date) === i);
}

// rowIndex returns the index of the event that a row of the marks stands for.
function rowIndex(dataIndex) {
  return rowsOf("marks")[dataIndex].value[3];
}

// renderMark draws one event, or the cluster that stands for it and others.
function renderMark(params) {
  const i = rowIndex(params.dataIndex), e = state.events[i];
  const place = pass.marks.get(i), cluster = pass.clusters.get(i), color = laneColor(e.lanes[state.laneBy][0]);
  if (place) {
    const mark = named(drawMark(e, place, color, theme, {...pass.box, selected: state.current}, measure));
    for (const c of mark.children) c.style.opacity = e.rejected && c.type !== "text" ? 0.35 : 1;
    return mark;
  }
  if (cluster) return named(drawCluster(cluster, color, theme, measure));
  return null;
}

// renderDensity draws one column of the strip: how many events may lie there.
function renderDensity(params, api) {
  const a = api.coord([api.value(0), 0]), b = api.coord([api.value(1), api.value(2)]);
  const most = params.coordSys.height, h = a[1] - b[1];
  if (!(h > 0)) return null;
  return {type: "rect", silent: true, shape: {x: a[0], y: a[1] - min(h, most), width: max(b[0] - a[0] - 0.6, 0.8), height: min(h, most)}, style: {fill: theme.line3}};
}

// chartOption completes the option that Go wrote with what only a script can say.
function chartOption() {
  const box = frameOf(byId("chart").clientWidth), render = {frame: renderFrame, published: renderPublished, marks: renderMark, density: renderDensity, was: window.renderWas};
  return {
    ...option,
    textStyle: {fontFamily: FONT},
    grid: [{left: box.x0, right: byId("chart").clientWidth - box.x1, top: 26, bottom: 76}, {left: box.x0, right: byId("chart").clientWidth - box.x1, bottom: 10, height: 26}],
    series: option.series.map(s => ({...s, renderItem: render[s.id], progressive: 0, silent: s.id !== "marks", clip: false})),
    dataZoom: [
      {type: "inside", xAxisIndex: [0], filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, preventDefaultMouseMove: false, minValueSpan: HOUR},
      {type: "slider", xAxisIndex: [0], filterMode: "none", bottom: 10, height: 26, left: box.x0, right: byId("chart").clientWidth - box.x1, minValueSpan: HOUR,
        showDataShadow: false, showDetail: false, brushSelect: true, backgroundColor: "transparent", borderColor: theme.line2,
        fillerColor: mix(theme.accent, 0.16), handleSize: "90%", moveHandleSize: 0, handleStyle: {color: theme.panel, borderColor: theme.accent, borderWidth: 1.4},
        emphasis: {handleStyle: {borderColor: theme.accent, borderWidth: 2}}, brushStyle: {color: mix(theme.accent, 0.2)}},
    ],
    tooltip: {trigger: "item", confine: true, formatter: tip, backgroundColor: theme.panel, borderColor: theme.line2, padding: 0, transitionDuration: 0,
      textStyle: {color: theme.ink, fontFamily: FONT}, extraCssText: "border-radius:10px;box-shadow:0 6px 24px rgba(0,0,0,.16);white-space:normal;max-width:340px"},
  };
}

// node makes an element with a class and text; article text goes through here
// and is never read as markup.
function node(tag, cls, words) {
  const n = document.createElement(tag);
  if (cls) n.className = cls;
  if (words !== undefined) n.textContent = words;
  return n;
}

// tip returns the tooltip of a mark or a cluster, as an element: a string would
// be read as HTML.
function tip(params) {
  const box = node("div", "tip"), i = rowIndex(params.dataIndex), cluster = pass.clusters.get(i), e = state.events[i];
  if (cluster && cluster.members.length > 1) {
    const list = cluster.members;
    box.append(node("strong", "", list.length + " events here"));
    for (const i of list.slice(0, 5)) box.append(node("p", "", shorten(told(state.events[i]), 60, s => s.length)));
    if (list.length > 5) box.append(node("p", "muted", "and " + (list.length - 5) + " more"));
    box.append(node("p", "muted", "Click to open"));
    return box;
  }
  box.append(node("strong", "", shorten(e.title, 140, s => s.length)), node("p", "tipdate", e.date));
  if (e.tag) box.append(node("p", "tiptag", e.tag));
  for (const [part, cls] of [["blockquote", "tipquote"], [".says", ""], [".why", "tipdate"]]) {
    const from = e.card.querySelector(part);
    if (from) box.append(node("p", cls, shorten(wordsOf(from), 240, s => s.length)));
  }
  return box;
}

// draw renders the chart anew with the present state.
function draw() {
  if (!chart) return;
  chart.setOption({series: [{id: "frame", data: rowsOf("frame")}, {id: "marks", data: rowsOf("marks")}]}, {lazyUpdate: false});
  fitSoon();
}

// fitSoon fits the height of the chart to what was drawn: at once when it must
// grow, a little later when it may shrink, so that zooming does not shake the page.
function fitSoon() {
  clearTimeout(shrink);
  if (root.classList.contains("printing")) return fitNow();
  const fit = () => { if (chart && pass.height !== chart.getHeight()) { chart.resize({height: pass.height}); follow(); } };
  if (pass.height >= chart.getHeight()) fit(); else shrink = setTimeout(() => { fit(); root.dataset.chart = "still"; }, 250);
  root.dataset.chart = pass.height < chart.getHeight() ? "settling" : "still";
  follow();
}

// fitNow gives the chart its height and draws it before it returns: a printer
// does not wait.
function fitNow() {
  clearTimeout(shrink);
  chart.resize({height: pass.height});
  chart.getZr().flush();
}

// follow brings everything that lies over or beside the chart to its present state.
function follow() {
  state.window = [pass.t0, pass.t1];
  // A chart that fills the screen would hide the list if it stayed in place.
  root.classList.toggle("loose", pass.height > window.innerHeight * 0.72);
  placeLaneButtons();
  for (const [id, n, word] of [["earlier", pass.beyond.before, "earlier"], ["later", pass.beyond.after, "later"]]) {
    byId(id).hidden = !n;
    byId(id).textContent = id === "earlier" ? "‹ " + n + " " + word : n + " " + word + " ›";
  }
  saveSoon();
}

// placeLaneButtons lays a button over every lane's name.
function placeLaneButtons() {
  const host = byId("lanebuttons"), set = laneSets[state.laneBy], list = set.names.length > 1 ? pass.layout.lanes : [];
  while (host.children.length > list.length) host.lastChild.remove();
  while (host.children.length < list.length) {
    const b = node("button");
    on(b, "click", () => { state.collapsed[b.dataset.lane] = !state.collapsed[b.dataset.lane]; draw(); });
    host.append(b);
  }
  list.forEach((l, k) => {
    const b = host.children[k], heads = pass.box.heads;
    b.dataset.lane = l.lane;
    b.setAttribute("aria-expanded", String(!state.collapsed[l.lane]));
    b.setAttribute("aria-label", "Lane " + set.names[l.lane]);
    Object.assign(b.style, {top: l.y + "px", height: (heads ? 24 : l.height) + "px", width: (heads ? pass.box.right - 12 : pass.box.x0 - 12) + "px"});
  });
}

// extent returns the whole of the time axis.
function extent() { return [option.xAxis[0].min, option.xAxis[0].max]; }

// showWindow zooms to [t0, t1], kept inside the axis and no shorter than an hour.
function showWindow(t0, t1) {
  const [lo, hi] = extent(), span = min(max(t1 - t0, HOUR), hi - lo);
  const a = min(max((t0 + t1 - span) / 2, lo), hi - span);
  chart.dispatchAction({type: "dataZoom", startValue: a, endValue: a + span});
}

// glide moves to a window in a quarter of a second, or at once for those who
// asked their system for less motion.
function glide(t0, t1) {
  cancelAnimationFrame(glideFrame);
  const from = state.window, began = performance.now(), still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (!from || still || state.shown.length > 600) return showWindow(t0, t1);
  const step = now => {
    const k = min((now - began) / 240, 1), ease = 1 - (1 - k) ** 3;
    showWindow(from[0] + (t0 - from[0]) * ease, from[1] + (t1 - from[1]) * ease);
    if (k < 1) glideFrame = requestAnimationFrame(step);
  };
  glideFrame = requestAnimationFrame(step);
}

// zoom shrinks the window by a factor about its middle; pan moves it by a share.
function zoom(factor) {
  const [a, b] = state.window, mid = (a + b) / 2, half = (b - a) / 2 * factor;
  glide(mid - half, mid + half);
}
function pan(share) {
  const [a, b] = state.window, d = (b - a) * share;
  glide(a + d, b + d);
}

// showBusiest zooms to where most of the shown events stand; showAll to all.
function showBusiest() {
  const w = busiest(state.shown.filter(e => e.placed));
  if (w) glide(w[0], w[1]);
}
function showAll() {
  const [a, b] = extent();
  glide(a, b);
}

// reveal pans to an event that lies outside the window.
function reveal(e) {
  if (!e.placed || !state.window) return;
  const [a, b] = state.window, span = b - a;
  const from = e.open === "start" ? e.end : e.start, to = e.open === "end" ? e.start : e.end;
  if (to > a && from < b && (from >= a || to <= b || to - from > span)) return;
  const want = max(span, (to - from) * 1.3), mid = (from + to) / 2;
  showWindow(mid - want / 2, mid + want / 2);
}

// select makes e the selected event, wherever the wish came from: "chart",
// "keys", "list" or "address". It marks the card, draws the ring, speaks, and
// sets the address; null clears the selection.
function select(e, from) {
  const old = state.events[state.current];
  if (old) { old.card.classList.remove("selected"); old.card.removeAttribute("aria-current"); }
  state.current = e ? e.i : -1;
  if (!e) {
    if (from !== "address") setAddress(location.search, "", true);
    draw();
    return;
  }
  if (!state.shown.includes(e)) clearFilters();
  e.card.classList.add("selected");
  e.card.setAttribute("aria-current", "true");
  reveal(e);
  draw();
  if (from !== "list") bringCard(e, from);
  byId("live").textContent = e.date + ": " + told(e) + (e.says ? ". " + wordsOf(e.says) : "");
  if (from !== "address" && location.hash !== "#" + e.id) setAddress(location.search, "#" + e.id, from === "keys");
}

// bringCard scrolls the list to the card of e, unless that would take the chart
// away from under the pointer.
function bringCard(e, from) {
  const stage = byId("stage"), sticky = getComputedStyle(stage).position === "sticky";
  root.style.setProperty("--stage", (sticky ? stage.offsetHeight : 0) + "px");
  if (!sticky && from !== "address") return;
  // Cards take their true height only when they come into view, and would push
  // this one under the chart: hold it for a few frames.
  let frames = 4;
  const bring = () => {
    if (state.current !== e.i) return;
    e.card.scrollIntoView({block: sticky ? "start" : "center", behavior: "instant"});
    if (frames--) requestAnimationFrame(bring);
  };
  bring();
}

// nameMarks copies the names of the drawn shapes to the attributes that others
// rely on: data-event on marks, data-label on labels, data-cluster on clusters.
function nameMarks() {
  const kinds = ["event", "label", "cluster", "tick"];
  for (const n of nodes(kinds.map(k => "#chart [data-" + k + "]").join())) for (const k of kinds) delete n.dataset[k];
  for (const n of nodes("#chart [ecmeta_is]")) {
    const name = n.getAttribute("ecmeta_is"), at = name.indexOf(":"), kind = name.slice(0, at);
    n.dataset[kind === "mark" ? "event" : kind] = name.slice(at + 1);
  }
}

// startChart makes the chart and ties its handlers.
function startChart() {
  echarts.zrender.registerSSRDataGetter(el => {
    const style = el.type === "tspan" ? el.parent && el.parent.style : el.style;
    return style && style.is ? {each: put => put(style.is, "is")} : null;
  });
  theme = readTheme();
  chart = echarts.init(byId("chart"), null, {renderer: "svg", height: 320});
  chart.on("rendered", nameMarks);
  chart.on("datazoom", fitSoon);
  chart.on("click", p => {
    const i = rowIndex(p.dataIndex), cluster = pass.clusters.get(i);
    if (cluster && cluster.members.length > 1) return openCluster(cluster);
    focusOn(byId("chart"));
    select(state.events[i], "chart");
  });
  chart.setOption(chartOption());
  fitSoon();
  // ECharts keeps every wheel that turns over its axes, also those it does not
  // zoom by: let it see only its own.
  for (const type of ["wheel", "mousewheel"]) on(byId("stage"), type, ev => ev.ctrlKey || ev.stopPropagation(), true);
  new ResizeObserver(resized).observe(byId("chart").parentElement);
}

let lastWidth = 0;

// resized fits the chart to a new width of the page.
function resized() {
  const width = byId("stage").clientWidth;
  if (width === lastWidth) return;
  lastWidth = width;
  refit();
}

// refit draws the whole chart anew: after a change of width, theme or lanes.
function refit() {
  theme = readTheme();
  chart.resize({width: "auto"});
  const w = state.window, full = chartOption();
  full.dataZoom.forEach(z => { z.startValue = w[0]; z.endValue = w[1]; });
  chart.setOption(full, {replaceMerge: ["series"]});
  showWindow(w[0], w[1]);
}
