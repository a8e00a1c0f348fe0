"""Hostile files: each ends in a record, and none asks the network, leaves the project or hangs."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from actormap.errors import ProjectError
from actormap.project import open_project
from ecosystems import PAGE_ONE
from hostile import MB, make_files
from sites import open_site

WORDS = "the-secret-words-of-somebody-else"
# Prints the most memory that a worker used, in bytes (Linux counts in kilobytes).
BUILD = """
import resource, sys, actormap
actormap.build(sys.argv[1], out=sys.argv[2])
unit = 1 if sys.platform == "darwin" else 1024
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and limits of POSIX")


def write_project(folder: Path) -> Path:
    """Write a project of one good page."""
    project = folder / "project"
    (project / "sources").mkdir(parents=True)
    (project / "sources" / "good.txt").write_text(PAGE_ONE, "utf-8")
    return project


def build(project: Path, out: Path) -> tuple[dict[str, Any], int]:
    """Build in a process of its own; return the sources of the report, and the most memory."""
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(project), str(out)],
        capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    report = json.loads((out / "report.json").read_text("utf-8"))
    return {source["path"]: source for source in report["sources"]}, int(done.stdout)


def list_bytes(folder: Path) -> Iterator[bytes]:
    """Yield the contents of all files of a build but the store, which compresses its own."""
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix in {".nq", ".json", ".html", ".toml"}:
            yield file.read_bytes()


def test_hostile_files(tmp_path: Path) -> None:
    """Every file is told of: read in part, or unread with the reason; the good page is read.

    No request leaves, nothing outside of the project gets in, no file is written beside it, and
    no worker takes more than a gigabyte.
    """
    secret = tmp_path / "secret.txt"
    secret.write_text(WORDS, "utf-8")
    project = write_project(tmp_path)
    with open_site() as sink:
        files = make_files(sink.root, secret)
        for name, data in files.items():
            (project / "sources" / name).write_bytes(data)
        sources, memory = build(project, tmp_path / "out")
        assert sink.hits == []
    assert sources["sources/good.txt"]["records"]["work"] == 3
    for name in files:
        assert sum(sources[f"sources/{name}"]["records"].values()) >= 1, name
    for source in sources.values():
        assert "took longer" not in str(source["lines"]), source["path"]
        assert "ended by the system" not in str(source["lines"]), source["path"]
    assert not [name for name in list_bytes(tmp_path / "out") if WORDS.encode() in name]
    assert {path.name for path in tmp_path.iterdir()} == {"secret.txt", "project", "out"}
    assert not Path("/climbed.txt").exists()
    assert memory < 1024 * MB, f"{memory // MB} MB"


def test_a_line_of_300_megabytes(tmp_path: Path) -> None:
    """It is not read, said so, and costs no gigabyte."""
    project = write_project(tmp_path)
    with (project / "sources" / "line.txt").open("wb") as stream:
        for _ in range(300):
            stream.write(b"x" * MB)
    sources, memory = build(project, tmp_path / "out")
    (line,) = sources["sources/line.txt"]["lines"]
    assert "more than 256 MB" in line["reason"]
    assert memory < 1024 * MB, f"{memory // MB} MB"


def test_links_and_special_files_are_left_out(tmp_path: Path) -> None:
    """What leads out of the folder, or is no file, is told and not opened."""
    project = write_project(tmp_path)
    sources = project / "sources"
    secret = tmp_path / "secret.txt"
    secret.write_text(WORDS, "utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inner.txt").write_text(WORDS, "utf-8")
    (sources / "inner").mkdir()
    (sources / "out.txt").symlink_to(secret)
    (sources / "climbing.txt").symlink_to("../../secret.txt")
    (sources / "chain.txt").symlink_to("out.txt")
    (sources / "folder").symlink_to(tmp_path / "folder")
    (sources / "inner" / "up").symlink_to("..")
    (sources / "circle.txt").symlink_to("circle.txt")
    (sources / "nothing.txt").symlink_to("nothing")
    (sources / "zero.txt").symlink_to("/dev/zero")
    (sources / "within.txt").symlink_to("good.txt")
    os.mkfifo(sources / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(sources / "socket.txt"))
        told, _ = build(project, tmp_path / "out")
    reasons = {
        path.removeprefix("sources/"): source["lines"][0]["reason"]
        for path, source in told.items() if "work" not in source["records"]
    }  # fmt: skip
    out = "is a link that leads out of the project's folder; put the file itself there"
    folder = "is a link to a folder, which is not followed"
    assert reasons == {
        "out.txt": out, "climbing.txt": out, "chain.txt": out, "folder": out, "zero.txt": out,
        "inner/up": folder, "circle.txt": "is a link to nothing",
        "nothing.txt": "is a link to nothing", "pipe.txt": "is not a regular file",
        "socket.txt": "is not a regular file",
    }  # fmt: skip
    assert "work" in told["sources/within.txt"]["records"]
    assert not [name for name in list_bytes(tmp_path / "out") if WORDS.encode() in name]


