"""What Oxigraph answers → rows of plain values, triples, or yes and no."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    RdfFormat,
    Triple,
    serialize,
)

from actormap.tables import Table, Value
from actormap.vocabulary import NAMESPACES

_NUMBERS: dict[str, Callable[[str], int | float]] = {
    "integer": int,
    "decimal": float,
    "double": float,
    "float": float,
    "int": int,
}
_XSD = NAMESPACES["xsd"]


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer of a CONSTRUCT or DESCRIBE."""

    triples: tuple[Triple, ...]
    prefixes: Mapping[str, str]

    def write_turtle(self) -> str:
        """Return the triples as Turtle."""
        return self._write(RdfFormat.TURTLE)

    def write_jsonld(self) -> str:
        """Return the triples as JSON-LD."""
        return self._write(RdfFormat.JSON_LD)

    def _write(self, form: RdfFormat) -> str:
        data = serialize(self.triples, format=form, prefixes=dict(self.prefixes))
        assert data is not None  # noqa: S101 - no output file was given
        return data.decode()


Answer = Table | bool | Triples
# An answer as Oxigraph gives it, or as it came from elsewhere.
Found = QuerySolutions | QueryBoolean | Iterable[Triple]


def read_result(
    result: Found,
    prefixes: Mapping[str, str],
    *,
    short: bool,
) -> Answer:
    """Return an answer as plain values; IRIs as prefixed names if `short`."""
    if isinstance(result, QueryBoolean):
        return bool(result)
    if not isinstance(result, QuerySolutions):
        return Triples(tuple(sorted(result, key=str)), prefixes)
    names = [variable.value for variable in result.variables]
    shorten = prefixes if short else {}
    rows = tuple(
        tuple(_read_value(solution[name], shorten) for name in names) for solution in result
    )
    return Table(tuple(names), rows)


def _read_value(value: object, prefixes: Mapping[str, str]) -> Value:
    """Return a term as a plain value; numbers and truth values keep their type."""
    if value is None:
        return None
    if isinstance(value, Literal):
        return _read_literal(value)
    if isinstance(value, NamedNode):
        return shorten_iri(value.value, prefixes)
    return str(value) if isinstance(value, BlankNode) else f"{value}"


def _read_literal(value: Literal) -> Value:
    datatype = value.datatype.value.removeprefix(_XSD)
    if datatype == "boolean":
        return value.value in {"true", "1"}
    if datatype in _NUMBERS:
        try:
            return _NUMBERS[datatype](value.value)
        except ValueError:  # a literal may hold anything, whatever its datatype says
            return value.value
    return value.value


def shorten_iri(iri: str, prefixes: Mapping[str, str]) -> str:
    """Return an IRI as a prefixed name where a prefix fits and the rest is a plain name."""
    fitting = [(len(base), name, base) for name, base in prefixes.items() if iri.startswith(base)]
    if fitting:
        _, name, base = max(fitting)
        local = iri.removeprefix(base)
        if local and not set(local) & set("/#?:"):
            return f"{name}:{local}"
    return iri
