"""SKOS files in any syntax of RDF → a theme scheme.

`themes.ttl` is the researcher's own: what is wrong in it is told, to be mended. Any other file is a
thesaurus from elsewhere: what cannot be used in it is left out, and its concepts are cautious.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from actormap.errors import ProjectError
from actormap.identifiers import make_slug
from actormap.themes.inflection import fold_label
from actormap.themes.scheme import ALTERNATIVE, HIDDEN, PREFERRED, Concept, Label, ThemeScheme
from actormap.triples import (
    RefusedError,
    Syntax,
    check_text,
    decode_xml,
    find_syntax,
    parse_triples,
)
from actormap.triples.parsing import describe_error
from actormap.vocabulary import expand

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

    Term = NamedNode | BlankNode | Literal | Triple

_Facts = Mapping[str, list["Term"]]
_OWN = "themes.ttl"
_XL = "http://www.w3.org/2008/05/skos-xl#"
_RANKS = {"skos:prefLabel": PREFERRED, "skos:altLabel": ALTERNATIVE, "skos:hiddenLabel": HIDDEN}
_PROPERTIES = {
    **{expand(name): rank for name, rank in _RANKS.items()},
    **{_XL + name.partition(":")[2]: rank for name, rank in _RANKS.items()},
}


def make_scheme_key(path: Path) -> str:
    """Return the key under which a file of themes is a source."""
    return "themes" if path.name == _OWN else f"themes-{make_slug(path.stem) or 'more'}"


def read_scheme(*paths: Path, language: str = "en") -> ThemeScheme:
    """Read SKOS files; ProjectError where one cannot serve as a scheme.

    That is: no such file, no RDF, no concept; in `themes.ttl` also a concept without a preferred
    label, a label without a letter, or two concepts with the same label in one language.
    `language` is that of the labels to show.
    """
    concepts: dict[str, Concept] = {}
    for path in paths:
        for concept in _read_file(path, language):
            concepts.setdefault(concept.iri, concept)
    return ThemeScheme(tuple(concepts.values()))


def _read_file(path: Path, language: str) -> Iterator[Concept]:
    facts: defaultdict[str, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in _parse(path):
        facts[subject][predicate].append(value)
    found = {iri: facts[iri] for iri in sorted(facts) if _is_concept(facts[iri])}
    if not found:
        raise ProjectError(f"{path.name}: no skos:Concept in it; add one, or remove the file")
    labels = {iri: _list_labels(found[iri], facts) for iri in found}
    is_own = path.name == _OWN
    if is_own:
        _check_labels(path.name, labels)
    for iri, named in labels.items():
        if any(label.rank == PREFERRED for label in named):
            yield _make_concept(
                iri, found[iri], named, language, make_scheme_key(path), cautious=not is_own
            )


def _parse(path: Path) -> Iterator[tuple[str, str, "Term"]]:
    """Yield the triples of a file whose subjects are IRIs, or blank nodes as `_:name`."""
    from pyoxigraph import Quad

    text = _read_text(path)
    syntax = find_syntax(text.lstrip("\ufeff \t\r\n")[:65536], path.suffix) or Syntax.TRIG
    try:
        for item in parse_triples(check_text(text, syntax), syntax, f"file:///{path.name}"):
            if isinstance(item, Quad):
                yield str(getattr(item.subject, "value", "")), item.predicate.value, item.object
                continue
            where = f"line {item.lineno}: " if item.lineno else ""
            name = "Turtle" if syntax is Syntax.TRIG else str(syntax)
            raise ProjectError(
                f"{path.name}: no valid {name} ({where}{describe_error(item)}); mend this "
                "line or the one before"
            )
    except RefusedError as error:
        raise ProjectError(f"{path.name}: {error}; save it as Turtle") from error


def _read_text(path: Path) -> str:

    try:
        data = path.read_bytes()
        return decode_xml(data) or data.decode("utf-8-sig")
    except OSError as error:
        raise ProjectError(f"{path.name}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        where = f"byte {error.start}"
        raise ProjectError(f"{path.name}: no UTF-8 text ({where}); save it as UTF-8") from error


def _is_concept(facts: _Facts) -> bool:
    types = facts.get(expand("rdf:type"), [])
    return any(getattr(term, "value", "") == expand("skos:Concept") for term in types)


def _list_labels(facts: _Facts, everything: Mapping[str, _Facts]) -> list[Label]:
    """Return the labels, by rank and then as in the file; those of SKOS-XL from their own nodes."""
    from pyoxigraph import Literal

    labels: dict[Label, None] = {}
    for name, rank in sorted(_PROPERTIES.items(), key=lambda pair: pair[1]):
        for term in facts.get(name, []):
            inner = everything.get(getattr(term, "value", ""), {}).get(f"{_XL}literalForm", [])
            texts = [term] if isinstance(term, Literal) else inner
            for text in texts:
                if isinstance(text, Literal):
                    labels[Label(text.value, text.language or "", rank)] = None
    return list(labels)


def _check_labels(name: str, labels: Mapping[str, Sequence[Label]]) -> None:
    """Refuse what would make a theme invisible or a find ambiguous."""
    owners: dict[tuple[str, tuple[str, ...]], str] = {}
    for iri, named in labels.items():
        if not any(label.rank == PREFERRED for label in named):
            raise ProjectError(f"{name}: <{iri}> has no skos:prefLabel; give it one")
        for label in named:
            shown = f'"{label.text}"' + (f"@{label.language}" if label.language else "")
            if not any(character.isalnum() for character in label.text):
                raise ProjectError(f"{name}: <{iri}> has the label {shown}, which has no letter")
            key = fold_label(label.text, label.primary)
            owner = owners.setdefault((label.language, key), iri)
            if owner != iri:
                raise ProjectError(
                    f"{name}: <{owner}> and <{iri}> both have the label {shown} (plural, case and "
                    "accents do not count); leave it to one of them"
                )


def _make_concept(  # noqa: PLR0913 - a concept has that many parts
    iri: str, facts: _Facts, labels: Sequence[Label], language: str, source: str, *, cautious: bool
) -> Concept:
    from pyoxigraph import Literal

    preferred = [label for label in labels if label.rank == PREFERRED]
    best = min(preferred, key=lambda label: _rank_language(label.language, language))
    notes = [t for t in facts.get(expand("skos:scopeNote"), []) if isinstance(t, Literal)]
    notes.sort(key=lambda term: _rank_language(term.language, language))
    return Concept(
        iri,
        best.text,
        evidence=tuple(labels),
        broader=tuple(sorted(_list_nodes(facts.get(expand("skos:broader"), [])))),
        scope_note=notes[0].value if notes else "",
        source=source,
        cautious=cautious,
    )


def _list_nodes(terms: Iterable["Term"]) -> Iterator[str]:
    from pyoxigraph import NamedNode

    return (term.value for term in terms if isinstance(term, NamedNode))


def _rank_language(tag: str | None, preferred: str) -> tuple[int, str]:
    """Order the preferred language first, then English, then no language, then by tag."""
    primary = (tag or "").partition("-")[0].casefold()
    order = [preferred.partition("-")[0].casefold(), "en", ""]
    return (order.index(primary) if primary in order else len(order), tag or "")
