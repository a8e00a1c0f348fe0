"""Links as arrays: what is kept of statements, and the files of a build."""

from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.errors import BuildError
from actormap.graph import Graph
from actormap.links import open_links, write_links
from actormap.links.files import HEADER_FILE, VERSION
from actormap.links.strings import Strings


@given(st.lists(st.text()), st.text())
def test_texts_are_packed_and_found(texts: list[str], wanted: str) -> None:
    """Each text comes back; a sorted one is found wherever it stands, halves of characters too."""
    texts = sorted([*texts, "\ud800"], key=lambda text: text.encode("utf-8", "surrogatepass"))
    packed = Strings.pack(texts)
    assert list(packed) == texts
    assert packed[-1] == texts[-1]
    assert [packed[place] for place in packed.find(wanted)] == [t for t in texts if t == wanted]


def test_a_build_has_the_links_of_its_network(seed: Graph) -> None:
    """Nodes, links and statements are those of the network."""
    network, links = seed.network(), seed.links
    assert isinstance(network, nx.MultiDiGraph)
    assert list(links.texts.iris) == sorted(network)
    shown = {
        (links.texts.iris[int(links.arrays.subject[link])], links.get_relation(link),
         links.texts.iris[int(links.arrays.object[link])], len(links.list_rows(link)))
        for link in range(len(links.arrays.subject))
    }  # fmt: skip
    assert shown == {
        (one, relation, other, len(data["statements"]))
        for one, other, relation, data in network.edges(keys=True, data=True)
    }


def test_names_are_found_as_typed(seed: Graph) -> None:
    """Without accents and case, by any name, and only whole."""
    found = [seed.links.texts.labels[node] for node in seed.links.find_named("SEBASTIEN turbot")]
    assert found == ["Sébastien Turbot"]
    assert seed.links.find_named("turbot") == []


def test_the_same_links_are_the_same_bytes(seed: Graph, tmp_path: Path) -> None:
    """What was mapped is written as it was."""
    write_links(seed.links, tmp_path / "again")
    for file in (seed.folder / "network").iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes(), file.name


def write_copy(seed: Graph, folder: Path) -> Path:
    """Write the sample's links into a folder of their own."""
    write_links(seed.links, folder / "network")
    return folder / "network"


def test_links_of_another_version_are_refused(seed: Graph, tmp_path: Path) -> None:
    """So are links that are missing, damaged, or cut off: build again."""
    folder = write_copy(seed, tmp_path)
    header = folder / HEADER_FILE
    text = header.read_text("utf-8")
    for wrong, why in (
        (text.replace(f'"version": {VERSION}', f'"version": {VERSION + 1}'), "another version"),
        (text.replace('"creator"', '"author"'), "another version"),
        (text[:-20], "cannot be read"),
    ):
        header.write_text(wrong, "utf-8")
        with pytest.raises(BuildError, match=rf"{why}.*Build again"):
            open_links(folder, lambda: seed.store)
    header.write_text(text, "utf-8")
    whole = (folder / "other").read_bytes()
    (folder / "other").write_bytes(whole[:-4])
    with pytest.raises(BuildError, match="Build again"):
        open_links(folder, lambda: seed.store)
    (folder / "other").unlink()
    with pytest.raises(BuildError, match="Build again"):
        open_links(folder, lambda: seed.store)
    header.unlink()
    with pytest.raises(BuildError, match=r"missing\. Build again"):
        open_links(folder, lambda: seed.store)
