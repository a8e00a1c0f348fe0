"""What the benchmark of pages counts as right: it must not hide a fault, nor find one in a "By"."""

import pytest
from bench.pages import agree, compare, strip_label

from actormap.readers.html import read_page

BYLINES = [
    ("By Ann Lee - Apr 16, 2015", ["Ann Lee"], True),
    ("Ann Lee, MA\n  Health News", ["Ann Lee"], True),
    ("Ann Lee and Bo Ek", ["Bo Ek", "Ann Lee"], True),
    ("Ann Lee, Bo Ek", ["Ann Lee"], False),
    ("Ann Lee", ["Ann Lee", "Bo Ek"], False),
    ("Ann Lee", [], False),
    ("", ["Ann Lee"], False),
    ("", [], True),
]


@pytest.mark.parametrize(("line", "names", "right"), BYLINES)
def test_bylines(line: str, names: list[str], right: bool) -> None:  # noqa: FBT001 - a column of the table
    """All names and no other, whatever stands around them."""
    assert agree(line, names) is right


def test_labels() -> None:
    """Only what stands before or behind a name is taken off."""
    assert strip_label("By Ann Lee (WISE)") == "Ann Lee"
    assert strip_label("Caspar Bytom-Lee") == "Caspar Bytom-Lee"


def test_fields() -> None:
    """A title may lack the site's name; a date is right to the day; what is not stated is left."""
    html = "<title>Living Labs | WISE</title><h1>Living Labs</h1><p>By Ann Lee</p><p>3 May 2020</p>"
    page = read_page(html)
    scores = compare(page, {"title": "Living Labs | WISE", "date": "2020-05-03T10:00:00Z"})
    assert {name: same for name, (_, _, same) in scores.items()} == {
        "title": True,
        "title as it is": False,
        "date": True,
    }
    assert not compare(page, {"date": "2020-05"})["date"][2]
    assert not compare(page, {"authors": []})["authors"][2]
