"""Networks of GraphML, GEXF and Pajek: nodes as actors, edges as links."""

import io

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.mapping import map_records
from actormap.mapping.page import Page
from actormap.model import Claim, Kind, Mention, Source
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.records import Actor, End, Link, Record, Unread
from actormap.themes import EMPTY_SCHEME
from shown import show_record


def read(text: str, wanted: SourceSettings | None = None) -> list[Record]:
    """Return the records of a file; its name says nothing of its format."""
    return list(read_document(make_document("x.txt", text.encode()), wanted or SourceSettings()))


def show(text: str, wanted: SourceSettings | None = None) -> list[str]:
    """Return the records of a file as lines."""
    return [show_record(record) for record in read(text, wanted)]


# Written for this test in the shape of the programs; the people are made up.
GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="type" attr.type="string"><default>Person</default></key>
<key id="d1" for="node" attr.name="name" attr.type="string"/>
<key id="d2" for="node" attr.name="Modularity Class" attr.type="int"/>
<key id="d3" for="node" attr.name="group" attr.type="int"/>
<key id="d4" for="edge" attr.name="relation" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="undirected">
<node id="n0"><data key="d1">Marta Olsen</data><data key="d3">2</data></node>
<node id="n1"><data key="d1">Open  School</data><data key="d0">NGO</data></node>
<node id="n2"><data key="d1">Blob</data><data key="d0">blue</data><data key="d2">4</data></node>
<node id="Jo Doe"/>
<edge source="n0" target="n1"><data key="d4">leads</data><data key="weight">2.5</data></edge>
<edge source="n1" target="n2"/>
<edge source="n1" target="n9"/>
<hyperedge><endpoint node="n0"/></hyperedge>
</graph></graphml>
"""


def test_graphml() -> None:
    """Kinds, names, relations and weights are read; what is not understood is told."""
    assert show(GRAPHML) == [
        "person Marta Olsen",
        "organization Open School (NGO)",
        "unread node=3: a node of a kind that is not known: “blue”",
        "person Jo Doe",
        "unread node=0: columns not used: “group” (1 value); name their meaning in actormap.toml",
        "Marta Olsen > Open School leads 2.5",
        "unread edge=2: an edge to the node “Blob”, which was not read",
        "unread edge=3: an edge to the node “n9”, which is not in the file",
        "unread hyperedge 17:0: an edge of more than two ends",
    ]


def test_places_in_a_file_of_xml() -> None:
    """A quote names its node or edge and attribute, and the line on which that stands."""
    actor, *_ = read(GRAPHML)
    link = next(record for record in read(GRAPHML) if isinstance(record, Link))
    assert isinstance(actor, Actor)
    passage = actor.name.passage
    assert (passage.quote, passage.line, passage.fragment) == (
        "Marta Olsen", 10, "node=1;column=label",
    )  # fmt: skip
    assert (link.passage.quote, link.passage.line, link.passage.fragment) == (
        "Marta Olsen | Open School | leads | 2.5", 14, "edge=1",
    )  # fmt: skip
    assert dict(link.details) == {"label": "leads", "weight": "2.5"}


YED = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<!-- Created by yEd -->
<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph edgedefault="directed">
<node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>University of Bristol</y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>University
of Bonn</y:NodeLabel></y:ShapeNode></data></node>
<edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>twins</y:EdgeLabel>
</y:PolyLineEdge></data></edge></graph></graphml>
"""  # noqa: E501 - yEd breaks no lines


def test_what_yed_draws() -> None:
    """The labels of the drawings are the names; where no attribute tells kinds, the names may."""
    assert show(YED) == [
        "organization University of Bristol",
        "organization University of Bonn",
        "University of Bristol > University of Bonn twins",
    ]


