"""Places, themes and series: what labels alone, and what is around them, say of two being one."""

import pytest

from actormap.matching import MATCHERS, Candidate, Profile, list_candidates
from actormap.model import Kind

CITY = "https://sws.geonames.org/3674962/"


def compare(kind: Kind, one: str, other: str, **others: object) -> Candidate | None:
    """Return the candidate of two mentions; None where they do not even meet."""
    profiles = [
        Profile("a", kind, one, **{k: v[0] for k, v in others.items()}),  # type: ignore[index]
        Profile("b", kind, other, **{k: v[1] for k, v in others.items()}),  # type: ignore[index]
    ]
    return next(list_candidates(profiles, MATCHERS[kind]), None)


# What two labels are called, and from where to where the score of their being one lies.
PLACES = [
    ("Medellín", "Medellin", 0.75, 0.85),
    ("Medellín, Colombia", "Medellin (Colombia)", 0.9, 1.0),
    ("Cambridge, UK", "Cambridge, USA", 0.0, 0.3),
    ("Cambridge, UK", "Cambridge, United Kingdom", 0.9, 1.0),
    ("Cambridge", "Cambridge, USA", 0.75, 0.85),
    ("Wageningen", "Wageninge", 0.2, 0.5),
    ("Bloomington, Indiana", "Bloomington, Illinois", 0.0, 0.3),
    ("東京", "東京", 0.75, 0.85),
]
THEMES = [
    ("Learning City", "learning cities", 0.8, 1.0),
    ("Meta-analysis", "Meta analysis", 0.8, 1.0),
    ("Innovation and Knowledge Management", "Innovation & knowledge management", 0.8, 1.0),
    ("organisation studies", "organization studies", 0.4, 0.9),
    ("Science Policy", "Policy Science", 0.2, 0.5),
    ("Closeness", "Closeness (mathematics)", 0.2, 0.4),
    ("e-learning", "elearning", 0.8, 1.0),
]
SERIES = [
    ("Journal of Information Science", "J. Inf. Sci.", 0.7, 0.9),
    ("Journal of Informetrics", "Journal of Informetrics", 0.8, 1.0),
    ("The Lancet", "Lancet", 0.8, 1.0),
    ("PLoS ONE", "PLOS One", 0.8, 1.0),
    ("Learning & Instruction", "Learning and Instruction", 0.8, 1.0),
    ("eLife: Neuroscience", "eLife", 0.3, 0.5),
]
ROWS = [
    *((Kind.PLACE, *row) for row in PLACES),
    *((Kind.THEME, *row) for row in THEMES),
    *((Kind.SERIES, *row) for row in SERIES),
]


@pytest.mark.parametrize(("kind", "one", "other", "least", "most"), ROWS)
def test_labels_that_may_be_one(
    kind: Kind, one: str, other: str, least: float, most: float
) -> None:
    """The score lies where a reader would put it; no label is accepted without a person."""
    for left, right in ((one, other), (other, one)):
        found = compare(kind, left, right)
        assert found is not None
        assert least <= found.score <= most, found
        assert found.reasons
        assert not found.rule


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (Kind.PLACE, "Bern", "Berg"),
        (Kind.PLACE, "Austria", "Australia"),
        (Kind.THEME, "Closeness (mathematics)", "Closeness (psychology)"),
        (Kind.THEME, "open access", "open source"),
        (Kind.THEME, "Gender Bias", "Gender gap"),
        (Kind.SERIES, "Journal of Information Science", "Journal of Information Systems"),
        (Kind.SERIES, "Physical Review: A", "Physical Review: B"),
        (Kind.SERIES, "Nature Physics", "Nature"),
        (Kind.SERIES, "Cell", "Cellular Signalling"),
    ],
)
def test_labels_that_are_two(kind: Kind, one: str, other: str) -> None:
    """A person is not asked about what is plainly two."""
    assert compare(kind, one, other) is None


def test_a_common_seat_speaks_for_one_place() -> None:
    """Both are the seat of one university: the reader is told, and the score rises."""
    alone = compare(Kind.PLACE, "Cork", "Cork")
    found = compare(
        Kind.PLACE, "Cork", "Cork",
        organizations=(("University College Cork",), ("University College Cork", "CIT")),
    )  # fmt: skip
    assert alone is not None
    assert found is not None
    assert found.score > alone.score
    assert found.reasons == ("same name", "both the seat of university college cork")


def test_identifiers_decide() -> None:
    """One GeoNames id is one place; two are two, whatever they are called; so are two concepts."""
    same = compare(Kind.PLACE, "Medellín", "Ciudad", identifiers=((CITY,), (CITY,)))
    assert same is not None
    assert same.rule == "same identifier"
    other = "https://sws.geonames.org/3674954/"
    assert compare(Kind.PLACE, "Medellín", "Medellín", identifiers=((CITY,), (other,))) is None
    concepts = ("https://example.org/t#a",), ("https://example.org/t#b",)
    found = compare(Kind.THEME, "Peace", "Peace", identifiers=concepts)
    assert found is not None
    assert found.forbidden
