"""Titles and bylines in one line: parted where they meet, whatever mark stands there."""

from itertools import cycle, islice

import pytest
from bench.bylines import CORPUS, Row, collect_values, read_corpus

from actormap.bylines import Part
from actormap.bylines.json_form import answer
from actormap.bylines.title_search import weigh_title

ROWS = read_corpus([CORPUS / "seen.jsonl"])
TITLES = [row["gold"]["title"] for row in ROWS if row["gold"]["title"]]

# How the two stand in a line, and what share of all lines put together so is read right in full.
FORMS = {
    "{title}\n{byline}": 0.9,
    "10:30 {title}\n{byline}": 0.9,
    "{byline}\n{title}": 0.85,
    "{title} – {byline}": 0.9,
    "{title} | {byline}": 0.9,
    "{title}: {byline}": 0.8,
    "{title} ({byline})": 0.85,
    "“{title}”, {byline}": 0.9,
    "{byline}: «{title}»": 0.9,
}


def is_plain(row: Row) -> bool:
    """Tell whether a line is one byline without marks that part it from a title, and is read."""
    gold, text = row["gold"], row["text"]
    marked = any(mark in text for mark in "\n:;–|•*“«")
    names = bool(gold["people"]) and not gold["title"] and not gold["orgs_only"]
    return (
        names
        and not marked
        and text[0].isalpha()
        and collect_values(answer(text)) == (collect_values(gold))
    )


BYLINES = [row for row in ROWS if is_plain(row)]


@pytest.mark.parametrize("form", FORMS)
def test_titles_are_parted_from_bylines(form: str) -> None:
    """Real titles before and behind real bylines of other pages are told apart."""
    pairs = list(zip(islice(cycle(TITLES), 150), islice(cycle(BYLINES), 150), strict=True))
    right = 0
    for title, row in pairs:
        read = collect_values(answer(form.format(title=title, byline=row["text"])))
        right += read == collect_values({**row["gold"], "title": title})
    assert right / len(pairs) >= FORMS[form]


LIKELY = (
    "Rethinking how we learn",
    "Les maires de la vallée du Rhône de 1790 à 1816",
    "Wem gehört die Stadt?",
    "Towards an urban commons",
)
UNLIKELY = (
    "University of Bristol",
    "Director of Research",
    "Jane Smith",
    "Keri Facer & Helen Manchester",
    "Portugal",
    "SP",
    "Moderation",
)


@pytest.mark.parametrize("title", LIKELY)
@pytest.mark.parametrize("other", UNLIKELY)
def test_titles_outweigh_what_stands_in_bylines(title: str, other: str) -> None:
    """Words that read as a title weigh more than names, roles, organizations and places."""
    assert weigh_title(Part(title, 0, len(title))) > 0 > weigh_title(Part(other, 0, len(other)))


def test_list_of_names_is_not_cut_within() -> None:
    """The first of several names belongs to the byline below a title, and not to the title."""
    read = answer("The Governance of Cities\nJane Smith, Peter Miller and Anna Brown")
    assert read["title"] == "The Governance of Cities"
    assert [p["name"] for p in read["people"]] == ["Jane Smith", "Peter Miller", "Anna Brown"]
