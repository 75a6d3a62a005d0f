"use strict";
// tools.js: the controls around the chart: clusters, search, filters, keys, the
// address, downloads, theme and print.

// openCluster shows what a cluster holds, as buttons, with a way to zoom there.
function openCluster(cluster) {
  const box = byId("cluster"), list = cluster.members.map(i => state.events[i]).sort((p, q) => p.i - q.i);
  box.replaceChildren();
  const head = node("p", "clusterhead", list.length + " events"), zoomIn = node("button", "", "Zoom here"), close = node("button", "", "Close");
  on(zoomIn, "click", () => {
    closeCluster();
    const t0 = min(...list.map(e => e.start)), t1 = max(...list.map(e => e.end)), room = max((t1 - t0) * 0.1, HOUR);
    glide(t0 - room, t1 + room);
  });
  on(close, "click", closeCluster);
  head.append(zoomIn, close);
  const ul = node("ul");
  for (const e of list.slice(0, 200)) {
    const b = node("button", "", told(e)), li = node("li");
    on(b, "click", () => { closeCluster(); select(e, "chart"); });
    li.append(node("span", "muted", e.date), b);
    ul.append(li);
  }
  if (list.length > 200) ul.append(node("li", "muted", "and " + (list.length - 200) + " more"));
  box.append(head, ul);
  box.hidden = false;
  const w = byId("stage").clientWidth;
  const below = cluster.y + 16, top = byId("stage").getBoundingClientRect().top + below + box.offsetHeight > innerHeight ? max(cluster.y - 16 - box.offsetHeight, 0) : below;
  Object.assign(box.style, {left: max(8, min(cluster.x - 160, w - 336)) + "px", top: top + "px"});
  focusOn(ul.querySelector("button"));
}

// closeCluster hides the list of a cluster and gives the keys back to the chart.
function closeCluster() {
  if (byId("cluster").hidden) return;
  byId("cluster").hidden = true;
  focusOn(byId("chart"));
}

// matches reports whether e passes every filter.
function matches(e) {
  const {precision, kind, source} = state.pick;
  if (precision && e.precision !== precision) return false;
  if (kind && kindOf(e) !== kind) return false;
  if (source && !e.lanes.source.includes(Number(source)) || !passes(e.card)) return false;
  if (state.only.size && !e.lanes[state.laneBy].some(l => state.only.has(l))) return false;
  return found(e.words);
}

// found reports whether words have all that is searched for.
function found(words) {
  return state.query === "" || state.query.split(/\s+/).every(w => words.includes(w));
}

// kindOf names how an event stands to the facts: its modality, or "negated".
function kindOf(e) {
  return e.negative ? "negated" : e.modality;
}

// filter recomputes which events are shown, in the list and in the chart.
function filter() {
  state.shown = state.events.filter(matches);
  const shown = new Set(state.shown);
  for (const e of state.events) if (e.card.hidden === shown.has(e)) e.card.hidden = !shown.has(e);
  for (const card of nodes("#undated li")) card.hidden = !passes(card) || !found(card.textContent.toLowerCase());
  const n = state.shown.length, all = state.events.length;
  byId("count").textContent = n + " of " + all + (all === 1 ? " event" : " events");
  byId("nothing").hidden = n > 0 || all === 0;
  byId("clear").hidden = n === all && !state.pick.verdict;
  if (chart) draw();
}

// clearFilters shows everything again.
function clearFilters() {
  state.query = byId("search").value = "";
  state.only.clear();
  for (const k of Object.keys(state.pick)) { state.pick[k] = ""; if (byId(k)) byId(k).value = ""; }
  makeChips();
  filter();
}

// makeChips writes a toggle for every lane.
function makeChips() {
  const host = byId("chips"), set = laneSets[state.laneBy];
  host.replaceChildren();
  if (set.names.length < 2) return;
  // Chips that find no room beside the search and the buttons get a row of their own.
  host.classList.toggle("wide", set.names.join("").length * 7.5 + set.names.length * 46 > host.parentNode.clientWidth - 740);
  set.names.forEach((name, i) => {
    const b = node("button", "chip"), dot = node("span", "dot");
    paint(dot, i);
    press(b, state.only.has(i));
    b.append(dot, node("bdi", "", shorten(name, 32, s => s.length)));
    on(b, "click", () => {
      if (state.only.has(i)) state.only.delete(i); else state.only.add(i);
      press(b, state.only.has(i));
      filter();
    });
    host.append(b);
  });
}

// setLanes cuts the chart into lanes by actor, by source or not at all.
function setLanes(by) {
  state.laneBy = by;
  state.only.clear();
  state.collapsed = {};
  byId("laneby").value = by;
  paintCards();
  makeChips();
  filter();
  refit();
}

// paintCards gives every card the color of its lane.
function paintCards() {
  for (const e of state.events) paint(e.card, e.lanes[state.laneBy][0]);
}

