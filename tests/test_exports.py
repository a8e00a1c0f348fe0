"""Exports: each file opens again elsewhere, and what the format can hold is still there."""

import csv
import io
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse

from actormap.errors import ExportError
from actormap.exports import FORMATS, write_export
from actormap.model import Entity, Kind, Passage, Source, Statement, Text
from actormap.network import build_network

BASE = "https://w3id.org/actormap/id/test/"
SOURCES = {"page": Source("page", "sources/page.txt", "00", "A page, ‘Ünïcode’", characters=99)}

KERI = Entity(f"{BASE}person/keri-facer", Kind.PERSON, "Keri Facer", ("K. Facer",))
LI = Entity(f"{BASE}person/李明", Kind.PERSON, "李明", ("Lǐ Míng", "Li Ming"))
OMAR = Entity(f"{BASE}person/عمر", Kind.PERSON, "عمر\u200f", (), ("https://orcid.org/0",))
HOSTILE = Entity(f"{BASE}person/script", Kind.PERSON, "</script><script>alert(1)</script>&amp;")
FORMULA = Entity(f"{BASE}organization/cmd", Kind.ORGANIZATION, "=cmd|'/C calc'!A0")
WORK = Entity(f"{BASE}work/city", Kind.WORK, "Reclaiming the “Learning City”: 城市 & co")
PLACE = Entity(f"{BASE}place/medellín", Kind.PLACE, "Medellín", ("Medellin",))
LONELY = Entity(f"{BASE}theme/peace", Kind.THEME, "peace")

HARD_QUOTES = (
    "“Keri Facer” & 'Helen', \"Bristol\"",
    "two\nlines\r\nand a return\rhere\tand a tab",
    "next line\x85 separator\u2028 paragraph\u2029 vertical\x0btab",
    "\ud83d\ude00 half: \ud800 \ufffe",
    "😀 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 हिन्दी עברית",
    "]]> <!-- -- > </data> &lt;",
    "  spaces around  ",
    "-2+3",
    "\t=1",
    "@SUM(1)",
    "NA",
    "",
)

_NUMBERS = itertools.count(1)


def say(
    subject: Entity,
    relation: str,
    target: Entity | Text,
    quote: str,
    **more: Any,  # noqa: ANN401 - any field of a statement
) -> Statement:
    """Return a statement of the page, on a line of its own."""
    number = next(_NUMBERS)
    passage = Passage("page", number, number + len(quote), number, quote, suffix=" after")
    return Statement(f"s{number:04}", subject, relation, target, passage, "test rule", **more)


def make_statements() -> list[Statement]:
    """Return statements with all that may go wrong on the way to a file and back."""
    role = (("name", "Keri Facer"), ("rank", "1"), ("role", '=Chair, "X" | Y'))
    people = (LI, OMAR, HOSTILE)
    return [
        say(WORK, "creator", KERI, "Keri Facer", details=role, about=WORK),
        say(WORK, "creator", KERI, "Facer, K."),
        *(say(WORK, "creator", person, quote)
          for person, quote in zip(itertools.cycle(people), HARD_QUOTES, strict=False)),
        say(KERI, "member of", FORMULA, "University", inferred=True),
        say(KERI, "located in", FORMULA, "two relations between one pair"),
        say(WORK, "about place", PLACE, "Medellín"),
        say(WORK, "title", Text(WORK.label), WORK.label),
        say(WORK, "teaser", Text("-1 reason\nmore…"), "-1 reason\nmore…"),
        say(KERI, "job title", Text("Professor"), "Professor"),
        say(KERI, "job title", Text("Founder & CEO", language="en"), "Founder & CEO"),
        say(PLACE, "latitude", Text("-6.25", "decimal"), ""),
        say(PLACE, "longitude", Text("75.5", "decimal"), ""),
        say(LONELY, "title", Text("peace"), "peace"),
    ]  # fmt: skip


STATEMENTS = make_statements()


def make_network(statements: list[Statement]) -> "nx.MultiDiGraph[str]":
    """Return the network of these statements."""
    return build_network(statements, SOURCES, "Tést <network> & “co”", "build-1")


