"""The triples of a source, indexed, and which of them a record has taken up."""

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from actormap.readers.rdf.namespaces import shorten_term


class Fact(Struct, frozen=True, gc=False):
    """A triple. `name` is the short name of its predicate, `value` the object as text.

    Nodes are IRIs, or `_:b1`, `_:b2` … in the order in which they come. A literal has a
    `datatype`, the IRI of its type, and nothing else has one. `number` counts the facts of the
    source from 0; `graph` is the named graph that states it.
    """

    number: int
    subject: str
    predicate: str
    name: str
    value: str
    datatype: str = ""
    language: str = ""
    graph: str = ""

    @property
    def is_literal(self) -> bool:
        """Whether the object is a literal."""
        return bool(self.datatype)

    def write(self) -> str:
        """Return the fact as a line of N-Triples."""
        target = self._write_literal() if self.datatype else write_node(self.value)
        return f"{write_node(self.subject)} <{self.predicate}> {target} ."

    def _write_literal(self) -> str:
        if self.language:
            # RDF 1.2 writes the direction of a text behind its language.
            return f"{Literal(self.value)}@{self.language}"
        return str(Literal(self.value, datatype=NamedNode(self.datatype)))


def write_node(node: str) -> str:
    """Return a node as N-Triples write it."""
    return node if node.startswith(("_:", "<<")) else f"<{node}>"


class Facts:
    """All facts of a source: by subject and by object, each triple once.

    `subjects` are in the order in which they come, with their facts; `names` the predicates.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.subjects: dict[str, list[Fact]] = {}
        self.names: set[str] = set()
        self._objects: dict[str, list[Fact]] = {}
        self._blank: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._seen: set[int] = set()
        self._used = bytearray()

    def __len__(self) -> int:
        """Return how many different triples there are."""
        return len(self._seen)

    def add(self, quad: Quad) -> None:
        """Take in a triple, unless it is there already."""
        subject = self._name(quad.subject)
        predicate = self._share(quad.predicate.value)
        value, datatype, language = self._describe(quad.object)
        key = hash((subject, predicate, value, datatype, language))
        if key in self._seen:
            return
        fact = Fact(
            len(self._seen), subject, predicate, self._share(shorten_term(predicate)), value,
            datatype, language, self._share(getattr(quad.graph_name, "value", "")),
        )  # fmt: skip
        self._seen.add(key)
        self._used.append(0)
        self.names.add(fact.name)
        self.subjects.setdefault(subject, []).append(fact)
        if not datatype:
            self._objects.setdefault(value, []).append(fact)

    def _share(self, text: str) -> str:
        """Return the one copy of a text that is there many times."""
        return self._texts.setdefault(text, text)

    def _describe(self, term: object) -> tuple[str, str, str]:
        """Return the text of an object and, of a literal, datatype and language."""
        if not isinstance(term, Literal):
            return self._name(term), "", ""
        direction = f"--{term.direction.value}" if term.direction else ""
        language = self._share(f"{term.language}{direction}") if term.language else ""
        return term.value, self._share(term.datatype.value), language

    def _name(self, term: object) -> str:
        if isinstance(term, BlankNode):
            return self._blank.setdefault(term.value, f"_:b{len(self._blank) + 1}")
        if isinstance(term, Triple):
            parts = (self._write(part) for part in (term.subject, term.predicate, term.object))
            return f"<<( {' '.join(parts)} )>>"
        assert isinstance(term, NamedNode)  # noqa: S101 - RDF has no other terms
        return self._share(term.value)

    def _write(self, term: object) -> str:
        return str(term) if isinstance(term, Literal) else write_node(self._name(term))

    def find(self, subject: str, names: Collection[str]) -> list[Fact]:
        """Return the facts of a subject with these predicates, in the order of the names."""
        return _select(self.subjects.get(subject, ()), names)

    def find_to(self, target: str, names: Collection[str]) -> list[Fact]:
        """Return the facts that point to a node by these predicates, in the order of the names."""
        return _select(self._objects.get(target, ()), names)

    def list_names_to(self, target: str) -> set[str]:
        """Return the predicates by which anything points to a node."""
        return {fact.name for fact in self._objects.get(target, ())}

    def use(self, facts: Iterable[Fact]) -> None:
        """Note that a record says what these facts say."""
        for fact in facts:
            self._used[fact.number] = 1

    def list_unused(self) -> Iterator[tuple[str, list[Fact]]]:
        """Yield each subject with those of its facts that no record says."""
        for subject, known in self.subjects.items():
            left = [fact for fact in known if not self._used[fact.number]]
            if left:
                yield subject, left


def _select(facts: Iterable[Fact], names: Collection[str]) -> list[Fact]:
    found = [fact for fact in facts if fact.name in names]
    if len(found) > 1 and len(names) > 1:
        order = list(names)
        found.sort(key=lambda fact: order.index(fact.name))
    return found
