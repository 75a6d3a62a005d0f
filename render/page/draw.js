"use strict";
// draw.js: what a mark looks like. Every function returns plain element options
// of an ECharts custom series; none touches the DOM. Shape and pattern tell the
// kinds apart, so that color is never needed to read the chart. What a shape
// stands for is in its style, as "is": the one place from which page.js can
// read it again once it is drawn.

const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const LABEL = {size: 12.5, bold: 600}, TAG = {size: 10.5, bold: 600};

// fontOf writes a CSS font of that size and weight, for measuring and drawing alike.
function fontOf(size, weight) {
  return (weight || 400) + " " + size + "px " + FONT;
}

// text returns one line of text at x, with its middle at y.
function text(x, y, words, style, is) {
  return {type: "text", silent: style.silent, style: {is,
    x, y, text: words, fill: style.fill, font: fontOf(style.size, style.weight), textAlign: style.align || "left",
    textVerticalAlign: "middle", stroke: style.halo, lineWidth: style.halo ? 5 : 0,
  }};
}

// part returns one shape; a silent one lets the pointer through.
function part(type, shape, style, silent) {
  return {type, shape, style, silent};
}

// line returns a straight line.
function line(x1, y1, x2, y2, style) {
  return part("line", {x1, y1, x2, y2}, {lineWidth: 1, fill: "none", ...style}, true);
}

// fade returns a fill that runs out towards an open end.
function fade(color, open, alpha) {
  const full = mix(color, alpha), none = mix(color, 0);
  if (!open) return full;
  const stops = {
    start: [[0, none], [0.75, full], [1, full]],
    end: [[0, full], [0.25, full], [1, none]],
  }[open];
  return {type: "linear", x: 0, y: 0, x2: 1, y2: 0, colorStops: stops.map(([offset, c]) => ({offset, color: c}))};
}

// mix returns a "#rrggbb" color with that opacity.
function mix(color, alpha) {
  const n = parseInt(color.slice(1), 16);
  return "rgba(" + (n >> 16) + "," + ((n >> 8) & 255) + "," + (n & 255) + "," + alpha + ")";
}

// symbol returns the shapes of a dot at (x, y): filled for what happened, and a
// shape of its own for each way in which a thing is only said to happen.
function symbol(x, y, e, color, theme) {
  const r = 5.5, is = "mark:" + e.id, hollow = {is, fill: theme.panel, stroke: color, lineWidth: 2};
  if (e.approx) hollow.lineDash = [2.5, 2];
  const round = style => part("circle", {cx: x, cy: y, r}, style);
  const out = [];
  if (e.byEvent) out.push(part("circle", {cx: x, cy: y, r: r + 3.5}, {is, fill: mix(color, 0), stroke: color, lineWidth: 1.2}));
  const kind = e.negative ? "denied" : e.modality;
  if (kind === "planned") {
    out.push(part("polygon", {points: [[x, y - 7], [x + 7, y], [x, y + 7], [x - 7, y]]}, hollow));
  } else if (kind === "possible") {
    out.push(part("rect", {x: x - 5, y: y - 5, width: 10, height: 10}, hollow));
  } else if (kind === "conditional") {
    out.push(part("polygon", {points: [[x, y - 7], [x + 7, y + 5.5], [x - 7, y + 5.5]]}, hollow));
  } else if (kind === "alleged") {
    out.push(round(hollow), part("sector", {cx: x, cy: y, r, r0: 0, startAngle: Math.PI / 2, endAngle: 1.5 * Math.PI}, {fill: color}, true));
  } else if (kind === "denied") {
    out.push(round(hollow), line(x - 3.9, y + 3.9, x + 3.9, y - 3.9, {stroke: color, lineWidth: 2}), line(x - 3.9, y - 3.9, x + 3.9, y + 3.9, {stroke: color, lineWidth: 2}));
  } else if (e.certainty === "assumed") {
    out.push(round(hollow), text(x, y + 0.5, "?", {fill: color, size: 9, weight: 700, align: "center", silent: true}));
  } else if (e.approx) {
    out.push(round({...hollow, fill: mix(color, 0.35)}));
  } else {
    out.push(round({is, fill: color, stroke: theme.panel, lineWidth: 1}));
  }
  return out;
}

// hatch returns diagonal stripes inside a box: the fill of bars that stand for
// something planned, possible, alleged or denied.
function hatch(box, color) {
  const lines = [], h = box.height, step = max(6, box.width / 160);
  for (let x = box.x - h; x < box.x + box.width; x += step) {
    const from = max(x, box.x), to = min(x + h, box.x + box.width);
    lines.push(line(from, box.y + h - (from - x), to, box.y + h - (to - x), {stroke: mix(color, 0.7), lineWidth: 1.2}));
  }
  return lines;
}