GEXF = """<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
<meta lastmodifieddate="2026-01-02"><creator>Gephi 0.10</creator></meta>
<graph defaultedgetype="undirected" mode="static">
<attributes class="node" mode="static">
<attribute id="0" title="Category" type="string"/>
<attribute id="1" title="country" type="string"><default>Norway</default></attribute>
</attributes>
<attributes class="edge"><attribute id="0" title="since" type="string"/></attributes>
<nodes>
<node id="7" label="Open School"><attvalues><attvalue for="0" value="organisation"/></attvalues>
<viz:size value="10.0"/></node>
<node id="8" label="Learning"><attvalues><attvalue for="0" value="theme"/>
<attvalue for="1" value=""/></attvalues></node>
<node id="8" label="Learning again"/>
<node id="9"/>
</nodes>
<edges>
<edge id="0" source="7" target="8" type="directed" label="works on" weight="3.0">
<attvalues><attvalue for="0" value="2019"/></attvalues></edge>
</edges></graph></gexf>
"""


def test_gexf() -> None:
    """A category that holds kinds tells them; defaults count where a node has no value."""
    assert show(GEXF) == [
        "organization Open School in Norway NO",
        "theme Learning",
        "unread node=3: a second node of the same id",
        "unread node=4: a node without a name",
        "Open School > Learning works on 3.0",
        "unread edge=0: columns not used: “since” (1 value); name their meaning in actormap.toml",
        "unread meta 3:0: what is said of the network as a whole",
    ]


PAJEK = """*Network ties
*Vertices 3
1 "Marta Olsen" 0.1 0.2 0.5 ic Red
2 "Jo Doe &#38; Ann Roe"
3 Oslo
*Arcs :1 "knows"
1 2 3 l "works with"
2 1
*Edges
1 3 0.5 c Blue
*Arcslist
2 1 3
*Matrix
0 1 0
*Partition x
1
"""


def test_pajek() -> None:
    """Labels, relations of a whole section and of one line, lists and matrices are read."""
    names = "Marta Olsen", "Jo Doe & Ann Roe", "Oslo"
    assert show(PAJEK, SourceSettings(rows="organizations")) == [
        *(f"organization {name}" for name in names),
        "Marta Olsen > Jo Doe & Ann Roe works with 3",
        "Jo Doe & Ann Roe > Marta Olsen knows",
        "Marta Olsen > Oslo 0.5",
        "Jo Doe & Ann Roe > Marta Olsen",
        "Jo Doe & Ann Roe > Oslo",
        "Marta Olsen > Jo Doe & Ann Roe 1",
        "unread : a line that holds no vertex, arc or edge",
        "unread : a line that holds no vertex, arc or edge",
    ]


def test_lines_of_pajek_that_are_not_understood() -> None:
    """Each is quoted where it stands."""
    *_, section, line = read(PAJEK)
    for record, words, number in ((section, "*Partition x", 15), (line, "1", 16)):
        assert isinstance(record, Unread)
        passage = record.passage
        assert (passage.quote, passage.line) == (words, number)
        assert PAJEK[passage.start : passage.end] == words


# Names of nodes without an attribute that tells kinds, and what they are read as.
NAMES = [
    (["Marta Olsen", "Keri Facer", "E1"], [Kind.PERSON, Kind.PERSON, None]),
    (["University of Bonn", "Blob", "OECD"], [Kind.ORGANIZATION, None, Kind.ORGANIZATION]),
    (["Napoleon", "Myriel"], None),
    (["Acciaiuoli", "Medici"], None),
]


@pytest.mark.parametrize(("names", "kinds"), NAMES)
def test_kinds_that_only_names_tell(names: list[str], kinds: list[Kind | None] | None) -> None:
    """Each name must tell by itself what most names are; where they do not, none is guessed."""
    lines = [f'{i} "{name}"' for i, name in enumerate(names, start=1)]
    records = read("\n".join([f"*Vertices {len(names)}", *lines, "*Edges", "1 2"]))
    if kinds is None:
        (unread,) = records
        assert isinstance(unread, Unread)
        assert "what the 2 nodes are, whose 1 edges are not read either" in unread.reason
        return
    found = records[: len(names)]
    assert [one.kind if isinstance(one, Actor) else None for one in found] == kinds


