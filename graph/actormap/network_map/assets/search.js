// A field that finds nodes by any of their names as one types (an ARIA combobox).

const MOST_FOUND = 8;
const foldedNames = nodes.map((node) => [node.name, ...node.otherNames].map(fold));

// Whole names first, then beginnings, then words inside; the better connected first.
function findNodes(typed) {
  const wanted = fold(typed);
  if (!wanted) return [];
  const rank = (name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1
    : (" " + name).includes(" " + wanted) ? 2 : name.includes(wanted) ? 3 : 9);
  return nodes.map((node) => ({ node, rank: Math.min(...foldedNames[node.id].map(rank)) }))
    .filter((found) => found.rank < 9)
    .sort((a, b) => a.rank - b.rank || b.node.radius - a.node.radius || a.node.id - b.node.id)
    .slice(0, MOST_FOUND).map((found) => found.node);
}

// Puts a labelled field with its list into a place; `choose` gets the number of the node taken.
function makeSearch(place, name, label, choose) {
  const list = make("ul", { id: `${name}-list`, role: "listbox", "aria-label": label, hidden: true });
  const field = make("input", {
    id: `${name}-field`, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-expanded": "false", "aria-controls": `${name}-list`, "aria-autocomplete": "list",
    "aria-label": label, placeholder: label, dir: "auto",
  });
  let found = [];
  let active = -1;
  let chosen = null;

  function show() {
    list.replaceChildren(...found.map((node, i) => make("li", {
      role: "option", id: `${name}-${i}`, "aria-selected": String(i === active),
      // pointerdown comes before the field loses the focus and closes the list
      onpointerdown: (event) => { event.preventDefault(); take(node); },
    }, makeSign(kinds.get(node.kind)), makeName(node.name))));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(found.length > 0));
    if (active >= 0) field.setAttribute("aria-activedescendant", `${name}-${active}`);
    else field.removeAttribute("aria-activedescendant");
  }

  function close() {
    found = [];
    active = -1;
    show();
  }

  function take(node) {
    field.value = node.name;
    chosen = node.id;
    close();
    choose(node.id);
  }

  field.addEventListener("input", () => {
    chosen = null;
    found = findNodes(field.value);
    active = -1;
    show();
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      active = (active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length;
      show();
      event.preventDefault();
    } else if (event.key === "Enter" && found.length) {
      take(found[Math.max(active, 0)]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      close();
    }
  });
  place.append(make("div", { class: "search" }, field, list));
  return {
    // What was taken, or the best match of what stands there.
    getNumber: () => (chosen !== null ? chosen : findNodes(field.value)[0]?.id ?? null),
    field,
  };
}
