// The legend, which filters: a box for each kind and each relation, with its count.

function makeFilters(change) {
  byId("kinds").append(...about.kinds.map((kind) => makeChoice(
    state.hiddenKinds, kind.kind, [makeSign(kind), capitalize(kind.plural)], kind.count, change)));
  byId("relations").append(...about.relations.map((relation) => makeChoice(
    state.hiddenRelations, relation.name, [relation.legend], relation.count, change)));
  byId("changes-part").hidden = !about.changes.length;
  byId("changes").append(...about.changes.map(({ change: name, count }) => makeChoice(
    state.hiddenChanges, name, [makeChangeSign(name), CHANGES.get(name)], count, change)));
  if (edges.some((edge) => edge.inferred)) {
    byId("inferred-note").textContent = "Dashed lines are inferred from a name, not said outright.";
    byId("inferred-note").hidden = false;
  }
}

function makeChoice(hidden, key, words, number, change) {
  const box = make("input", { type: "checkbox", checked: true, "data-key": key });
  box.addEventListener("change", () => {
    if (box.checked) hidden.delete(key);
    else hidden.add(key);
    change();
  });
  return make("li", {}, make("label", {}, box, make("span", {}, ...words),
    make("span", { class: "count" }, number.toLocaleString("en"))));
}

function capitalize(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
