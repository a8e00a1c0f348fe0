// Everything on the map as a table: for readers who do not see the picture.

function fillTable() {
  const shown = nodes.filter(isShown).map((node) => ({ node, near: countNeighbours(node.id) }))
    .sort((a, b) => b.near - a.near || a.node.name.localeCompare(b.node.name));
  const rows = shown.map(({ node, near }) => make("tr", {},
    make("td", {}, makeNodeButton(node.id)),
    make("td", {}, kinds.get(node.kind).singular),
    ...(about.changes.length ? [make("td", {}, CHANGES.get(node.change))] : []),
    make("td", { class: "number" }, String(near)),
    make("td", {}, makeName(listNeighbourNames(node.id)))));
  const heads = ["Name", "Kind", ...(about.changes.length ? ["Change"] : []), "Neighbours", "Connected to"];
  byId("table").replaceChildren(make("table", {},
    make("caption", {}, "Everything on the map, the most connected first"),
    make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
    make("tbody", {}, ...rows)));
}

function listNeighbourNames(number) {
  const near = [...new Set(links[number].filter((link) => isEdgeShown(link.edge)).map((link) => link.other))];
  const names = near.slice(0, 6).map((other) => nodes[other].name);
  return names.join(" · ") + (near.length > names.length ? ` · ${near.length - names.length} more` : "");
}
