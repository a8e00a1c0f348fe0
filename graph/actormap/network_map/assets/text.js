// Words: folded for comparison, shortened for labels.

// As names are folded in Python: no accents, case or punctuation.
function fold(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}

// A label of at most two lines of about `width` characters each.
function breakLabel(text, width = 30) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1];
    if (!line || (line + " " + word).length <= width) {
      lines[lines.length - 1] = line ? line + " " + word : word;
    } else if (lines.length < 2) {
      lines.push(word);
    } else {
      return [lines[0], cutShort(line, width)];
    }
  }
  return lines.map((line) => (line.length > width + 6 ? cutShort(line, width) : line));
}

function cutLong(text, width) {
  return Array.from(text).length > width ? cutShort(text, width) : text;
}

function cutShort(line, width) {
  return Array.from(line).slice(0, width - 1).join("").replace(/[\s,;:–—-]+$/, "") + "…";
}

function count(number, one, many) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
