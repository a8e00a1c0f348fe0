// The panel at the side: a node with everything said of it, or the routes between two.

let selectNode = () => {};

function openPanel(...children) {
  const panel = byId("details");
  panel.replaceChildren(
    make("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => selectNode(null) }, "×"),
    ...children,
  );
  panel.hidden = false;
  panel.scrollTop = 0;
}

function closePanel() {
  byId("details").hidden = true;
  byId("details").replaceChildren();
}

function makeNodeButton(number) {
  return make("button", { type: "button", class: "node", onclick: () => selectNode(number) },
    makeSign(kinds.get(nodes[number].kind)), makeName(nodes[number].name));
}

function showNode(number) {
  const node = nodes[number];
  const kind = kinds.get(node.kind);
  openPanel(
    make("p", { class: "kind" }, makeSign(kind), kind.singular),
    make("h2", {}, makeName(node.name)),
    ...makeChange(node),
    ...makeOtherNames(node),
    ...node.facts.filter(isTelling).map(makeFact),
    ...groupLinks(number).map(makeGroup),
  );
}

function makeChange(node) {
  if (!node.change || node.change === "kept") return [];
  return [make("p", { class: "change" }, makeChangeSign(node.change), CHANGES.get(node.change))];
}

function makeOtherNames(node) {
  const parts = [];
  if (node.otherNames.length) {
    parts.push(make("p", { class: "note" }, "also: ", makeName(node.otherNames.join(" · "))));
  }
  for (const address of node.identifiers) {
    parts.push(make("p", { class: "note" }, "same as ", makeLink(address)));
  }
  return parts;
}

// Names stand in the heading already.
function isTelling(fact) {
  return !["is called", "is also called", "is titled"].includes(fact.phrase);
}

function makeFact(fact) {
  return make("section", { class: "fact" },
    make("p", {}, make("strong", {}, fact.phrase), " ", makeName(fact.value)),
    make("details", {}, make("summary", {}, "which source says so"), makeEvidence(fact.claims)));
}

// Links by their phrase, in the order of the legend.
function groupLinks(number) {
  const groups = new Map();
  const order = about.relations.map((relation) => relation.name);
  const shown = links[number].filter((link) => isEdgeShown(link.edge));
  shown.sort((a, b) => order.indexOf(a.edge.relation) - order.indexOf(b.edge.relation)
    || nodes[a.other].name.localeCompare(nodes[b.other].name));
  for (const link of shown) {
    const phrase = getPhrase(link);
    groups.set(phrase, [...(groups.get(phrase) || []), link]);
  }
  return [...groups];
}

function makeGroup([phrase, group]) {
  const items = group.map((link) => make("li", {}, makeNodeButton(link.other), ...makeChange(link.edge), makeEvidence(link.edge.claims)));
  return make("section", { class: "group" }, make("h3", {}, phrase), make("ul", {}, ...items));
}

function showRoutes(start, end, routes) {
  openPanel(
    make("h2", {}, makeName(nodes[start].name), " and ", makeName(nodes[end].name)),
    make("p", { class: "answer" }, ...describeAnswer(start, end, routes)),
    ...routes.map((route, i) => makeRoute(route, routes.length > 1 ? `Route ${i + 1}` : "Route")),
  );
}

function describeAnswer(start, end, routes) {
  const lists = findSharedLists(start, end).map((number) => `“${nodes[number].name}”`).join(", ");
  if (routes.some((route) => !route.topical)) return ["They are connected."];
  if (routes.length) return ["Only a theme or place links them: no person, article or organization does."];
  if (lists) return ["Only being listed in ", makeName(lists), " links them. They share no article, organization, theme or place."];
  return ["Nothing in these sources links them."];
}

function makeRoute(route, heading) {
  const legs = route.path.slice(1).map((other, i) => {
    const link = chooseLink(route.path[i], other);
    return make("li", {},
      make("p", {}, makeName(nodes[route.path[i]].name), " ", make("strong", {}, getPhrase(link)), " ", makeName(nodes[other].name)),
      makeEvidence(link.edge.claims));
  });
  return make("section", { class: "group" }, make("h3", {}, heading), make("ol", {}, ...legs));
}

function showAbout() {
  const sources = about.sources.map((source) => make("li", {}, makeSource(source),
    ...[source.path, source.retrieved && `retrieved ${source.retrieved}`, source.licence]
      .filter(Boolean).map((text) => make("span", { class: "note" }, " · ", makeName(text)))));
  const dialog = byId("about");
  dialog.replaceChildren(
    make("h2", { id: "about-heading" }, "About this map"),
    make("p", {}, makeName(about.title), ` · build ${about.build} · made with actormap`),
    make("p", {}, "A shape's size grows with the number of its neighbours. Solid lines are stated in a source, dashed ones inferred by rule. This file needs no network: everything it shows is inside."),
    make("h3", {}, "Sources"), make("ul", {}, ...sources),
    make("button", { type: "button", onclick: () => dialog.close() }, "Close"),
  );
  dialog.showModal();
}