// saveSoon writes the view into the address a moment after the last change.
function saveSoon() {
  clearTimeout(saved);
  saved = setTimeout(() => {
    const q = new URLSearchParams(), [a, b] = state.window, home = state.opening || [NaN, NaN];
    if (Math.abs(a - home[0]) + Math.abs(b - home[1]) > (b - a) * 0.01) {
      q.set("from", new Date(a).toISOString().slice(0, -8));
      q.set("to", new Date(b).toISOString().slice(0, -8));
    }
    if (state.query) q.set("q", state.query);
    if (state.laneBy !== root.dataset.lanes) q.set("lanes", state.laneBy);
    if (state.only.size) q.set("only", [...state.only].join("."));
    for (const k of Object.keys(state.pick)) if (state.pick[k]) q.set(k, state.pick[k]);
    const want = q.size ? "?" + q : "";
    if (want !== location.search) setAddress(want, location.hash, true);
  }, 200);
}

// loadView takes the view from the address.
function loadView() {
  const q = new URLSearchParams(location.search), by = q.get("lanes");
  state.query = (q.get("q") || "").toLowerCase().trim();
  byId("search").value = q.get("q") || "";
  if (by && laneSets[by]) state.laneBy = byId("laneby").value = by;
  for (const n of (q.get("only") || "").split(".")) if (n && laneSets[state.laneBy].names[n]) state.only.add(Number(n));
  for (const k of Object.keys(state.pick)) {
    const box = byId(k), want = q.get(k) || "";
    if (box && Array.from(box.options).some(o => o.value === want)) state.pick[k] = box.value = want;
  }
  const from = Date.parse((q.get("from") || "") + ":00Z"), to = Date.parse((q.get("to") || "") + ":00Z");
  return from < to ? [from, to] : null;
}

// byAddress selects the event that the address names.
function byAddress() {
  const id = location.hash.slice(1), e = state.events.find(e => e.id === id);
  if (e ? e.i !== state.current : state.current >= 0) select(e || null, "address");
}

// step selects the next event of the shown ones, by -1 or +1 from the present one.
function step(d) {
  const list = state.shown, at = list.findIndex(e => e.i === state.current);
  const next = at < 0 ? list.find(e => e.end >= state.window[0]) || list[0] : list[min(max(at + d, 0), list.length - 1)];
  if (next) select(next, "keys");
}

// chartKey serves the keys of the chart.
function chartKey(ev) {
  if (ev.ctrlKey || ev.metaKey || ev.altKey) return;
  const e = state.events[state.current], first = state.shown[0], last = state.shown[state.shown.length - 1];
  const keys = {
    ArrowRight: () => (ev.shiftKey ? pan(0.25) : step(1)), ArrowLeft: () => (ev.shiftKey ? pan(-0.25) : step(-1)),
    ArrowDown: () => step(1), ArrowUp: () => step(-1),
    Home: () => first && select(first, "keys"), End: () => last && select(last, "keys"),
    "+": () => zoom(0.6), "=": () => zoom(0.6), "-": () => zoom(1 / 0.6),
    Enter: () => { if (e) { bringCard(e, "address"); focusOn(e.card.querySelector(".title a")); } },
  };
  if (!keys[ev.key]) return;
  ev.preventDefault();
  keys[ev.key]();
}

// pageKey serves the keys that work anywhere: "/" searches, Esc steps back.
function pageKey(ev) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (ev.key === "/" && !typing) { ev.preventDefault(); byId("search").focus(); }
  if (!typing) reviewKey(ev);
  if (ev.key !== "Escape") return;
  if (!byId("edit").hidden) return closeEdit();
  if (!byId("cluster").hidden) return closeCluster();
  if (byId("more").open) { byId("more").open = false; byId("more").firstElementChild.focus(); return; }
  if (document.activeElement === byId("search") && byId("search").value) { byId("search").value = state.query = ""; return filter(); }
  if (state.current >= 0) { select(null, "keys"); if (!typing) focusOn(byId("chart")); }
}

// jump zooms to the date that was typed, at least a few times its own length.
function jump(ev) {
  ev.preventDefault();
  const box = byId("jump"), span = parseSpan(box.value), [lo, hi] = extent();
  const bad = !span || span[1] < lo || span[0] > hi;
  box.setAttribute("aria-invalid", String(bad));
  byId("live").textContent = bad ? (span ? "No event is that far" : "Not a date: " + box.value) : "";
  box.setCustomValidity(bad ? (span ? "outside the timeline" : "a date like 2019, 2019-08 or 18 Aug 2019") : "");
  if (bad) return box.reportValidity();
  const room = max((span[1] - span[0]) * 0.5, 3 * DAY);
  glide(span[0] - room, span[1] + room);
}

// beyond selects the nearest event before (-1) or after (+1) the window.
function beyond(d) {
  const [a, b] = state.window, list = state.shown.filter(e => e.placed && !undrawn(e) && (d < 0 ? e.end <= a : e.start >= b));
  const e = d < 0 ? list.sort((p, q) => q.end - p.end)[0] : list[0];
  if (e) { reveal(e); draw(); }
}

// save offers bytes as a file.
function save(name, type, bytes) {
  const a = node("a");
  a.href = URL.createObjectURL(new Blob([bytes], {type}));
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 1000);
}

