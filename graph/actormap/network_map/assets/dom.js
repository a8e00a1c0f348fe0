// Elements: built with text nodes only, so that no name can become markup.

function byId(id) {
  return document.getElementById(id);
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// A name in any script, which must not turn the words around it.
function makeName(text) {
  return make("bdi", { dir: "auto" }, text);
}

const SVG = "http://www.w3.org/2000/svg";

// The sign of a kind: its shape, in its colour.
function makeSign(kind) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "-1.6 -1.6 3.2 3.2");
  svg.setAttribute("class", "sign");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", kind.shape);
  path.setAttribute("class", `kind-${kind.kind}`);
  svg.append(path);
  return svg;
}

// In a map of two builds: what has come, what has gone, what is as it was.
const CHANGES = new Map([["new", "New"], ["gone", "Gone"], ["kept", "As it was"]]);

// The sign of a change: a ring around a shape, an outline of one, a plain one.
function makeChangeSign(change) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-1.6 -1.6 3.2 3.2");
  svg.setAttribute("class", `sign change-${change}`);
  svg.setAttribute("aria-hidden", "true");
  for (const radius of change === "new" ? [0.85, 1.4] : [1]) {
    const circle = document.createElementNS(SVG, "circle");
    circle.setAttribute("r", radius);
    svg.append(circle);
  }
  return svg;
}

// Only these become links: a source may name any address, a script among them.
const LINKABLE = /^(https?:|mailto:)/i;

function makeLink(address, text = address) {
  if (!LINKABLE.test(address)) return make("span", {}, makeName(text));
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, makeName(text));
}
