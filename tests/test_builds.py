"""Builds are swapped in whole."""

from pathlib import Path

import pytest

from actormap.builds import find_build, find_project, note_project, write_aside
from actormap.errors import BuildError


def write_build(folder: Path, text: str) -> None:
    """Write a small stand-in for a build's files through the real swap."""
    with write_aside(folder) as aside:
        (aside / "store").mkdir()
        (aside / "graph.nq").write_text(text, "utf-8")
        (aside / "report.json").write_text("{}", "utf-8")


def fail_half_way(folder: Path) -> None:
    """Begin a build and run into a fault."""
    with write_aside(folder) as aside:
        (aside / "graph.nq").write_text("half", "utf-8")
        raise RuntimeError


def list_names(folder: Path) -> list[str]:
    """Return what is in a folder, hidden things included."""
    return sorted(path.name for path in folder.iterdir())


def test_a_build_replaces_the_earlier_one(tmp_path: Path) -> None:
    """The new one is whole, nothing else is left beside it, and own notes stay."""
    out = tmp_path / "out"
    write_build(out, "old")
    (out / "notes.txt").write_text("mine", "utf-8")
    write_build(out, "new")
    assert (out / "graph.nq").read_text("utf-8") == "new"
    assert (out / "notes.txt").read_text("utf-8") == "mine"
    assert list_names(tmp_path) == ["out"]


def test_a_failing_build_leaves_the_earlier_one(tmp_path: Path) -> None:
    """Whatever is raised, the earlier build stays and the half-made one goes."""
    out = tmp_path / "out"
    write_build(out, "old")
    with pytest.raises(RuntimeError):
        fail_half_way(out)
    assert (out / "graph.nq").read_text("utf-8") == "old"
    assert list_names(tmp_path) == ["out"]


def test_a_folder_of_other_files_is_never_replaced(tmp_path: Path) -> None:
    """--out with somebody's documents is refused and untouched."""
    (tmp_path / "thesis.doc").write_text("years of work", "utf-8")
    with pytest.raises(BuildError, match="not a build"):
        write_build(tmp_path, "new")
    assert list_names(tmp_path) == ["thesis.doc"]
    with pytest.raises(BuildError, match="is a file"):
        write_build(tmp_path / "thesis.doc", "new")


def test_a_kill_between_the_renames_is_mended(tmp_path: Path) -> None:
    """The old build comes back when it is next asked for."""
    out = tmp_path / "out"
    write_build(out, "old")
    out.rename(tmp_path / ".out.old")
    assert find_build(out) == out
    assert (out / "graph.nq").read_text("utf-8") == "old"


def test_the_newest_build_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --graph, the build under outputs/ that was made last."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BuildError, match="actormap build PROJECT"):
        find_build(None)
    write_build(tmp_path / "outputs" / "b", "first")
    write_build(tmp_path / "outputs" / "a", "second")
    assert find_build(None) == Path("outputs/a")
    with pytest.raises(BuildError, match="no build there"):
        find_build(tmp_path / "nowhere")


def test_a_build_knows_its_project(tmp_path: Path) -> None:
    """Also when the two are moved together; a build of single files names none."""
    place, moved = tmp_path / "place", tmp_path / "moved"
    (place / "project").mkdir(parents=True)
    (place / "out").mkdir()
    note_project(place / "out", place / "out", place / "project")
    assert find_project(place / "out") == place / "project"
    place.rename(moved)
    assert find_project(moved / "out") == moved / "project"
    (moved / "project").rmdir()
    with pytest.raises(BuildError, match="not there any more"):
        find_project(moved / "out")
    (moved / "out" / "project.txt").unlink()
    note_project(moved / "out", moved / "out", None)
    with pytest.raises(BuildError, match="does not say of which project"):
        find_project(moved / "out")
