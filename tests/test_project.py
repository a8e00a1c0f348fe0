"""Project folders and their settings."""

from pathlib import Path

import pytest

from actormap.errors import ProjectError
from actormap.project import open_project


def make_project(folder: Path, settings: str = "", *files: str) -> Path:
    """Write a project with these settings and empty files."""
    folder.mkdir(exist_ok=True)
    if settings:
        (folder / "actormap.toml").write_text(settings, "utf-8")
    for file in files:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", "utf-8")
    return folder


def test_a_folder_with_settings(tmp_path: Path) -> None:
    """Settings name the project; only the files of sources/ are read."""
    folder = make_project(
        tmp_path / "p",
        'name = "My map"\ntitle = "A title"\n[sources."sources/b.txt"]\ntitle = "B"\n',
        "sources/b.txt", "sources/a.txt", "README.md", "themes.ttl",
    )  # fmt: skip
    project = open_project(folder)
    assert (project.name, project.title) == ("my-map", "A title")
    assert [project.get_path(file) for file in project.files] == ["sources/a.txt", "sources/b.txt"]
    assert project.stated["sources/b.txt"].title == "B"
    assert project.themes == (folder / "themes.ttl",)


def test_a_folder_without_settings(tmp_path: Path) -> None:
    """Without settings and sources/, every file but those about the folder is a source."""
    folder = make_project(tmp_path / "Some Folder", "", "page.txt", "README.md", ".hidden")
    project = open_project(folder)
    assert project.name == "some-folder"
    assert [file.name for file in project.files] == ["page.txt"]


def test_files_instead_of_a_folder(tmp_path: Path) -> None:
    """Named files are read, sorted, each once."""
    folder = make_project(tmp_path / "p", "", "b.txt", "a.txt")
    project = open_project(folder / "b.txt", folder / "a.txt", folder / "b.txt")
    assert [file.name for file in project.files] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('tilte = "x"', 'unknown setting "tilte". Did you mean "title"?'),
        ("name = 3", '"name" is 3; it must be a text in quotes'),
        ("name = ", "not valid TOML"),
        ('base = "example.org"', "must begin with https://"),
        ('[sources."sources/a.text"]\ntitle = "x"', 'Did you mean "sources/a.txt"?'),
        ('[sources."sources/a.txt"]\nurll = "x"', 'unknown setting "urll" of [sources.'),
        ('sources = "a"', "it must be a table"),
        ('[sources."sources/a.txt"]\nheader_row = "2"', "it must be a whole number"),
        ('[sources."sources/a.txt"]\nheader_row = true', "it must be a whole number"),
        ('[sources."sources/a.txt"]\nnames_from = "sources/b.txt"', 'no source "sources/b.txt"'),
        ('[sources."sources/a.txt"]\nheader_row = 0', "rows count from 1"),
        ('[sources."sources/a.txt"]\nrows = "persons"', "Known are: works, people,"),
        ('[sources."sources/a.txt"]\nrows = "peple"', 'Did you mean "people"?'),
        ('[sources."sources/a.txt".columns]\nWer = "nam"', 'Did you mean "name"?'),
        ('[sources."sources/a.txt".columns]\nWer = 3', "is to mean 3"),
    ],
)
def test_a_wrong_setting_says_what_to_do(tmp_path: Path, settings: str, message: str) -> None:
    """Each slip in actormap.toml is named, with its place."""
    folder = make_project(tmp_path / "p", settings, "sources/a.txt")
    with pytest.raises(ProjectError) as caught:
        open_project(folder)
    assert message in str(caught.value), settings
    assert "actormap.toml" in str(caught.value)


def test_settings_of_a_table(tmp_path: Path) -> None:
    """What the researcher states of a table reaches its source."""
    folder = make_project(
        tmp_path / "p",
        '[sources."sources/a.csv"]\nrows = "people"\nheader_row = 2\n'
        '[sources."sources/a.csv".columns]\nWer = "name"\n',
        "sources/a.csv",
    )
    stated = open_project(folder).stated["sources/a.csv"]
    assert (stated.rows, stated.header_row, stated.columns) == ("people", 2, {"Wer": "name"})


def test_the_source_beside_a_network(tmp_path: Path) -> None:
    """The name of a file, or the settings, say which other one tells its names."""
    folder = make_project(
        tmp_path / "p",
        '[sources."sources/c.csv"]\nnames_from = "sources/a.csv"\n'
        '[sources."sources/a.csv"]\nrows = "people"\n',
        "sources/a.csv", "sources/c.csv", "sources/x-network.txt", "sources/x-map.txt",
        "sources/lonely-network.txt",
    )  # fmt: skip
    project = open_project(folder)
    found = {file.name: project.get_settings(file).companion for file in project.files}
    assert {name: other and (other.path, other.rows) for name, other in found.items()} == {
        "a.csv": None, "c.csv": ("sources/a.csv", "people"), "lonely-network.txt": None,
        "x-map.txt": None, "x-network.txt": ("sources/x-map.txt", ""),
    }  # fmt: skip


def test_what_is_not_there(tmp_path: Path) -> None:
    """A missing path and a folder without sources are errors of one line."""
    with pytest.raises(ProjectError, match="no such file or folder"):
        open_project(tmp_path / "nothing")
    with pytest.raises(ProjectError, match="no source found"):
        open_project(make_project(tmp_path / "p", 'name = "x"'))
    with pytest.raises(ProjectError, match="not both"):
        open_project(tmp_path / "p", make_project(tmp_path / "q", "", "a.txt") / "a.txt")