@pytest.mark.parametrize(
    "name", ["actormap.toml", "themes.ttl", "decisions.sssom.tsv", "sources/good.txt.profile.toml"]
)
@pytest.mark.parametrize("kind", ["link", "dangling link", "pipe"])
def test_files_beside_the_sources_are_the_projects_own(
    tmp_path: Path, name: str, kind: str
) -> None:
    """Settings, themes, decisions and profiles are not read or written through a link or pipe."""
    project = write_project(tmp_path)
    other = tmp_path / "other"
    if kind == "pipe":
        os.mkfifo(project / name)
    else:
        (project / name).symlink_to(other)
    if kind == "link":
        other.write_bytes(b"\xff\xfe not even text")
    command = [
        sys.executable,
        "-m",
        "actormap",
        "build",
        str(project),
        "--out",
        str(tmp_path / "o"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert name in done.stderr
    assert not other.exists() or other.read_bytes() == b"\xff\xfe not even text"


def test_a_folder_of_sources_elsewhere(tmp_path: Path) -> None:
    """`sources` itself may not be a link that leads out."""
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "page.txt").write_text(WORDS, "utf-8")
    (project / "sources").symlink_to(tmp_path / "elsewhere")
    opened = open_project(project)
    assert opened.files == ()
    assert "leads out" in opened.left_out[0].reason


def test_a_pipe_named_on_the_command_line(tmp_path: Path) -> None:
    """Only files and folders are sources; a pipe would be waited for for ever."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ProjectError, match="neither a file nor a folder"):
        open_project(tmp_path / "pipe")


NAMES = [
    b"-rf", b"--help", b"-", b" leading.txt", b"trailing. ", b"CON", b"nul.txt", b"a" * 255,
    ("ü" * 127).encode(), b"line\nbreak.txt", b"\x1b]0;title\x07.txt", b"back\\slash.txt",
    "\u202etxt.exe".encode(), b"quote\"'.txt", b"<script>alert(1)</script>".replace(b"/", b"\\"),
    b"%2e%2e%2f.txt", b"$(touch climbed).txt", b"*.txt", b"~", b"a.txt.gz.gz", b"not-utf8-\xff.txt",
    "e\u0301.txt".encode(), "é.txt".encode(),
]  # fmt: skip


def test_names_of_files(tmp_path: Path) -> None:
    """Whatever a file is called it is read, or its name is told; nothing steers the terminal."""
    project = write_project(tmp_path)
    for name in NAMES:
        try:
            file = os.open(os.fsencode(project / "sources") + b"/" + name, os.O_CREAT | os.O_WRONLY)
        except OSError:
            continue  # A file system that has no such names.
        os.write(file, PAGE_ONE.encode())
        os.close(file)
    command = [
        sys.executable,
        "-m",
        "actormap",
        "build",
        str(project),
        "--out",
        str(tmp_path / "o"),
    ]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    files = [file for file in (project / "sources").iterdir() if file.suffix != ".toml"]
    lines = done.stdout.decode().splitlines()
    assert len([line for line in lines if line.startswith("  read ")]) >= len(files) - 1
    assert b"\x1b" not in done.stdout
    assert "\u202e" not in done.stdout.decode()
