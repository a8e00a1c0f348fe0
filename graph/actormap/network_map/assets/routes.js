// Who connects to whom: the same method as `actormap connect` (docs/connections.md).

const TOPICS = new Set(["theme", "place"]);
// Costs are in thousandths, as whole numbers, so that equal costs are equal.
const LINK_COST = 1000;
const KIND_COST = new Map([["organization", 1000], ["theme", 4000], ["place", 4000]]);
const LARGEST_COST = 32000;
const LONGEST_ROUTE = 8;
const MOST_ROUTES = 3;

function listActorLinks(number) {
  return links[number].filter((link) => !relations.get(link.edge.relation).structural);
}

function weigh(number) {
  const { kind } = nodes[number];
  const near = listActorLinks(number)
    .filter((link) => relations.get(link.edge.relation).topical === TOPICS.has(kind));
  const degree = new Set(near.map((link) => link.other)).size;
  return Math.round(1000 * Math.log2(Math.max(degree, 1))) + (KIND_COST.get(kind) ?? 0);
}

// Several routes that share no inner node, the cheapest first.
function findRoutes(start, end) {
  const routes = [];
  const passed = new Set();
  let direct = false;
  while (routes.length < MOST_ROUTES) {
    const route = findCheapest(start, end, passed, direct);
    if (!route) break;
    routes.push(route);
    route.path.slice(1, -1).forEach((number) => passed.add(number));
    direct = direct || route.path.length === 2;
  }
  return routes;
}

// Dijkstra's algorithm over nodes and whether a theme or place was passed: one at most. A dearer
// way to a node is followed too if it has fewer links, since a route may not have too many.
function findCheapest(start, end, avoid, skipDirect) {
  const queue = [{ cost: 0, path: [start], topical: false }];
  const settled = new Map();
  while (queue.length) {
    const step = takeCheapest(queue);
    const here = step.path[step.path.length - 1];
    if (here === end) return step;
    const key = `${here} ${step.topical}`;
    if (step.path.length >= Math.min(settled.get(key) ?? Infinity, LONGEST_ROUTE + 1)) continue;
    settled.set(key, step.path.length);
    for (const other of new Set(listActorLinks(here).map((link) => link.other))) {
      if (avoid.has(other) || step.path.includes(other)) continue;
      if (other === end && skipDirect && here === start) continue;
      const topic = other !== end && TOPICS.has(nodes[other].kind);
      if (topic && step.topical) continue;
      const cost = step.cost + LINK_COST + (other === end ? 0 : weigh(other));
      if (cost > LARGEST_COST) continue;
      queue.push({ cost, path: [...step.path, other], topical: step.topical || topic });
    }
  }
  return null;
}

function takeCheapest(queue) {
  let best = 0;
  queue.forEach((step, i) => { if (isBefore(step, queue[best])) best = i; });
  return queue.splice(best, 1)[0];
}

// Of equal costs the fewer links, then the order of the IRIs, in which nodes are numbered.
function isBefore(one, other) {
  if (one.cost !== other.cost) return one.cost < other.cost;
  if (one.path.length !== other.path.length) return one.path.length < other.path.length;
  const differing = one.path.findIndex((number, i) => number !== other.path[i]);
  return differing >= 0 && one.path[differing] < other.path[differing];
}

// The link of a leg: stated before inferred, topics last.
function chooseLink(one, other) {
  const rank = (link) => [link.edge.inferred, relations.get(link.edge.relation).topical];
  return listActorLinks(one).filter((link) => link.other === other)
    .sort((a, b) => (rank(a) > rank(b) ? 1 : rank(a) < rank(b) ? -1 : 0))[0];
}

// The collections, series and programmes in which a node, or an article of its, is listed.
function climb(start) {
  const near = links[start].map((link) => link.other);
  const people = near.filter((number) => nodes[number].kind === "person");
  const further = people.flatMap((person) => links[person].map((link) => link.other));
  const works = [...near, ...further].filter((number) => nodes[number].kind === "work");
  const reached = new Set();
  const waiting = [start, ...works];
  while (waiting.length) {
    for (const link of links[waiting.pop()]) {
      if (link.forward && link.edge.relation === "part of" && !reached.has(link.other)) {
        reached.add(link.other);
        waiting.push(link.other);
      }
    }
  }
  return reached;
}

// The narrowest lists that hold both.
function findSharedLists(start, end) {
  const other = climb(end);
  const shared = [...climb(start)].filter((number) => other.has(number));
  const wider = new Set(shared.flatMap((number) => [...climb(number)].filter((above) => above !== number)));
  return shared.filter((number) => !wider.has(number));
}
