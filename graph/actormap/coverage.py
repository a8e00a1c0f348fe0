"""Which of the researchers' questions this corpus can answer, which not yet, and what is missing.

A question needs certain facts: dates, say. Where the corpus has none, an empty answer would look
like "nobody"; the report tells instead that nothing could be asked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from actormap.model import Entity, Kind, Source, Statement
from actormap.questions import list_questions


@dataclass(frozen=True, slots=True)
class Need:
    """Facts that a question rests on: how many there are, of how many there could be."""

    name: str
    found: int
    possible: int
    advice: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """A question, and the facts that it needs; `command` is empty where none asks it yet."""

    number: int
    question: str
    command: str
    needs: tuple[Need, ...]

    @property
    def missing(self) -> tuple[Need, ...]:
        """What the corpus has nothing of."""
        return tuple(need for need in self.needs if not need.found)


# The questions of the catalogue that no query asks yet, and what each question needs.
_TITLES = {
    11: "Which named places have no coordinates?",
    12: "How does each theme, with its narrower ones, move over the years?",
    13: "Who is new since a date?",
    14: "Which memberships rest on one source?",
    15: "Where do sources disagree, or who has moved?",
    16: "What did a source contribute, by kind?",
    17: "Who disappears if a source is withdrawn?",
    18: "Which exact words stand behind a role?",
    19: "Why are these one person, or not, and who decided?",
    20: "Who has no identifier yet, the most connected first?",
    21: "Who has the same name and was not judged yet?",
    22: "Whose affiliation is missing, on which article?",
    23: "Who is isolated?",
    24: "Which themes occur together?",
    25: "Which sectors speak on each theme?",
    26: "What is it called in my language?",
    27: "Who edits and also writes?",
    29: "What does the map of co-authors look like, with articles and sources?",
}
_NEEDS: dict[int, tuple[str, ...]] = {
    1: ("authors", "affiliations", "roles"), 2: ("co-authors",), 3: ("authors",),
    4: ("co-authors",), 5: ("authors",), 6: ("affiliations",), 7: ("affiliations",),
    8: ("affiliations", "themes"), 9: ("authors", "themes"), 10: ("places", "coordinates"),
    11: ("places",), 12: ("themes", "dates"), 13: ("dates",), 14: ("affiliations",),
    15: ("affiliations", "second source"), 16: ("authors",), 17: ("second source",),
    18: ("roles",), 19: ("second source",), 20: ("authors",), 21: ("second source",),
    22: ("authors",), 23: ("authors",), 24: ("themes",), 25: ("themes", "sectors"),
    26: ("labels in several languages",), 27: ("editors", "authors"), 28: ("authors",),
    29: ("co-authors",),
}  # fmt: skip


def describe_coverage(statements: Sequence[Statement], sources: Iterable[Source]) -> list[Coverage]:
    """Return the coverage of each question, by number."""
    needs = _measure(statements, len(list(sources)))
    shipped = {question.number: question for question in list_questions()}
    titles = {number: question.title for number, question in shipped.items()}
    return [
        Coverage(
            number=number,
            question=(titles | _TITLES)[number],
            command=f"actormap ask {shipped[number].name}" if number in shipped else "",
            needs=tuple(needs[name] for name in names),
        )
        for number, names in sorted(_NEEDS.items())
    ]


def _measure(statements: Sequence[Statement], sources: int) -> Mapping[str, Need]:
    """Return how much there is of everything that questions need."""
    works, people = (_count_entities(statements, kind) for kind in (Kind.WORK, Kind.PERSON))
    places = _count_entities(statements, Kind.PLACE)
    organizations = _count_entities(statements, Kind.ORGANIZATION)

    def count(relation: str, kind: Kind, keep: Callable[[Statement], bool] = _keep_all) -> int:
        return len({
            entity.iri
            for statement in statements
            if statement.relation == relation and keep(statement)
            for entity in (statement.subject, statement.object)
            if isinstance(entity, Entity) and entity.kind is kind
        })  # fmt: skip

    found = {
        "authors": (count("creator", Kind.WORK), works,
                    "add pages with bylines, bibliographies or OpenAlex records"),
        "co-authors": (_count_shared(statements), works, "add works of several authors"),
        "affiliations": (count("member of", Kind.PERSON), people,
                         "add bylines with organizations, a table of people, or OpenAlex records"),
        "roles": (count("member of", Kind.PERSON, _has_role) + count("job title", Kind.PERSON),
                  people, "add bylines with roles, or a table with a column of roles"),
        "themes": (count("subject", Kind.WORK), works,
                   "add themes.ttl, or sources that state keywords"),
        "dates": (count("issued", Kind.WORK), works,
                  "add a bibliography, OpenAlex or Crossref records, or a column of dates"),
        "places": (places, places, "add sources that say where somebody is"),
        "coordinates": (count("latitude", Kind.PLACE), places,
                        "write places so that the gazetteer knows them: city, country"),
        "editors": (count("editor", Kind.WORK), works, "add a bibliography that names editors"),
        "sectors": (count("type", Kind.ORGANIZATION), organizations,
                    "add a table of organizations with a column of types"),
        "labels in several languages": (_count_languages(statements), 0,
                                        "add a themes.ttl with labels in several languages"),
        "second source": (sources if sources > 1 else 0, 0, "add another source"),
    }  # fmt: skip
    return {name: Need(name, *values) for name, values in found.items()}


def _keep_all(_statement: Statement) -> bool:
    return True


def _has_role(statement: Statement) -> bool:
    return bool(statement.get_detail("role"))


def _count_entities(statements: Iterable[Statement], kind: Kind) -> int:
    return len({
        entity.iri
        for statement in statements
        for entity in (statement.subject, statement.object)
        if isinstance(entity, Entity) and entity.kind is kind
    })  # fmt: skip


def _count_shared(statements: Iterable[Statement]) -> int:
    """Return how many works have two authors or more."""
    authors: dict[str, set[str]] = {}
    for statement in statements:
        if statement.relation == "creator" and isinstance(statement.object, Entity):
            authors.setdefault(statement.subject.iri, set()).add(statement.object.iri)
    return sum(len(found) > 1 for found in authors.values())


def _count_languages(statements: Iterable[Statement]) -> int:
    """Return how many languages labels are in, if more than one."""
    languages = {
        getattr(statement.object, "language", "")
        for statement in statements
        if statement.relation in {"preferred label", "alternative label"}
    } - {""}
    return len(languages) if len(languages) > 1 else 0
