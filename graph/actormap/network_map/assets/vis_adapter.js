// Draws with vis-network: shapes, lines, moving about. All words are drawn by labels.js.

let network = null;
let labelCanvas = null;
let strongNodes = null;
const shapePaths = new Map(about.kinds.map((kind) => [kind.kind, new Path2D(kind.shape)]));

// Whether a node is part of what was chosen; without a choice everything is.
function isStrong(number) {
  return strongNodes === null || strongNodes.has(number);
}

function findStrongNodes() {
  if (state.route) return new Set(state.route.flatMap((route) => route.path));
  if (state.selected === null) return null;
  const near = links[state.selected].filter((link) => isEdgeShown(link.edge));
  return new Set([state.selected, ...near.map((link) => link.other)]);
}

function isEdgeStrong(edge) {
  if (state.route) {
    return state.route.some((route) => route.path.some((number, i) => i > 0
      && [edge.from, edge.to].includes(number)
      && [edge.from, edge.to].includes(route.path[i - 1])))
      && !relations.get(edge.relation).structural;
  }
  return state.selected === null || [edge.from, edge.to].includes(state.selected);
}

function readColour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function drawShape({ ctx, id, x, y }) {
  const node = nodes[id];
  return {
    drawNode() {
      ctx.save();
      ctx.translate(x, y);
      ctx.scale(node.radius, node.radius);
      ctx.globalAlpha = isStrong(id) ? getStrength(node) : 0.18;
      ctx.fillStyle = readColour(`--kind-${node.kind}`);
      if (node.change === "gone") outlineShape(ctx, node);
      else ctx.fill(shapePaths.get(node.kind));
      if (node.change === "new") ringShape(ctx, node);
      if (id === state.selected || id === state.hovered) {
        ctx.lineWidth = 4 / node.radius;
        ctx.strokeStyle = readColour("--focus");
        ctx.stroke(shapePaths.get(node.kind));
      }
      ctx.restore();
    },
    nodeDimensions: { width: 2 * node.radius, height: 2 * node.radius },
  };
}

// In a map of two builds what is as it was steps back, unless it was chosen.
function getStrength(node) {
  return node.change === "kept" && state.selected === null && !state.route ? 0.4 : 1;
}

function outlineShape(ctx, node) {
  ctx.lineWidth = 2 / node.radius;
  ctx.setLineDash([4 / node.radius, 3 / node.radius]);
  ctx.strokeStyle = readColour("--gone");
  ctx.stroke(shapePaths.get(node.kind));
  ctx.setLineDash([]);
}

function ringShape(ctx, node) {
  ctx.lineWidth = 2.5 / node.radius;
  ctx.strokeStyle = readColour("--new");
  ctx.beginPath();
  ctx.arc(0, 0, 1.3 + 3 / node.radius, 0, 2 * Math.PI);
  ctx.stroke();
}

// The colour and the dashes of a line: chosen, new, gone, inferred, or none of these.
function getLine(edge, chosen) {
  if (chosen) return { colour: "--focus", dashes: edge.inferred ? [5, 4] : false };
  if (edge.change === "new") return { colour: "--new", dashes: edge.inferred ? [5, 4] : false };
  if (edge.change === "gone") return { colour: "--gone", dashes: [2, 4] };
  return { colour: "--edge", dashes: edge.inferred ? [5, 4] : false };
}

function describeNode(node) {
  return {
    id: node.id, x: node.x, y: node.y, size: node.radius, shape: "custom",
    ctxRenderer: drawShape, hidden: !isShown(node),
  };
}

function describeEdge(edge) {
  const strong = isEdgeStrong(edge);
  const chosen = strong && (state.route || state.selected !== null);
  const line = getLine(edge, chosen);
  return {
    id: edge.id, from: edge.from, to: edge.to,
    hidden: !isEdgeShown(edge),
    dashes: line.dashes,
    width: chosen ? 2.5 : (edge.change && edge.change !== "kept" ? 1.8 : 1),
    color: { color: readColour(line.colour), opacity: strong ? getStrength(edge) : 0.15 },
    arrows: { to: { enabled: Boolean(chosen && !state.route), scaleFactor: 0.5 } },
  };
}

function startDrawing() {
  strongNodes = findStrongNodes();
  const data = {
    nodes: new vis.DataSet(nodes.map(describeNode)),
    edges: new vis.DataSet(edges.map(describeEdge)),
  };
  // pyvis hands its options over as JSON text, which stands in the block as a JSON string.
  network = new vis.Network(byId("drawing"), data, JSON.parse(readData("data-options")));
  labelCanvas = make("canvas", { id: "labels", "aria-hidden": "true" });
  byId("map").append(labelCanvas);
  network.on("afterDrawing", () => drawLabels(labelCanvas, placeNode, network.getScale()));
  network.once("afterDrawing", () => document.documentElement.setAttribute("data-ready", ""));
  fitMap();
  return data;
}

function placeNode(node) {
  return network.canvasToDOM({ x: node.x, y: node.y });
}

// Draw what has changed: filter, choice or theme.
function redraw(data) {
  strongNodes = findStrongNodes();
  data.nodes.update(nodes.map((node) => ({ id: node.id, hidden: !isShown(node) })));
  data.edges.update(edges.map(describeEdge));
  network.redraw();
}

// Room for labels at the edge of the window, in pixels.
const MARGIN = { across: 190, down: 44 };
const LARGEST_FIT = 1.6;

// Show these nodes, or all, as large as the window allows.
function fitMap(numbers = null) {
  const shown = numbers ? numbers.map((number) => nodes[number]) : nodes.filter(isShown);
  if (!shown.length) return;
  const [left, right] = [Math.min(...shown.map((node) => node.x)), Math.max(...shown.map((node) => node.x))];
  const [top, bottom] = [Math.min(...shown.map((node) => node.y)), Math.max(...shown.map((node) => node.y))];
  const area = byId("drawing");
  const scale = Math.min(
    Math.max(80, area.clientWidth - Math.min(MARGIN.across, area.clientWidth / 4)) / Math.max(1, right - left),
    Math.max(80, area.clientHeight - MARGIN.down) / Math.max(1, bottom - top),
    LARGEST_FIT,
  );
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
}

function centreOn(number) {
  const scale = Math.max(network.getScale(), 0.9);
  network.moveTo({ position: { x: nodes[number].x, y: nodes[number].y }, scale, animation: false });
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(8, Math.max(0.05, network.getScale() * factor)), animation: false });
}

function panBy(dx, dy) {
  const at = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: at.x + dx / scale, y: at.y + dy / scale }, animation: false });
}