def make_store() -> Store:
    """Return a store with two named graphs, a merged default graph, and every kind of literal."""
    page, meta = NamedNode(f"{BASE}graph/page"), NamedNode(f"{BASE}graph/meta")
    work, label = NamedNode(WORK.iri), NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    number = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    literals = [
        Literal("李明"),
        Literal("عمر\u200f", language="ar"),
        Literal('</script> "quoted" \\ \n \r \t \x0b \u2028'),
        Literal("-6.250", datatype=number),
        Literal("1.0E6"),
        Literal(7),
        Literal(True),  # noqa: FBT003 - the value itself
    ]
    store = Store()
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    store.add(Quad(work, kind, NamedNode("https://schema.org/Article")))
    store.add(Quad(work, NamedNode("http://purl.org/dc/terms/creator"), NamedNode(LI.iri), page))
    store.add(Quad(page, label, Literal("about the page"), meta))
    for literal in literals:
        store.add(Quad(work, label, literal, page))
        store.add(Quad(work, label, literal, DefaultGraph()))
    return store


def export(name: str, folder: Path, statements: list[Statement] | None = None) -> Path:
    """Write an export and return its path, or the folder of a format of several files."""
    target = folder / f"{name}.out"
    network = make_network(STATEMENTS if statements is None else statements)
    files = write_export(name, network, make_store(), target)
    assert files
    assert all(path.is_file() for path in files)
    return target


# ── Network formats ──


def clean_xml(text: str) -> str:
    """Return a text as XML can hold it, said in another way than the exporter does."""
    ranges = (range(0x20, 0xD800), range(0xE000, 0xFFFE), range(0x10000, 0x110000))
    return "".join(
        c if c in "\t\n\r" or any(ord(c) in r for r in ranges) else "\ufffd" for c in text
    )


def read_json(value: str | None) -> list[Any]:
    """Return the list of a JSON attribute; an attribute that is not there is an empty list."""
    listed = json.loads(value) if value else []
    assert isinstance(listed, list)
    return listed


def restore_statement(subject: Entity, described: Mapping[str, Any]) -> Statement:
    """Return the statement that an export describes."""
    entities = {
        e.iri: e for s in STATEMENTS for e in (s.subject, s.object) if isinstance(e, Entity)
    }
    target = described.get("object")
    numbers = {name: described.get(name, 0) for name in ("start", "end", "line")}
    words = {name: described.get(name, "") for name in ("quote", "fragment", "prefix", "suffix")}
    text = Text(
        described.get("value", ""), described.get("datatype", ""), described.get("language", "")
    )
    return Statement(
        described["id"],
        subject,
        described["relation"],
        entities[target] if target else text,
        Passage(described["source"], **numbers, **words),
        described["method"],
        tuple((name, value) for name, value in described.get("details", ())),
        described.get("inferred", False),
        entities.get(described.get("about", "")),
    )


def read_network(name: str, path: Path) -> "nx.MultiDiGraph[str]":
    """Open an exported network with NetworkX."""
    network = (
        nx.read_graphml(path, force_multigraph=True) if name == "graphml" else nx.read_gexf(path)
    )
    # Without two edges between one pair, NetworkX takes a GEXF file for a simple graph.
    return nx.MultiDiGraph(network)


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_network_formats_hold_every_statement(name: str, tmp_path: Path) -> None:
    """NetworkX reads the same nodes and edges, with all statements rebuilt to the letter."""
    written = make_network(STATEMENTS)
    read = read_network(name, export(name, tmp_path))
    assert set(read) == set(written)
    expected = {(s, t, d["relation"]) for s, t, d in written.edges(data=True)}
    assert {(s, t, d["relation"]) for s, t, d in read.edges(data=True)} == expected
    assert read.number_of_edges() == written.number_of_edges()
    entities = {s.subject.iri: s.subject for s in STATEMENTS}
    said = [(iri, data.get("statements")) for iri, data in read.nodes(data=True)]
    said += [(source, data["statements"]) for source, _, data in read.edges(data=True)]
    found = [
        restore_statement(entities[iri], described)
        for iri, listed in said
        for described in read_json(listed)
    ]
    known = {s.id: s for s in STATEMENTS}
    assert sorted(s.id for s in found) == sorted(known)
    for statement in found:
        quote = known[statement.id].passage.quote
        if "\ud800" in quote:
            assert statement.passage.quote == "\ufffd\ufffd half: \ufffd \ufffd"
        else:
            assert statement == known[statement.id], quote


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_network_formats_hold_typed_attributes(name: str, tmp_path: Path) -> None:
    """Labels in all scripts, numbers, truth values and lists come back as what they are."""
    read = read_network(name, export(name, tmp_path))
    for entity in (KERI, LI, OMAR, HOSTILE, FORMULA, WORK, PLACE, LONELY):
        data = read.nodes[entity.iri]
        assert data["label"] == entity.label
        assert data["kind"] == entity.kind.value
        assert read_json(data.get("alt_labels")) == list(entity.alt_labels)
        assert read_json(data.get("identifiers")) == list(entity.identifiers)
    assert read.nodes[PLACE.iri]["latitude"] == -6.25
    assert read.nodes[PLACE.iri]["longitude"] == 75.5
    assert read.nodes[KERI.iri]["job_title"] == "Professor | Founder & CEO"
    between = {d["relation"]: d for d in read.get_edge_data(KERI.iri, FORMULA.iri).values()}
    assert set(between) == {"member of", "located in"}
    assert between["member of"]["inferred"] is True
    assert between["located in"]["inferred"] is False
    assert read_json(between["member of"]["documents"]) == ["sources/page.txt"]
    keys = [key for _, _, key in read.edges(keys=True)]
    assert len(keys) == len(set(keys)), "ids are unique in the file, not only between two nodes"


