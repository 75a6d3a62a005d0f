"use strict";
// was.js: what the page of a comparison draws besides. Other pages leave it out.

// wasAt returns the pixel at which an event stood in the older version, kept
// within the chart, or null.
function wasAt(e, X, box) {
  const series = option.series.find(s => s.id === "was"), row = series && series.data.find(d => d.value[3] === e.i);
  return row ? min(max(X(row.value[0]) + 6, box.x0 + 6), box.x1 - 6) : null;
}

// renderWas draws where an event stood in the older version, and an arrow from
// there to where it stands now.
function renderWas(params) {
  const e = state.events[rowsOf("was")[params.dataIndex].value[3]], place = pass.marks.get(e.i);
  if (!place) return null;
  const x = wasAt(e, pass.X, pass.box), now = place.bar ? (x < place.a ? place.a : place.b) : place.x, d = Math.sign(now - x);
  return {type: "group", silent: true, children: drawMove(x, now - d * (place.bar ? 2 : 9), place.y, theme)};
}

// drawMove returns a pale ring where an event stood before, and an arrow from
// there to x1.
function drawMove(x0, x1, y, theme) {
  const d = Math.sign(x1 - x0) || 1, out = [{type: "circle", shape: {cx: x0, cy: y, r: 5}, style: {fill: theme.panel, stroke: theme.muted, lineWidth: 1.4, lineDash: [2, 2]}}];
  if (Math.abs(x1 - x0) < 8) return out;
  out.push(line(x0 + d * 6, y, x1, y, {stroke: theme.muted, lineWidth: 1.4}));
  out.push({type: "polyline", shape: {points: [[x1 - d * 5, y - 4], [x1, y], [x1 - d * 5, y + 4]]}, style: {stroke: theme.muted, lineWidth: 1.4, fill: "none"}});
  return out;
}
