"""The nodes of an RDF source that are somebody or something, each with kind and name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from actormap.identifiers import read_identifier
from actormap.model import Kind, Passage
from actormap.readers.personal_names import Name, read_name
from actormap.readers.rdf.facts import Facts
from actormap.readers.rdf.labels import find_names
from actormap.readers.rdf.namespaces import shorten_term
from actormap.readers.rdf.source import Evidence, is_identifier
from actormap.readers.rdf.terms import (
    CONTRIBUTED,
    CONTRIBUTIONS,
    FAMILY_NAMES,
    FORM_OF_CLASS,
    GIVEN_NAMES,
    HAS_MEMBER,
    KEYWORDS,
    KIND_OF_CLASS,
    MEMBER_OF,
    PLACES_ABOUT,
    PLAIN_CLASSES,
    PUBLISHERS,
    SITES,
    VENUES,
)
from actormap.records import End, Value
from actormap.vocabulary import WORK_FORMS

_TYPE = "rdf:type"
_STATED_FORM = "dcterms:type"
_CARD_OF, _HAS_CARD = "obo:ARG_2000029", "obo:ARG_2000028"
_AGENTS = {"foaf:Agent", "dcterms:Agent", "prov:Agent", "schema:Thing", "vcard:Individual",
           "vcard:Kind"}  # fmt: skip
# Of several kinds of one node, the first one here is taken.
_ORDER = (
    Kind.PERSON, Kind.ORGANIZATION, Kind.WORK, Kind.SERIES, Kind.COLLECTION, Kind.PROGRAMME,
    Kind.PLACE, Kind.THEME,
)  # fmt: skip
# What a node without class is, where these properties point to it.
_POINTED: Mapping[str, Kind] = {
    **dict.fromkeys(PUBLISHERS, Kind.ORGANIZATION),
    **dict.fromkeys(MEMBER_OF, Kind.ORGANIZATION),
    **dict.fromkeys(VENUES, Kind.COLLECTION),
    **dict.fromkeys((*PLACES_ABOUT, *SITES), Kind.PLACE),
    **dict.fromkeys(KEYWORDS, Kind.THEME),
}
_MAKERS = {*CONTRIBUTIONS, *HAS_MEMBER}


@dataclass(frozen=True, slots=True)
class Thing:
    """A node that is somebody or something: its kind, names (the preferred first), form.

    `identifiers` begins with the node's own IRI, where it has one; `local` tells the node apart
    where only the source does.
    """

    node: str
    kind: Kind
    names: tuple[Value, ...]
    identifiers: tuple[Value, ...]
    local: str
    form: str = ""

    @property
    def name(self) -> str:
        """The preferred name."""
        return self.names[0].text

    def end(self, value: Value) -> End:
        """Return the thing as an end of a link; `value` states it."""
        identifier = self.identifiers[0].text if self.identifiers else ""
        local = self.node if self.kind is Kind.WORK else self.local
        return End(Value(self.name, value.passage), self.kind, identifier, local)


@dataclass(slots=True)
class Things:
    """All things of a source, found when they are asked for."""

    evidence: Evidence
    kinds: Mapping[str, tuple[Kind, str]]
    _found: dict[str, Thing | None] = field(default_factory=dict)

    def get(self, node: str, *kinds: Kind) -> Thing | None:
        """Return the thing that a node is, if it has a name and is of one of the kinds."""
        if node not in self._found:
            self._found[node] = self._find(node)
        thing = self._found[node]
        return thing if thing and (not kinds or thing.kind in kinds) else None

    def _find(self, node: str) -> Thing | None:
        if node not in self.kinds:
            return None
        kind, form = self.kinds[node]
        names = find_names(self.evidence, node, kind)
        if not names:
            return None
        local = "" if is_identifier(node) else node
        if local and (kind is not Kind.PERSON or _has_full_name(names[0].text)):
            local = ""
        return Thing(node, kind, tuple(names), tuple(self._identify(node)), local, form)

    def _identify(self, node: str) -> Iterator[Value]:
        if is_identifier(node):
            passage = Passage(self.evidence.key, 0, len(node), 0, node, node)
            yield Value(read_identifier(node) or node, passage)

    def __iter__(self) -> Iterator[Thing]:
        """Yield the things in the order in which the source names them."""
        for node in self.evidence.facts.subjects:
            if thing := self.get(node):
                yield thing


def _has_full_name(name: str) -> bool:
    """Tell whether a person's name has two full words: one of initials may be anybody's."""
    return sum(len(word) > 1 for word in name.replace(".", " ").split()) > 1


def find_kinds(evidence: Evidence, skipped: Iterable[str]) -> dict[str, tuple[Kind, str]]:
    """Return kind and form of each node that is somebody or something.

    Classes decide; where there is none, what points to a node does. `skipped` nodes are none.
    """
    facts = evidence.facts
    left_out = set(skipped)
    kinds: dict[str, tuple[Kind, str]] = {}
    for node in facts.subjects:
        if node not in left_out and not _is_card(facts, node):
            found = _find_class(facts, node) or _find_use(evidence, node)
            if found:
                kinds[node] = found
    return kinds


def _is_card(facts: Facts, node: str) -> bool:
    return bool(facts.find(node, [_CARD_OF]) or facts.find_to(node, [_HAS_CARD]))


def _find_class(facts: Facts, node: str) -> tuple[Kind, str] | None:
    names = [shorten_term(fact.value) for fact in facts.find(node, [_TYPE])]
    forms = [FORM_OF_CLASS[name] for name in names if name in FORM_OF_CLASS]
    kinds = {KIND_OF_CLASS[name] for name in names if name in KIND_OF_CLASS}
    kinds |= {Kind.WORK} if forms else set()
    if not kinds:
        return None
    kind = min(kinds, key=_ORDER.index)
    stated = [fact for fact in facts.find(node, [_STATED_FORM]) if fact.value in WORK_FORMS]
    forms = [fact.value for fact in stated] or forms
    return kind, min(forms, key=_is_general, default="") if kind is Kind.WORK else ""


def _is_general(form: str) -> int:
    return ("article", "other").index(form) + 1 if form in {"article", "other"} else 0


def _find_use(evidence: Evidence, node: str) -> tuple[Kind, str] | None:
    """Return what a node without a known class is, by how the source uses it."""
    facts = evidence.facts
    names = [fact.value for fact in facts.find(node, [_TYPE])]
    if any(shorten_term(name) not in _AGENTS for name in names):
        return None  # It is something of a class that has no meaning here.
    if facts.find(node, FAMILY_NAMES) and facts.find(node, GIVEN_NAMES):
        return Kind.PERSON, ""
    pointing = set(facts.list_names_to(node))
    if names or pointing & _MAKERS or facts.find(node, CONTRIBUTED):
        labels = find_labels(evidence, node)
        named = read_name(labels[0]) if labels else None
        return (named.kind, "") if isinstance(named, Name) else None
    if facts.find(node, CONTRIBUTIONS):
        return Kind.WORK, "other"
    found = [kind for name, kind in _POINTED.items() if name in pointing]
    return (found[0], "") if found else None


def find_labels(evidence: Evidence, node: str) -> list[str]:
    """Return the names of a node without taking them up."""
    from actormap.readers.rdf.terms import NAMES

    facts = [fact for fact in evidence.facts.find(node, NAMES) if fact.is_literal]
    return [fact.value for fact in sorted(facts, key=evidence.rank)]


def use_classes(evidence: Evidence, thing: Thing) -> None:
    """Note as taken up the classes of a thing that say no more than its record does."""
    known = {name for name, kind in PLAIN_CLASSES.items() if kind is thing.kind}
    forms = {name for name in FORM_OF_CLASS if name.startswith("schema:")}
    written = set(WORK_FORMS.get(thing.form, ())) & forms | {"schema:CreativeWork"}
    known |= written if thing.kind is Kind.WORK else set()
    facts = evidence.facts.find(thing.node, [_TYPE])
    evidence.facts.use(fact for fact in facts if shorten_term(fact.value) in known)
    stated = evidence.facts.find(thing.node, [_STATED_FORM])
    evidence.facts.use(fact for fact in stated if fact.value == thing.form)