def test_graphml_tells_what_it_is(tmp_path: Path) -> None:
    """Title, build, sources and the number of replaced characters are in the file."""
    graph = read_network("graphml", export("graphml", tmp_path)).graph
    assert graph["title"] == "Tést <network> & “co”"
    assert graph["build"] == "build-1"
    assert json.loads(graph["sources"])[0]["title"] == "A page, ‘Ünïcode’"
    # Two halves of a pair, one half alone and U+FFFE, each in `quotes` and in `statements`.
    assert graph["replaced_characters"] == 8


def test_gexf_tells_what_it_is_but_not_when(tmp_path: Path) -> None:
    """Title and build are in the description; no date makes one build two files."""
    text = export("gexf", tmp_path).read_text(encoding="utf-8")
    assert "<description>Tést &lt;network&gt; &amp; “co”, build build-1; 8 char" in text
    assert "lastmodified" not in text


SCRIPTS = st.text(
    st.characters(codec=None) | st.sampled_from("=+-@\t\r\n\x0b\x00\u2028<>&\"'|李عé"), max_size=12
)


@settings(max_examples=40)
@given(st.lists(st.tuples(SCRIPTS, SCRIPTS), min_size=1, max_size=4))
def test_any_words_survive_in_network_formats(pairs: list[tuple[str, str]]) -> None:
    """Labels and quotes come back, but for what XML 1.0 has no way to write."""
    statements = []
    for number, (label, quote) in enumerate(pairs):
        person = Entity(f"{BASE}person/{number}", Kind.PERSON, f"x{label}")
        statements.append(say(WORK, "creator", person, f"x{quote}"))
    with tempfile.TemporaryDirectory() as folder:
        for name in ("graphml", "gexf"):
            read = read_network(name, export(name, Path(folder), statements))
            for number, (label, quote) in enumerate(pairs):
                assert read.nodes[f"{BASE}person/{number}"]["label"] == clean_xml(f"x{label}")
                (edge,) = read.get_edge_data(WORK.iri, f"{BASE}person/{number}").values()
                # JSON escapes control characters, so that XML need not hold them.
                (written,) = read_json(edge["quotes"])
                kept = "".join(c if c < " " else clean_xml(c) for c in f"x{quote}")
                assert written == kept


# ── Tables ──


def read_table(path: Path) -> pd.DataFrame:
    """Open a table with pandas, every text as it is."""
    return pd.read_csv(path, keep_default_na=False)


def clean_cell(text: str) -> str:
    """Return a text as a cell holds it."""
    kept = "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)
    return f"'{kept}" if kept.startswith(("=", "+", "-", "@", "\t", "\r")) else kept


def test_edges_table_has_a_row_a_statement(tmp_path: Path) -> None:
    """Pandas reads each statement between entities with its words, line and document."""
    table = read_table(export("csv", tmp_path) / "edges.csv")
    between = [s for s in STATEMENTS if isinstance(s.object, Entity)]
    rows = {row["statement"]: row for row in table.to_dict("records")}
    assert len(table) == len(rows) == len(between)
    for statement in between:
        row = rows[statement.id]
        assert isinstance(statement.object, Entity)
        assert row["source"] == statement.subject.iri
        assert row["target"] == statement.object.iri
        assert row["target_label"] == clean_cell(statement.object.label)
        assert row["relation"] == statement.relation
        assert row["quote"] == clean_cell(statement.passage.quote)
        assert row["line"] == statement.passage.line
        assert row["inferred"] == statement.inferred
        assert row["document"] == "sources/page.txt"
        assert row["method"] == "test rule"
        assert row["stated_role"] == clean_cell(statement.get_detail("role"))


