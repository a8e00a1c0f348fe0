// What the page holds: nodes, edges, and what is said about all.

function readData(id) {
  return JSON.parse(byId(id).textContent);
}

const about = readData("data-about");
const nodes = readData("data-nodes");
const edges = readData("data-edges");
const kinds = new Map(about.kinds.map((kind) => [kind.kind, kind]));
const relations = new Map(about.relations.map((relation) => [relation.name, relation]));

// The layout is made for a wide window; in a tall one it is turned and drawn out, so that labels,
// which are wide and low, find room one above the other.
const DRAWN_OUT = 1.9;
if (window.innerHeight > window.innerWidth) {
  for (const node of nodes) [node.x, node.y] = [-node.y, node.x * DRAWN_OUT];
}

// For each node its links: { edge, other, forward }.
const links = nodes.map(() => []);
for (const edge of edges) {
  links[edge.from].push({ edge, other: edge.to, forward: true });
  links[edge.to].push({ edge, other: edge.from, forward: false });
}

// What is filtered out, chosen, and drawn strong (null: everything).
const state = {
  hiddenKinds: new Set(),
  hiddenRelations: new Set(),
  hiddenChanges: new Set(),
  selected: null,
  route: null,
  hovered: null,
};

function isShown(node) {
  return !state.hiddenKinds.has(node.kind) && !state.hiddenChanges.has(node.change);
}

function isEdgeShown(edge) {
  return !state.hiddenRelations.has(edge.relation) && !state.hiddenChanges.has(edge.change)
    && isShown(nodes[edge.from]) && isShown(nodes[edge.to]);
}

function getPhrase(link) {
  const relation = relations.get(link.edge.relation);
  return link.forward ? relation.phrase : relation.inverse;
}

function countNeighbours(number) {
  return new Set(links[number].map((link) => link.other)).size;
}
