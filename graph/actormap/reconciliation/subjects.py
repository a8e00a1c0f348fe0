"""The entities of a build → who is asked about: names, country, city, web pages, organizations.

Only a few predicates of the merged facts are read, so that a large build is no obstacle.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Store

from actormap.identifiers import read_host
from actormap.model import Kind
from actormap.names import fold_name
from actormap.places import find_place, look_up_area
from actormap.reconciliation.model import Subject
from actormap.store import find_base
from actormap.store.terms import DEFAULT_GRAPH, Minter, term
from actormap.vocabulary import KINDS

KINDS_ASKED = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)
_CODE = 2

_Values = Mapping[str, list[str]]


def list_subjects(store: Store, kinds: Iterable[Kind] = KINDS_ASKED) -> list[Subject]:
    """Return the entities of these kinds, sorted."""
    facts = _Facts(store)
    return sorted(subject for kind in kinds for subject in facts.make_subjects(kind))


class _Facts:
    """What a store says, by property."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[str, _Values] = {}
        self._mentions = _read_mentions(store)

    def get(self, name: str, iri: str) -> list[str]:
        """Return the values that a property has of an entity."""
        if name not in self._read:
            self._read[name] = _read_values(self._store, name)
        return self._read[name].get(iri, [])

    def make_subjects(self, kind: Kind) -> Iterator[Subject]:
        """Yield the entities of a kind that some source mentions."""
        of_kind = self._store.quads_for_pattern(
            None, term("rdf:type"), term(KINDS[kind].classes[0]), DEFAULT_GRAPH
        )
        for iri in {quad.subject.value for quad in of_kind if isinstance(quad.subject, NamedNode)}:
            if iri in self._mentions:
                yield self._make_subject(kind, iri)

    def _make_subject(self, kind: Kind, iri: str) -> Subject:
        mentions = self._mentions[iri]
        label = min(self.get("rdfs:label", iri), default="")
        others = (*self.get("skos:altLabel", iri), *self.get("skos:prefLabel", iri))
        # The mention that has the entity's own name stands for it, where there is one.
        name, mention = min(mentions, key=lambda pair: (pair[0] != label, pair[1]))
        places = [p for n in ("schema:location", "schema:workLocation") for p in self.get(n, iri)]
        places = [iri, *places] if kind is Kind.PLACE else places
        bodies = self.get("org:memberOf", iri)
        return Subject(
            iri=iri,
            kind=kind,
            label=label,
            mention=mention,
            mentions=tuple(sorted(key for _, key in mentions)),
            mention_label=name,
            names=tuple(dict.fromkeys((label, *sorted(others)))),
            identifiers=tuple(sorted(self.get("skos:exactMatch", iri))),
            countries=frozenset(self._list_countries(iri, places)),
            cities=frozenset(self._list_cities(places)) if kind is not Kind.PLACE else frozenset(),
            hosts=frozenset(filter(None, map(read_host, self.get("schema:url", iri)))),
            organizations=frozenset(fold_name(n) for b in bodies for n in self._list_names(b)),
            is_part=bool(self.get("org:subOrganizationOf", iri)),
        )

    def _list_names(self, iri: str) -> list[str]:
        return [*self.get("rdfs:label", iri), *self.get("skos:altLabel", iri)]

    def _list_countries(self, iri: str, places: Iterable[str]) -> Iterator[str]:
        """Yield the countries that are stated; where none is, those of the places."""
        stated = [code for c in self.get("schema:addressCountry", iri) if (code := _read_code(c))]
        if stated:
            yield from stated
            return
        for place in places:
            yield from filter(None, map(_read_code, self.get("schema:addressCountry", place)))
            for identifier in self.get("skos:exactMatch", place):
                known = find_place(identifier)
                if known and known.country:
                    yield known.country

    def _list_cities(self, places: Iterable[str]) -> Iterator[str]:
        """Yield the folded names of places that are no countries or regions."""
        for place in places:
            for name in self._list_names(place):
                if look_up_area(name) is None:
                    yield fold_name(name)


def _read_values(store: Store, name: str) -> _Values:
    values: dict[str, list[str]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, term(name), None, DEFAULT_GRAPH):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal | NamedNode):
            values[quad.subject.value].append(quad.object.value)
    return values


def _read_mentions(store: Store) -> Mapping[str, list[tuple[str, str]]]:
    """Map an entity's IRI to its mentions: name and id."""
    graph = Minter(find_base(store)).identity
    names = {
        quad.subject: quad.object.value
        for quad in store.quads_for_pattern(None, term("rdfs:label"), None, graph)
        if isinstance(quad.object, Literal)
    }
    mentions: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, term("prov:specializationOf"), None, graph):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            key = quad.subject.value.rpartition("/")[2]
            mentions[quad.object.value].append((names.get(quad.subject, ""), key))
    return mentions


def _read_code(text: str) -> str:
    """Return the code of a country that is stated by code or name; empty where it is none."""
    if len(text) == _CODE and text.isascii() and text.isalpha():
        return text.upper()
    area = look_up_area(text)
    return area.country if area else ""