def test_nodes_table_has_a_row_a_node(tmp_path: Path) -> None:
    """Pandas reads each node with its label; numbers stay numbers, even negative ones."""
    folder = export("csv", tmp_path)
    table = read_table(folder / "nodes.csv")
    rows = {row["id"]: row for row in table.to_dict("records")}
    assert len(table) == len(rows) == len(make_network(STATEMENTS))
    assert rows[LI.iri]["label"] == "李明"
    assert rows[OMAR.iri]["label"] == OMAR.label
    assert rows[HOSTILE.iri]["label"] == HOSTILE.label
    assert rows[FORMULA.iri]["label"] == "'=cmd|'/C calc'!A0"
    assert rows[WORK.iri]["teaser"] == "'-1 reason\nmore…"
    assert json.loads(rows[LI.iri]["alt_labels"]) == ["Lǐ Míng", "Li Ming"]
    assert pd.read_csv(folder / "nodes.csv")["latitude"].dropna().tolist() == [-6.25]
    said = [s["id"] for row in rows.values() for s in read_json(row["statements"])]
    assert sorted(said) == [s.id for s in STATEMENTS if isinstance(s.object, Text)]


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    """No cell begins as a formula, whatever it is that holds it, but for numbers."""
    folder = export("csv", tmp_path)
    for name in ("nodes.csv", "edges.csv"):
        text = (folder / name).read_bytes().decode("utf-8-sig")
        for row in csv.reader(io.StringIO(text, newline="")):
            for cell in row:
                if cell[:1] in set("=+-@\t\r") - {""}:
                    assert cell == "-6.25"


