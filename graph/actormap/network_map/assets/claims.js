// Evidence: the words of a source, and where they stand.

function makeEvidence(claims) {
  return make("div", { class: "evidence" }, ...claims.map(makeClaim));
}

function makeClaim(claim) {
  const passage = about.passages[claim.passage];
  const source = about.sources[passage.source];
  const where = make("cite", {}, "Source: ", makeSource(source));
  if (passage.line) where.append(`, line ${passage.line}`);
  const box = make("figure", {}, make("blockquote", { dir: "auto" }, passage.quote), where);
  const role = (claim.details || []).filter(([name]) => name === "role").map(([, value]) => value);
  if (role.length) box.prepend(make("p", { class: "role" }, makeName(role.join(" · "))));
  if (claim.inferred) {
    box.append(make("p", { class: "inferred" }, `Inferred by rule (${claim.method}), not said outright.`));
  }
  return box;
}

function makeSource(source) {
  if (!source) return "unknown";
  return source.url ? makeLink(source.url, source.title) : makeName(source.title);
}
