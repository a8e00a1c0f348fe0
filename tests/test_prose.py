"""What running text says of the page it stands on."""

import pytest

from actormap.prose import find_programme, find_series

SEED = (
    "This is the first of a series of special focus collections that will be released as part of "
    "the WISE Learning Ecosystems Living Lab Program launched in 2020. This collection on …"
)

# text, name, year, organizer
PROGRAMMES = [
    (SEED, "WISE Learning Ecosystems Living Lab Program", "2020", "WISE"),
    ("A report within the Urban Futures Programme.", "Urban Futures Programme", None, None),
    (
        "These essays are part of the ERC Cities Initiative, launched in 2018.",
        "ERC Cities Initiative",
        "2018",
        "ERC",
    ),
    ("It is part of the program of the school.", None, None, None),
    ("They took part of the money and launched in 2020.", None, None, None),
    ("A program launched in 2020", None, None, None),
]


@pytest.mark.parametrize(("text", "name", "year", "organizer"), PROGRAMMES)
def test_find_programme(
    text: str, name: str | None, year: str | None, organizer: str | None
) -> None:
    """Only a capitalised name after a phrase of belonging is a programme."""
    found = find_programme(text)
    words = [found and span and text[slice(*span)] for span in
             (found and found.name, found and found.year, found and found.organizer)]  # fmt: skip
    assert words == [name, year, organizer], text


SERIES = [
    (SEED, "special focus collections", 1),
    ("The third in our series of interviews on schools.", "interviews", 3),
    ("A series of unfortunate events", None, None),
    ("first of all, a series of talks", None, None),
]


@pytest.mark.parametrize(("text", "name", "position"), SERIES)
def test_find_series(text: str, name: str | None, position: int | None) -> None:
    """The ordinal gives the position in the series."""
    found = find_series(text)
    assert (found and text[slice(*found.name)]) == name, text
    assert (found and found.position) == position, text
