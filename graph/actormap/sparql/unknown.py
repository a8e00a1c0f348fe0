"""Terms of a query that the build does not have: a slip, most often."""

from __future__ import annotations

import difflib
from itertools import pairwise
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Store

from actormap.sparql.tokens import Token, read_tokens
from actormap.store import DETAILS
from actormap.vocabulary import KINDS, NAMESPACES, OWN_TERMS, RELATIONS, WORK_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CLASSES = {
    *(name for terms in KINDS.values() for name in terms.classes),
    *(name for names in WORK_FORMS.values() for name in names),
    *"schema:City schema:Country org:Membership rdf:Statement prov:Attribution".split(),
    *"oa:SpecificResource schema:DigitalDocument sssom:Mapping".split(),
}
_PREDICATES = {
    *(relation.predicate for relation in RELATIONS.values()),
    *(name for name in OWN_TERMS if name[4].islower()),
    *DETAILS.values(),
    *"rdf:type rdfs:label skos:exactMatch prov:wasDerivedFrom prov:agent org:member".split(),
    *"org:organization org:role schema:about oa:hasSelector oa:exact".split(),
}


def find_unknown(store: Store, text: str, prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield a warning for each vocabulary term in a query that is nowhere in the store."""
    tokens = read_tokens(text)
    known = {**prefixes, **_read_prefixes(tokens)}
    asked = list(_skip_template(tokens))
    for name in dict.fromkeys(token.text for token in asked if token.kind == "name"):
        prefix, _, local = name.partition(":")
        iri = known.get(prefix, "") + local
        # IRIs of the project's own things are searched for, so that they may well not be there.
        if iri.startswith(tuple(NAMESPACES.values())) and local and not _is_used(store, iri):
            yield _describe(store, name, iri)


def _skip_template(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens, but not those of what a CONSTRUCT makes: they may be new."""
    inside = template = 0
    for before, token in pairwise([Token("start", "", 0, 0), *tokens]):
        inside += token.is_mark("{") - token.is_mark("}")
        template = inside > 0 and (template or before.is_word("CONSTRUCT"))
        if not template:
            yield token


def _read_prefixes(tokens: list[Token]) -> dict[str, str]:
    pairs = pairwise(token for token in tokens if token.kind in ("name", "iri"))
    return {
        name.text[:-1]: iri.text[1:-1]
        for name, iri in pairs
        if name.text.endswith(":") and iri.kind == "iri"
    }


def _is_used(store: Store, iri: str) -> bool:
    node = NamedNode(iri)
    patterns = ((None, node, None), (None, None, node), (node, None, None))
    # A datatype is no node; those of XML Schema are not looked for.
    return iri.startswith(NAMESPACES["xsd"]) or any(
        any(True for _ in store.quads_for_pattern(*pattern)) for pattern in patterns
    )


def _describe(store: Store, name: str, iri: str) -> str:
    local = name.partition(":")[2]
    terms = _CLASSES if local[:1].isupper() else _PREDICATES
    there = [term for term in sorted(terms) if _is_used(store, _expand(term))]
    near = _find_nearest(name, local, there)
    hint = f" Did you mean {near}?" if near else ""
    return f"{name} (<{iri}>) is nowhere in this build.{hint}"


def _find_nearest(name: str, local: str, terms: list[str]) -> str:
    """Return the nearest term: of the same local name, else of a similar spelling."""
    same = [term for term in terms if term.partition(":")[2].casefold() == local.casefold()]
    return next(iter(same or difflib.get_close_matches(name, terms, n=1, cutoff=0.7)), "")


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return NAMESPACES[prefix] + local
