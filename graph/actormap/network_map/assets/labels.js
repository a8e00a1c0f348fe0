// Labels on a canvas of our own above the drawing: by importance, never one over another.

const FONT = '13px system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
const LINE = 15;
const GAP = 4;
let placedLabels = [];

// Who is on the map matters before what it is about.
const RANKS = new Map(["work", "person", "organization", "place", "collection"].map((kind, i) => [kind, i]));
// Ways to write a name, the fullest first: two lines of so many characters, or one cut short.
const FORMS = [(name) => breakLabel(name, 30), (name) => breakLabel(name, 20), (name) => [cutLong(name, 24)]];

// Places where a label may stand beside a shape of this radius, the best first: on one side, then
// on the other, sliding up and down; then above and below, sliding sideways.
function listSpots(radius, width, height, leftward) {
  const away = radius + GAP;
  const slides = [0.5, 0.25, 0.75, 0.05, 0.95];
  const right = slides.map((share) => [away, -height * share]);
  const left = slides.map((share) => [-away - width, -height * share]);
  const below = slides.map((share) => [-width * share, away - 1]);
  const above = slides.map((share) => [-width * share, 1 - away - height]);
  return [...(leftward ? [...left, ...right] : [...right, ...left]), ...below, ...above];
}

function drawLabels(canvas, placeNode, scale) {
  const context = canvas.getContext("2d");
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.font = FONT;
  context.textBaseline = "top";
  const style = getComputedStyle(document.documentElement);
  const shapes = listShapes(placeNode, scale, width, height);
  const taken = shapes.map((shape) => shape.box);
  placedLabels = [];
  for (const shape of shapes) {
    const label = placeLabel(context, shape, taken, width, height);
    if (!label) continue;
    taken.push(label.box);
    placedLabels.push(label);
    paintLabel(context, label, style, isStrong(shape.node.id));
  }
}

// What is in the window, the chosen ones first, then the most connected.
function listShapes(placeNode, scale, width, height) {
  return nodes.filter(isShown).map((node) => {
    const { x, y } = placeNode(node);
    const radius = node.radius * scale * 1.1;
    return { node, x, y, radius, box: [x - radius, y - radius, x + radius, y + radius] };
  }).filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height)
    .sort((a, b) => isStrong(b.node.id) - isStrong(a.node.id) || rankKind(a.node) - rankKind(b.node)
      || b.node.radius - a.node.radius || a.node.id - b.node.id);
}

function rankKind(node) {
  return RANKS.get(node.kind) ?? RANKS.size;
}

function placeLabel(context, shape, taken, width, height) {
  for (const form of FORMS) {
    const lines = form(shape.node.name);
    const wide = Math.max(...lines.map((line) => context.measureText(line).width));
    const high = lines.length * LINE;
    for (const [dx, dy] of listSpots(shape.radius, wide, high, shape.node.leftward)) {
      const box = [shape.x + dx, shape.y + dy, shape.x + dx + wide, shape.y + dy + high];
      const inside = box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;
      if (inside && !taken.some((other) => other !== shape.box && overlap(box, other))) {
        return { node: shape.node, lines, box };
      }
    }
  }
  return null;
}

function overlap(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function paintLabel(context, label, style, strong) {
  context.globalAlpha = strong ? 1 : 0.35;
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = style.getPropertyValue("--paper");
  context.fillStyle = style.getPropertyValue("--text");
  label.lines.forEach((line, i) => {
    const at = [label.box[0], label.box[1] + i * LINE];
    context.strokeText(line, ...at);
    context.fillText(line, ...at);
  });
  context.globalAlpha = 1;
}