// bar returns the shapes of a bar from a to b about y: solid and tall for what
// lasted, light and outlined for "some time in here". cut says at which ends
// the chart's edge hides the rest, worded that its label stands in it.
function bar(a, b, y, e, color, cut, theme, worded) {
  const solid = e.kind === "span", h = solid ? 16 : worded ? 18 : 12, r = h / 2;
  const left = e.open === "start", right = e.open === "end";
  const corner = [cut.a ? 0 : r, cut.b ? 0 : r, cut.b ? 0 : r, cut.a ? 0 : r];
  const box = {x: a, y: y - h / 2, width: max(b - a, h), height: h};
  const sure = e.modality === "actual" && !e.negative;
  const style = {
    is: "mark:" + e.id, fill: fade(color, e.open, !sure ? 0.08 : solid ? (e.approx ? 0.75 : 1) : 0.24),
    stroke: e.open ? fade(color, e.open, 1) : color, lineWidth: solid && !e.approx && sure ? 0 : 1.3,
  };
  if (e.approx) style.lineDash = [4, 3];
  else if (e.certainty === "assumed") style.lineDash = [1.5, 2.5];
  const out = [part("rect", {...box, r: corner}, style)];
  if (!sure) {
    const clear = box.width * 0.3, x = box.x + 3 + (left ? clear : 0);
    out.push(...hatch({x, y: box.y + 2, width: max(box.x + box.width - 3 - (right ? clear : 0) - x, 2), height: h - 4}, color));
  }
  if (e.negative || e.modality === "denied") out.push(line(box.x, y, box.x + box.width, y, {stroke: color, lineWidth: 2}));
  const arrow = (x, to) => part("polyline", {points: [[x - to * 4, y - 4], [x, y], [x - to * 4, y + 4]]}, {stroke: color, lineWidth: 1.6, fill: "none"}, true);
  if (left) out.push(arrow(box.x + 2, -1));
  if (right) out.push(arrow(box.x + box.width - 2, 1));
  if (e.byEvent) out.push(part("circle", {cx: box.x + box.width / 2, cy: y, r: 3.5}, {fill: theme.panel, stroke: color, lineWidth: 1.2}, true));
  return out;
}

// halo returns the ring of the selected mark.
function halo(p, y, theme) {
  return part("rect", {x: p.a - 5, y: y - 12, width: p.b - p.a + 10, height: 24, r: 12}, {fill: mix(theme.accent, 0.14), stroke: theme.accent, lineWidth: 2}, true);
}

// drawMark returns the group of one event: mark and label. p is its place as
// stack gave it, opt the chart's bounds, measure the width of a string.
function drawMark(e, p, color, theme, opt, measure) {
  const children = [], selected = e.i === opt.selected;
  const a = max(p.a, opt.x0), b = min(p.b, opt.x1), cut = {a: p.a < opt.x0, b: p.b > opt.x1};
  if (selected) children.push(halo({a, b}, p.y, theme));
  if (p.bar) {
    children.push(...bar(a, b, p.y, e, color, cut, theme, p.side === "inside"));
  } else {
    // A day wider than its dot shows how long it is, from its own first moment.
    if (p.to - p.from > 14) children.push(line(max(p.from + 6, opt.x0), p.y, min(p.to, opt.x1), p.y, {stroke: mix(color, 0.4), lineWidth: 4, lineCap: "round"}));
    if (p.x >= opt.x0 - 1 && p.x <= opt.x1 + 1) children.push(...symbol(p.x, p.y, e, color, theme));
  }
  if (p.side) children.push(...drawLabel(e, p, color, theme, opt, measure, selected));
  return {type: "group", children};
}

// drawLabel returns the words beside or inside a mark, cut to their room.
function drawLabel(e, p, color, theme, opt, measure, selected) {
  const tag = e.tag, solid = p.side === "inside" && e.kind === "span" && e.modality === "actual" && !e.negative && !e.open && !e.approx;
  const weight = selected ? LABEL.bold : 400, out = [];
  const tagWidth = tag ? measure(tag, TAG.size, TAG.bold) + 6 : 0, words = s => measure(s, LABEL.size, weight);
  const title = shorten(e.title, p.labelWidth - tagWidth, words);
  if (!title) return out;
  const width = tagWidth + words(title), x = p.side === "left" ? p.labelAt + p.labelWidth - width : p.labelAt;
  const inside = p.side === "inside", plain = e.modality === "actual" && !e.negative && !e.open;
  const ink = solid ? theme.onlane : theme.ink, paint = inside && plain ? undefined : p.band ? theme.band : theme.panel, is = "label:" + e.id;
  // Words on stripes, or under the line through what did not happen, need a ground of their own.
  if (inside && !plain) out.push(part("rect", {x: x - 4, y: p.y - 7, width: width + 8, height: 14, r: 4}, {fill: paint}, true));
  if (tag) out.push(text(x, p.y, tag, {fill: solid ? theme.onlane : theme.muted, size: TAG.size, weight: TAG.bold, halo: paint}, is));
  out.push(text(x + tagWidth, p.y, title, {fill: ink, size: LABEL.size, weight, halo: paint}, is));
  return out;
}