// download saves what Go wrote into the page, or the chart as drawn.
function download(kind) {
  const base = root.dataset.file;
  if (kind === "json") return save(base + ".json", "application/json", byId("chronology").textContent.trim() + "\n");
  if (kind === "svg") return save(base + ".svg", "image/svg+xml", chartSVG());
  if (kind === "tsv") {
    if (!signed()) return;
    files.tsv = sheetSaved = writeSheet();
    byId("live").textContent = "Corrections saved as " + base + ".tsv";
  }
  save(base + "." + kind, {csv: "text/csv", ics: "text/calendar", tsv: "text/tab-separated-values"}[kind], files[kind]);
}

// chartSVG returns the chart as a picture that stands alone.
function chartSVG() {
  const svg = byId("chart").querySelector("svg").cloneNode(true), ns = "http://www.w3.org/2000/svg";
  svg.setAttribute("xmlns", ns);
  svg.setAttribute("viewBox", "0 0 " + chart.getWidth() + " " + chart.getHeight());
  const back = document.createElementNS(ns, "rect");
  for (const [k, v] of [["width", "100%"], ["height", "100%"], ["fill", theme.panel]]) back.setAttribute(k, v);
  svg.insertBefore(back, svg.firstChild);
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(svg);
}

// showTheme tells the button whether the page is dark, and says so.
function showTheme() {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  press(byId("theme"), dark);
  return dark;
}

// setTheme turns the page from light to dark or back.
function setTheme() {
  root.dataset.theme = showTheme() ? "light" : "dark";
  showTheme();
  refit();
}

// forPrint draws the chart at the width of a sheet, and back.
function forPrint(on) {
  if (!chart) return;
  root.classList.toggle("printing", on);
  if (on) root.dataset.screen = root.dataset.theme || "";
  root.dataset.theme = on ? "light" : root.dataset.screen;
  if (!root.dataset.theme) delete root.dataset.theme;
  refit();
}

// tie gives every control its handler.
function tie() {
  on(byId("search"), "input", ev => { state.query = ev.target.value.toLowerCase().trim(); filter(); });
  for (const k of Object.keys(state.pick)) if (byId(k)) on(byId(k), "change", ev => { state.pick[k] = ev.target.value; filter(); });
  on(byId("laneby"), "change", ev => setLanes(ev.target.value));
  const click = {all: showAll, busiest: showBusiest, zoomin: () => zoom(0.6), zoomout: () => zoom(1 / 0.6), theme: setTheme, print: () => window.print(),
    earlier: () => beyond(-1), later: () => beyond(1), clear: clearFilters, rows: ev => { state.tall = !state.tall; press(ev.currentTarget, state.tall); draw(); }};
  for (const id of Object.keys(click)) on(byId(id), "click", click[id]);
  for (const b of nodes("[data-save]")) on(b, "click", () => download(b.dataset.save));
  on(byId("jumpform"), "submit", jump);
  on(byId("jump"), "input", ev => { ev.target.setCustomValidity(""); ev.target.removeAttribute("aria-invalid"); });
  on(byId("chart"), "keydown", chartKey);
  on(document, "keydown", pageKey);
  on(document, "click", ev => { if (!ev.target.closest("#more")) byId("more").open = false; if (!ev.target.closest("#stage")) byId("cluster").hidden = true; });
  on(byId("events"), "click", ev => {
    const card = ev.target.closest("li[id]"), link = ev.target.closest("a");
    const e = card && card.parentElement.id === "events" && state.events.find(e => e.card === card);
    if (!e || (link && link.hash !== "#" + e.id) || String(getSelection())) return;
    if (link) ev.preventDefault();
    select(e, "list");
  });
  on(window, "popstate", byAddress);
  on(window, "hashchange", byAddress);
  on(window, "beforeprint", () => forPrint(true));
  on(window, "afterprint", () => forPrint(false));
  on(matchMedia("(prefers-color-scheme: dark)"), "change", () => { showTheme(); refit(); });
}

// openChart draws the chart over the window asked for, or its busiest one.
function openChart(asked) {
  const placed = state.events.filter(e => e.placed);
  state.opening = busiest(placed);
  state.spread = sayExtent(min(...placed.map(e => e.start)), max(...placed.map(e => e.end)) - 1);
  startChart();
  const w = asked || state.opening, [lo, hi] = extent();
  state.opening = [max(state.opening[0], lo), min(state.opening[1], hi)];
  showWindow(w[0], w[1]);
  byAddress();
}

// start brings the page to life.
async function start() {
  root.classList.add("js");
  if (window.innerWidth < 760 && document.querySelector(".key")) document.querySelector(".key").open = false;
  ({option, laneSets, files} = await unpack());
  state.events = readEvents();
  const asked = loadView();
  state.shown = state.events.filter(matches);
  paintCards();
  makeChips();
  tie();
  showTheme();
  filter();
  if (state.events.some(e => e.placed)) openChart(asked); else root.classList.add("undrawn");
  startReview(files.tsv);
  root.dataset.ready = performance.now();
}
start();