def test_tables_open_in_a_spreadsheet(tmp_path: Path) -> None:
    """A byte order mark tells Excel that this is UTF-8."""
    folder = export("csv", tmp_path)
    assert (folder / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbfid,label,kind,")
    assert (folder / "edges.csv").read_bytes().startswith(b"\xef\xbb\xbfsource,target,relation,")


def test_tables_rebuild_the_network(tmp_path: Path) -> None:
    """NetworkX makes the same links from the table."""
    table = read_table(export("csv", tmp_path) / "edges.csv")
    read = nx.from_pandas_edgelist(
        table, edge_key="relation", edge_attr=True, create_using=nx.MultiDiGraph
    )
    assert set(read.edges(keys=True)) == set(make_network(STATEMENTS).edges(keys=True))


@settings(max_examples=40)
@given(st.lists(SCRIPTS, min_size=1, max_size=4))
def test_any_words_survive_in_tables(quotes: list[str]) -> None:
    """Pandas and the csv module read the same cells, in their rows."""
    statements = [say(WORK, "creator", KERI, quote) for quote in quotes]
    with tempfile.TemporaryDirectory() as folder:
        path = export("csv", Path(folder), statements) / "edges.csv"
        expected = [clean_cell(quote) for quote in quotes]
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert [row["quote"] for row in csv.DictReader(file)] == expected
        frame = pd.read_csv(path, keep_default_na=False, dtype=str)
        assert frame["quote"].tolist() == expected


def test_csv_file_name_stands_for_two_files(tmp_path: Path) -> None:
    """A name in .csv gives two files beside each other, any other name a folder."""
    network, store = make_network(STATEMENTS), make_store()
    files = write_export("csv", network, store, tmp_path / "out.csv")
    assert [path.name for path in files] == ["out-nodes.csv", "out-edges.csv"]
    files = write_export("csv", network, store, tmp_path / "out")
    assert files == [tmp_path / "out" / "nodes.csv", tmp_path / "out" / "edges.csv"]


# ── RDF ──


RDF_FORMATS = {"turtle": "turtle", "trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}


def make_quads(dataset: rdflib.Dataset) -> set[tuple[str, ...]]:
    """Return the quads of a dataset as N-Triples terms, the default graph as an empty text."""
    return {
        (
            s.n3(),
            p.n3(),
            o.n3(),
            "" if g in (None, rdflib.graph.DATASET_DEFAULT_GRAPH_ID) else str(g),
        )
        for s, p, o, g in dataset.quads()
    }


@pytest.mark.parametrize("name", RDF_FORMATS)
def test_rdflib_reads_all_quads(name: str, tmp_path: Path) -> None:
    """Rdflib reads from each format what it reads from the store's own N-Quads."""
    expected = rdflib.Dataset()
    expected.parse(data=make_store().dump(format=RdfFormat.N_QUADS) or b"", format="nquads")
    wanted = make_quads(expected)
    assert len(wanted) == 17
    if name == "turtle":
        wanted = {quad for quad in wanted if not quad[3]}
        assert len(wanted) == 8
    read = rdflib.Dataset()
    read.parse(export(name, tmp_path), format=RDF_FORMATS[name])
    assert make_quads(read) == wanted


@pytest.mark.parametrize("name", ["turtle", "trig"])
def test_prefixes_are_written(name: str, tmp_path: Path) -> None:
    """Turtle and TriG read well: known prefixes, the class of a thing first."""
    text = export(name, tmp_path).read_text(encoding="utf-8")
    assert f"@prefix work: <{BASE}work/> ." in text
    assert "work:city a schema:Article ;" in text


def test_nquads_are_sorted_lines(tmp_path: Path) -> None:
    """N-Quads have one sorted line a quad, so that two builds can be compared by `diff`."""
    lines = export("nquads", tmp_path).read_bytes().splitlines(keepends=True)
    assert lines == sorted(lines)
    assert len(lines) == len(make_store()) == 17
    assert set(parse(b"".join(lines), RdfFormat.N_QUADS)) == set(make_store())


# ── Files ──


@pytest.mark.parametrize("name", FORMATS)
def test_same_bytes_in_every_order_and_run(name: str, tmp_path: Path) -> None:
    """Neither the order of statements nor a second run changes a byte."""
    one = write_export(name, make_network(STATEMENTS), make_store(), tmp_path / "one")
    other = write_export(name, make_network(STATEMENTS[::-1]), make_store(), tmp_path / "other")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    """Two processes that hash strings differently write the same files."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import test_exports as t, pathlib\n"
        "for name in t.FORMATS: t.export(name, pathlib.Path(sys.argv[2]))"
    )
    contents = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent), str(folder)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        contents.append({str(path.relative_to(folder)): path.read_bytes() for path in files})
    assert len(contents[0]) == len(FORMATS) + 1
    assert contents[0] == contents[1]


@pytest.mark.parametrize("name", FORMATS)
def test_empty_network_is_written(name: str, tmp_path: Path) -> None:
    """A build without any finding exports as an empty network."""
    export(name, tmp_path, [])
    if name == "csv":
        assert len(read_table(tmp_path / "csv.out" / "nodes.csv")) == 0
    if name == "graphml":
        assert len(nx.read_graphml(tmp_path / "graphml.out")) == 0


def test_unknown_format_lists_the_known_ones(tmp_path: Path) -> None:
    """A wrong name is answered with the right ones, and nothing is written."""
    with pytest.raises(ExportError, match=r'"xlsx"\. Known are: turtle, jsonld, .*csv\.$'):
        write_export("xlsx", make_network([]), make_store(), tmp_path / "x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_unwritable_target_is_one_clear_line(name: str, tmp_path: Path) -> None:
    """Where a file stands in the way of a folder, the message says so; nothing is left behind."""
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ExportError, match=r"file.*cannot be written \(.+\); choose") as raised:
        write_export(name, make_network([]), make_store(), tmp_path / "file" / "deeper")
    assert "\n" not in str(raised.value)
    assert (tmp_path / "file").read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    """A folder at the target stays, and no part file stays beside it."""
    (tmp_path / "target").mkdir()
    with pytest.raises(ExportError):
        write_export("turtle", make_network([]), make_store(), tmp_path / "target")
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_failed_export_leaves_the_earlier_file(tmp_path: Path) -> None:
    """What breaks off in the middle of writing leaves the earlier file whole and nothing else."""
    target = tmp_path / "network.gexf"
    write_export("gexf", make_network(STATEMENTS), make_store(), target)
    before = target.read_bytes()
    broken = make_network(STATEMENTS)
    del broken.nodes[max(broken)]["label"]
    with pytest.raises(KeyError):
        write_export("gexf", broken, make_store(), target)
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]
