// Puts the parts together: choosing, filtering, keys, theme.

const drawing = startDrawing();

function say(text) {
  byId("status").textContent = text;
}

function sayCounts() {
  const shown = nodes.filter(isShown).length;
  say(`${count(shown, "node", "nodes")}, ${count(edges.filter(isEdgeShown).length, "connection", "connections")}`);
}

function refresh() {
  redraw(drawing);
  if (!byId("table").hidden) fillTable();
}

selectNode = (number, { centre = true } = {}) => {
  state.selected = number;
  state.route = null;
  history.replaceState(null, "", number === null ? "#" : `#n=${encodeURIComponent(nodes[number].iri)}`);
  if (number === null) closePanel();
  else showNode(number);
  setTable(false);
  setControls(false);
  if (number === null) sayCounts();
  else say(`${nodes[number].name}: ${count(countNeighbours(number), "neighbour", "neighbours")}`);
  // The panel has changed the size of the drawing.
  network.setSize("100%", "100%");
  refresh();
  if (number !== null && centre) centreOn(number);
};

function connect(start, end) {
  const routes = start === end ? [] : findRoutes(start, end);
  state.selected = null;
  state.route = routes.length ? routes : [{ path: [start] }, { path: [end] }];
  showRoutes(start, end, routes);
  setTable(false);
  setControls(false);
  network.setSize("100%", "100%");
  refresh();
  fitMap([...new Set(state.route.flatMap((route) => route.path))]);
  say(routes.length ? count(routes.length, "route", "routes") : "no route");
}

function setTable(open) {
  byId("table").hidden = !open;
  byId("show-table").setAttribute("aria-pressed", String(open));
  if (open) fillTable();
}

function setControls(open) {
  document.body.classList.toggle("controls-open", open);
  byId("open-controls").setAttribute("aria-expanded", String(open));
}

// ── theme ──

const darkSystem = matchMedia("(prefers-color-scheme: dark)");

function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  byId("switch-theme").textContent = dark ? "Light" : "Dark";
  refresh();
}

darkSystem.addEventListener("change", (event) => setTheme(event.matches));
byId("switch-theme").addEventListener("click", () => {
  setTheme(document.documentElement.dataset.theme !== "dark");
});

// ── mouse and keys ──

network.on("click", ({ nodes: [number], pointer }) => {
  const hit = number ?? network.getNodeAt(pointer.DOM);
  selectNode(hit ?? findLabelAt(pointer.DOM), { centre: false });
});
network.on("hoverNode", ({ node }) => setHovered(node));
network.on("blurNode", () => setHovered(null));

function setHovered(number) {
  state.hovered = number;
  byId("drawing").style.cursor = number === null ? "" : "pointer";
  network.redraw();
}

// A label belongs to its shape, so a click on it does too.
function findLabelAt({ x, y }) {
  const label = placedLabels.find(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
  return label ? label.node.id : null;
}

const PANS = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] };

byId("map").addEventListener("keydown", (event) => {
  const pan = PANS[event.key];
  if (pan && event.shiftKey) panBy(...pan);
  else if (pan) followConnection(pan);
  else if (event.key === "+" || event.key === "=") zoomBy(1.3);
  else if (event.key === "-") zoomBy(1 / 1.3);
  else if (event.key === "0") fitMap();
  else if (event.key === "Enter" && state.selected !== null) byId("details").querySelector("button").focus();
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !byId("about").open) selectNode(null);
});

// The neighbour that lies most in the direction of the arrow; the most connected node to begin with.
function followConnection([dx, dy]) {
  if (state.selected === null) {
    const shown = nodes.filter(isShown);
    if (shown.length) selectNode(shown.reduce((a, b) => (b.radius > a.radius ? b : a)).id);
    return;
  }
  const here = nodes[state.selected];
  const scored = links[state.selected].filter((link) => isEdgeShown(link.edge)).map((link) => {
    const other = nodes[link.other];
    const [x, y] = [other.x - here.x, other.y - here.y];
    const length = Math.hypot(x, y) || 1;
    return { other: link.other, turn: (x * Math.sign(dx) + y * Math.sign(dy)) / length };
  }).filter((way) => way.turn > 0.3).sort((a, b) => b.turn - a.turn);
  if (scored.length) selectNode(scored[0].other);
}

// ── buttons ──

byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
byId("zoom-fit").addEventListener("click", () => fitMap());
byId("open-about").addEventListener("click", showAbout);
byId("show-table").addEventListener("click", () => setTable(byId("table").hidden));
byId("open-controls").addEventListener("click", () => setControls(!document.body.classList.contains("controls-open")));
byId("save-picture").addEventListener("click", savePicture);

function savePicture() {
  const drawn = byId("drawing").querySelector("canvas");
  const picture = make("canvas", { width: drawn.width, height: drawn.height });
  const context = picture.getContext("2d");
  context.fillStyle = readColour("--paper");
  context.fillRect(0, 0, drawn.width, drawn.height);
  for (const layer of [drawn, labelCanvas]) context.drawImage(layer, 0, 0, drawn.width, drawn.height);
  picture.toBlob((blob) => {
    const link = make("a", { href: URL.createObjectURL(blob), download: "map.png" });
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

makeSearch(byId("search-box"), "search", "Search a name or title", (number) => selectNode(number));
const from = makeSearch(byId("route-from"), "from", "From", () => {});
const to = makeSearch(byId("route-to"), "to", "To", () => {});
byId("route-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const [start, end] = [from.getNumber(), to.getNumber()];
  byId("route-hint").textContent = start === null || end === null ? "Choose two names from the lists." : "";
  if (start !== null && end !== null) connect(start, end);
});

makeFilters(() => { sayCounts(); refresh(); });
sayCounts();
setTheme(darkSystem.matches);
addEventListener("resize", () => { network.setSize("100%", "100%"); if (state.selected === null && !state.route) fitMap(); });

// A link to one node, #n=IRI, or to the routes between two, #from=IRI&to=IRI.
const wanted = new URLSearchParams(location.hash.slice(1));
const [linked, start, end] = ["n", "from", "to"]
  .map((name) => nodes.find((node) => node.iri === wanted.get(name)));
if (linked) selectNode(linked.id);
else if (start && end) connect(start.id, end.id);

// The page's small script interface, for embedding and for tests.
window.actormap = Object.freeze({
  listLabels: () => placedLabels.map((label) => ({ name: label.node.name, box: [...label.box] })),
  locate: (iri) => { const node = nodes.find((one) => one.iri === iri); return node ? placeNode(node) : null; },
  select: (iri) => { const node = nodes.find((one) => one.iri === iri); if (node) selectNode(node.id); },
});