def test_nodes_of_one_name_stay_apart_and_links_meet_their_own() -> None:
    """Each end of a link is the very mention of its node: ids tell, not names."""
    source = Source("x", "x", "", "x")
    text = GEXF.replace("theme", "organisation").replace('label="Learning"', 'label="Open School"')
    claims = list(map_records(Page(source, EMPTY_SCHEME), read(text)))
    (link,) = [c for c in claims if isinstance(c, Claim) and c.relation == "related to"]
    assert isinstance(link.object, Mention)
    assert link.subject.id != link.object.id
    labelled = {c.subject.id for c in claims if isinstance(c, Claim) and "label" in c.relation}
    assert {link.subject.id, link.object.id} <= labelled


def test_what_networkx_writes_comes_back() -> None:
    """The same nodes and edges in all three formats."""
    network: nx.DiGraph[str] = nx.DiGraph()
    for name in ("Marta Olsen", "Keri Facer", "Ann Roe"):
        network.add_node(name, type="person")
    network.add_edge("Marta Olsen", "Keri Facer", weight=2.0)
    network.add_edge("Keri Facer", "Ann Roe", weight=1.5)
    for write in (nx.write_graphml_xml, nx.write_gexf, nx.write_pajek):
        file = io.BytesIO()
        write(network, file)
        records = read(file.getvalue().decode())
        links = [record for record in records if isinstance(record, Link)]
        assert [(*map(get_name, (one.subject, one.object)), float(dict(one.details)["weight"]))
                for one in links] == [
            ("Marta Olsen", "Keri Facer", 2.0), ("Keri Facer", "Ann Roe", 1.5),
        ]  # fmt: skip
        assert all(end.kind is Kind.PERSON for one in links for end in (one.subject, one.object))


def get_name(end: End) -> str:
    """Return the name of an end."""
    return end.name.text


RECOGNIZED = {
    GRAPHML: "network (GraphML)",
    YED: "network (GraphML)",
    GEXF: "network (GEXF)",
    PAJEK: "network (Pajek)",
    "% a comment\n*vertices 2\n": "network (Pajek)",
    "*Vertices of our network\n": "text page",
    "<html><body><graphml></graphml></body></html>": "web page",
}


@pytest.mark.parametrize("text", RECOGNIZED, ids=lambda text: text[:20])
def test_recognition(text: str) -> None:
    """The root or the first section tells it."""
    found = find_format(make_document("x.txt", text.encode())).name
    if RECOGNIZED[text].startswith("network"):
        assert found == RECOGNIZED[text]
    else:
        assert not found.startswith("network")


BOMB = '<!DOCTYPE graphml [<!ENTITY a "aaaa">]>'
HARM = {
    BOMB + GRAPHML.partition("\n")[2]: "",
    '<!DOCTYPE graphml SYSTEM "http://example.org/g.dtd">' + GRAPHML.partition("\n")[2]:
        "document type",
    GRAPHML[:600]: "the XML cannot be read",
    GEXF[:600]: "the XML cannot be read",
    "<graphml/>": "",
    "<gexf>" + "<node>" * 50_000: "the XML cannot be read",
}  # fmt: skip


@pytest.mark.parametrize("text", HARM, ids=range(len(HARM)))
def test_files_made_to_do_harm(text: str) -> None:
    """Each ends in one unread record; no entity is expanded and nothing is fetched."""
    (unread,) = read(text)
    assert isinstance(unread, Unread)
    assert HARM[text] in unread.reason


def test_nesting_does_no_harm() -> None:
    """However deep the nodes stand in one another."""
    deep = "<graphml>" + "<node id='a'><graph>" * 20_000 + "</graph></node>" * 20_000 + "</graphml>"
    assert len(read(deep, SourceSettings(rows="organizations"))) == 20_000


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from([GRAPHML, GEXF, PAJEK, YED]),
    st.floats(0, 0.999),
    st.sampled_from(["", "<", ">", '"', "x", "&", "\n", "*", "1"]),
)
def test_a_mutated_network_gives_records(text: str, share: float, sign: str) -> None:
    """No change of a character makes it raise."""
    place = int(share * len(text))
    assert read(text[:place] + sign + text[place + 1 :])
