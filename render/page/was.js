"use strict";
// was.js: what the page of a comparison draws besides. Other pages leave it out.

// renderWas draws where an event of a comparison stood in the older version, and
// an arrow from there to where it stands now.
function renderWas(params, api) {
  const row = option.series.find(s => s.id === "was").data[params.dataIndex].value, place = pass.marks.get(row[3]);
  if (!place) return null;
  const {box, X} = pass, now = place.bar ? (place.a + place.b) / 2 : place.x;
  const x = Math.min(Math.max((X(row[0]) + Math.min(X(row[1]), X(row[0]) + 12)) / 2, box.x0), box.x1), d = Math.sign(now - x);
  return {type: "group", silent: true, children: drawMove(x, now - d * 9, place.y, theme)};
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