// drawCluster returns the badge of marks that found no room.
function drawCluster(c, color, theme, measure) {
  const words = "+" + c.members.length, w = max(measure(words, 11, 600) + 14, 26);
  return {type: "group", children: [
    part("rect", {x: c.x - w / 2, y: c.y - 9, width: w, height: 18, r: 9}, {is: "cluster:" + c.members.length, fill: theme.panel, stroke: color, lineWidth: 1.4}),
    text(c.x, c.y + 0.5, words, {fill: theme.ink, size: 11, weight: 600, align: "center"}),
  ]};
}

// drawFrame returns what stands behind the marks: bands and names of the lanes,
// the grid, the tick labels.
function drawFrame(layout, lanes, ticks, theme, box, measure) {
  const out = [], axis = layout.bottom;
  layout.lanes.forEach((l, k) => {
    const fill = k % 2 ? theme.panel : theme.band;
    out.push(part("rect", {x: box.left, y: l.y, width: box.right - box.left, height: l.height}, {fill}));
  });
  for (const t of ticks) out.push(line(t.x, layout.top, t.x, axis, {stroke: t.strong ? theme.line2 : theme.line}));
  for (const [k, l] of layout.lanes.entries()) {
    const lane = lanes[l.lane];
    if (!lane.name) continue;
    out.push(part("rect", {x: box.left, y: l.y + 4, width: 3, height: l.height - 8, r: 1.5}, {fill: lane.color}));
    const y = box.heads ? l.y + 12 : l.y + l.height / 2, room = (box.heads ? box.right - box.left : box.x0 - box.left) - 40;
    const name = shorten(lane.name, room, s => measure(s, 12.5, 600));
    out.push(text(box.left + 12, y, name, {fill: theme.ink, size: 12.5, weight: 600}));
    if (l.quiet) out.push(...drawBeyond(l, k % 2 ? theme.panel : theme.band, theme, box));
    out.push(chevron(box.left + 19 + measure(name, 12.5, 600), y, lane.collapsed, theme));
  }
  out.push(line(box.x0, axis, box.x1, axis, {stroke: theme.line2}));
  let edge = -1e9;
  for (const t of ticks) {
    const w = measure(t.text, 11.5, t.strong ? 600 : 400), at = min(max(t.x, box.left + w / 2), box.right - w / 2);
    if (at - w / 2 < edge) continue;
    out.push(text(at, axis + 15, t.text, {fill: t.strong ? theme.ink : theme.muted, size: 11.5, weight: t.strong ? 600 : 400, align: "center"}, "tick:" + t.t));
    edge = at + w / 2 + 10;
  }
  return out;
}

// drawBeyond tells what a lane without a mark in the window holds outside it.
function drawBeyond(l, ground, theme, box) {
  const y = l.y + l.height - 16, style = {fill: theme.muted, size: 11, halo: ground}, out = [];
  if (l.before) out.push(text(box.x0 + 4, y, "‹ " + l.before + " earlier", style));
  if (l.after) out.push(text(box.x1 - 4, y, l.after + " later ›", {...style, align: "right"}));
  return out;
}

// chevron returns the sign of an open or collapsed lane.
function chevron(x, y, collapsed, theme) {
  const points = collapsed ? [[x, y - 3.5], [x + 3.5, y], [x, y + 3.5]] : [[x - 1.5, y - 1.5], [x + 2, y + 2], [x + 5.5, y - 1.5]];
  return part("polyline", {points}, {stroke: theme.muted, lineWidth: 1.4, fill: "none"});
}

// drawPublished returns the lines of publication with their dates above; where
// these would run into each other, one line of words names them together.
// lines: {x, date}.
function drawPublished(lines, layout, theme, box, measure) {
  const out = [], tags = [], wide = s => measure(s, 11, 500);
  const tagOf = (a, b, dates) => {
    let words = "published " + dates.join(", ");
    if (dates.length > 2 && wide(words) > (box.x1 - box.x0) * 0.4) words = "published " + dates[0] + " to " + dates.at(-1);
    const w = wide(words);
    return {a, b, dates, words, w, x: max(min((a + b - w) / 2, box.x1 - w), box.x0)};
  };
  for (const p of [...lines].sort((a, b) => a.x - b.x)) {
    out.push(line(p.x, layout.top - 4, p.x, layout.bottom, {stroke: theme.published, lineWidth: 1.3, lineDash: [4, 3]}));
    let tag = tagOf(p.x, p.x, [p.date]);
    for (let last = tags.at(-1); last && tag.x < last.x + last.w + 10; last = tags.at(-1)) {
      tag = tagOf(last.a, tag.b, [...last.dates, ...tag.dates]);
      tags.pop();
    }
    tags.push(tag);
  }
  for (const t of tags) out.push(text(t.x, layout.top - 12, t.words, {fill: theme.published, size: 11, weight: 500}));
  return out;
}
