"""The questions that researchers ask, each a `.rq` file, and their runner.

A file `NN-name.rq` is standard SPARQL 1.1 that any engine runs. Its first lines are comments:

    # title: the question
    # explanation: how to read the answer (further lines are indented)
    # parameters: person:person organization:organization south:number
    # example: actormap ask name "A Name"

A parameter is a variable of the query and a kind of value: a kind of entity, `actor` (person or
organization), or `number`. The query names its parameters in `VALUES (?a ?b) { (UNDEF UNDEF) }`;
as it stands it asks for any a and b, and the runner puts the values in place of UNDEF.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from pyoxigraph import Literal, NamedNode, Store

from actormap.errors import QueryError
from actormap.lookup import resolve_name
from actormap.model import Kind
from actormap.sparql import Answer, run_query
from actormap.vocabulary import expand

_FILE = re.compile(r"(?P<number>\d+)-(?P<name>[\w-]+)\.rq")
_VALUES = re.compile(r"VALUES \((?P<names>[^)]+)\) \{ \((?:UNDEF ?)+\) \}")
_HEADER = re.compile(r"^# (?P<key>[a-z]+): (?P<value>.+(?:\n#   .+)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a question and the kind of value it takes."""

    name: str
    takes: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its SPARQL text."""

    number: int
    name: str
    title: str
    explanation: str
    example: str
    parameters: tuple[Parameter, ...]
    query: str

    @property
    def usage(self) -> str:
        """What to give, in words: "person", "a (person), b (person)"."""
        return ", ".join(
            p.name if p.name == p.takes else f"{p.name} ({p.takes})" for p in self.parameters
        )


@cache
def list_questions() -> tuple[Question, ...]:
    """Return every question, by number."""
    files = resources.files(__name__).iterdir()
    found = [_read_question(file.name, file.read_text("utf-8"))
             for file in files if _FILE.fullmatch(file.name)]  # fmt: skip
    return tuple(sorted(found, key=lambda question: question.number))


def _read_question(file: str, query: str) -> Question:
    match = _FILE.fullmatch(file)
    assert match  # noqa: S101 - the caller has looked
    headers = {m["key"]: " ".join(m["value"].replace("\n#", " ").split())
               for m in _HEADER.finditer(query)}  # fmt: skip
    parameters = (word.split(":") for word in headers.get("parameters", "").split())
    return Question(
        number=int(match["number"]),
        name=match["name"],
        title=headers["title"],
        explanation=headers["explanation"],
        example=headers["example"],
        parameters=tuple(Parameter(name, takes) for name, takes in parameters),
        query=query,
    )


def get_question(key: str) -> Question:
    """Return a question by name or number; QueryError with the nearest where there is none."""
    for question in list_questions():
        if key in (question.name, str(question.number)):
            return question
    import difflib

    near = difflib.get_close_matches(key, [question.name for question in list_questions()], n=1)
    hint = f'Did you mean "{near[0]}"?' if near else "List them: actormap ask"
    raise QueryError(f'There is no question "{key}". {hint}')


def match_parameters(key: str, values: Sequence[str]) -> dict[str, str]:
    """Return parameter → value for values in order, or as `parameter=value`."""
    question = get_question(key)
    names = [parameter.name for parameter in question.parameters]
    matched: dict[str, str] = {}
    for value in values:
        name, equals, rest = value.partition("=")
        if equals and name in names:
            matched[name] = rest
            continue
        free = [name for name in names if name not in matched]
        if not free:
            raise QueryError(f'"{value}" is one value too many. Example: {question.example}')
        matched[free[0]] = value
    return matched


def ask_question(
    store: Store, key: str, values: Mapping[str, str], *, short: bool = False
) -> Answer:
    """Return the answer to a question; `values` gives each parameter a name as people type it."""
    question = get_question(key)
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in values:
        if name not in known:
            raise QueryError(f'"{question.name}" has no parameter "{name}". {question.example}')
    missing = [name for name in known if name not in values]
    if missing:
        raise QueryError(
            f'"{question.name}" needs {" and ".join(missing)}. Example: {question.example}'
        )
    terms = {name: _read_value(store, known[name], value) for name, value in values.items()}
    return run_query(store, fill_query(question, terms), short=short)


def fill_query(question: Question, values: Mapping[str, NamedNode | Literal]) -> str:
    """Return the SPARQL text with the values in place; the terms write themselves, escaped."""

    def fill(match: re.Match[str]) -> str:
        row = " ".join(str(values[name.removeprefix("?")]) for name in match["names"].split())
        return f"VALUES ({match['names']}) {{ ({row}) }}"

    return _VALUES.sub(fill, question.query)


def _read_value(store: Store, parameter: Parameter, value: str) -> NamedNode | Literal:
    if parameter.takes == "number":
        return _read_number(parameter, value)
    kind = None if parameter.takes == "actor" else Kind(parameter.takes)
    return NamedNode(resolve_name(store, value, kind).iri)


def _read_number(parameter: Parameter, value: str) -> Literal:
    try:
        number = float(value)
    except ValueError:
        raise QueryError(f'{parameter.name} is "{value}"; it must be a number.') from None
    decimal = f"{number:.10f}".rstrip("0").rstrip(".")
    return Literal(decimal, datatype=NamedNode(expand("xsd:decimal")))
