"""The mixed ecosystem: every kind of source in one graph, with all claims looked at."""

import tempfile
from collections import defaultdict
from pathlib import Path

import pytest

import actormap
from actormap.graph import Graph
from ecosystems import MIXED, ROOT, describe_statement

SNAPSHOT = Path(__file__).parent / "snapshots" / "measuring-science.txt"
# 4,500 claims of one kind say little to a reader; their number is tested.
_LEFT_OUT = ("geonames", "openalex-works", "themes")
_LONGEST = 400


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Build the mixed ecosystem once."""
    return actormap.build(MIXED, out=tmp_path_factory.mktemp("mixed") / "build")


def describe_sources(graph: Graph) -> str:
    """Return the claims of each source but the largest, in its order, one a line."""
    lines: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for statement in graph.statements():
        passage = statement.passage
        key = passage.source.rpartition("-")[0] or passage.source
        if not key.startswith(_LEFT_OUT):
            text = describe_statement(statement)[:_LONGEST].replace("\n", "⏎")
            lines[key].append((passage.line, passage.start, text))
    parts = [
        f"── {key}\n" + "".join(f"{text}\n" for _, _, text in sorted(lines[key]))
        for key in sorted(lines)
    ]
    return "\n".join(parts)


def test_every_claim_of_the_mixed_sample(mixed: Graph) -> None:
    """The claims of pages, tables and bibliographies are those that were looked at."""
    assert describe_sources(mixed) == SNAPSHOT.read_text("utf-8")


def test_every_source_is_read(mixed: Graph) -> None:
    """Each in its own format, none as a whole unread; the numbers are those of the files."""
    formats = {source["path"].rpartition("/")[2]: source for source in mixed.report["sources"]}
    assert formats["openalex-works.jsonl"]["works"] == 196
    assert formats["bir-2017.bib"]["works"] == 14
    assert formats["barcelona-declaration-signatories.csv"]["records"]["actor"] == 160
    assert formats["qss-scientometrics-2020-2021-network.txt"]["records"]["link"] == 225
    assert formats["paris-conference-2024-programme.html"]["works"] == 19
    assert {source["format"] for source in formats.values()} >= {
        "OpenAlex", "table", "workbook", "web page", "Markdown", "VOSviewer map",
    }  # fmt: skip
    assert mixed.report["entities"]["work"] >= 250


def test_sources_meet(mixed: Graph) -> None:
    """People are one across sources where an identifier or a shared neighbour says so."""
    (waltman,) = mixed.find("Ludo Waltman")[:1]
    sources = {said.source.key for said in mixed.show(waltman.entity.iri).said}
    assert len(sources) >= 2
    assert mixed.check() == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        SNAPSHOT.write_text(describe_sources(actormap.build(MIXED, out=Path(place) / "b")), "utf-8")
    print(f"Renewed {SNAPSHOT.relative_to(ROOT)}")  # noqa: T201 - says what it did
