"""Sources read apart and kept: the same result whatever was read again, and nothing left behind."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import actormap
from actormap.builds import READINGS_FOLDER
from actormap.pipeline import build
from actormap.project import SourceSettings
from actormap.reading import SchemeFiles, Task, workers
from actormap.reading.cache import name_reading
from actormap.reading.workers import read_apart
from ecosystems import write_essays


def list_readings(folder: Path) -> dict[str, int]:
    """Return the kept readings of a build by name, with the inode that tells a link from a copy."""
    return {file.name: file.stat().st_ino for file in (folder / READINGS_FOLDER).iterdir()}


def test_only_changed_sources_are_read_again(tmp_path: Path) -> None:
    """A second build takes what it kept; one changed source is read, the others are not."""
    folder, out = write_essays(tmp_path), tmp_path / "out"
    build(folder, out=out)
    first = list_readings(out)
    build(folder, out=out)
    assert list_readings(out) == first
    source = folder / "sources/one.txt"
    source.write_text(source.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    build(folder, out=out)
    second = list_readings(out)
    assert len(second.keys() - first.keys()) == 1
    assert len(second.items() & first.items()) == len(first) - 1


def test_a_build_upon_another_is_the_same_as_one_from_scratch(tmp_path: Path) -> None:
    """A changed and a withdrawn source leave nothing behind that they alone supported."""
    folder, out = write_essays(tmp_path), tmp_path / "out"
    build(folder, out=out)
    changed, withdrawn = (folder / "sources" / name for name in ("one.txt", "two.txt"))
    key = actormap.open(out).report["sources"][-1]["key"]
    changed.write_text(changed.read_text("utf-8").replace("Olsen", "Olsson"), "utf-8")
    withdrawn.unlink()
    build(folder, out=out)
    build(folder, out=tmp_path / "scratch")
    text = (out / "graph.nq").read_bytes()
    assert text == (tmp_path / "scratch/graph.nq").read_bytes()
    assert (out / "report.json").read_bytes() == (tmp_path / "scratch/report.json").read_bytes()
    assert key.encode() not in text
    assert "Olsen" not in text.decode()
    assert len(list_readings(out)) == 1


def test_settings_and_themes_are_part_of_what_a_reading_follows_from(tmp_path: Path) -> None:
    """Another title, another theme or another language gives another reading."""
    folder = write_essays(tmp_path)
    file = folder / "sources/one.txt"
    themes = tmp_path / "themes.ttl"
    themes.write_text("", "utf-8")
    plain = Task.make(file, "a.txt", SourceSettings())
    names = {name_reading(plain, SchemeFiles((str(themes),)))}
    names.add(name_reading(Task.make(file, "a.txt", SourceSettings(title="T")), SchemeFiles()))
    names.add(name_reading(plain, SchemeFiles((str(themes),), language="fr")))
    themes.write_text("# changed", "utf-8")
    names.add(name_reading(plain, SchemeFiles((str(themes),))))
    assert len(names) == 4


def test_a_damaged_reading_is_read_again(tmp_path: Path) -> None:
    """Half a file, or none of ours, is as good as none."""
    folder, out = write_essays(tmp_path), tmp_path / "out"
    build(folder, out=out)
    before = (out / "graph.nq").read_bytes()
    for file in (out / READINGS_FOLDER).iterdir():
        file.write_bytes(file.read_bytes()[:50])
    build(folder, out=out)
    assert (out / "graph.nq").read_bytes() == before


def make_tasks(folder: Path) -> list[Task]:
    """Return the tasks of the essays."""
    files = sorted((write_essays(folder) / "sources").glob("*.txt"))
    return [Task.make(file, file.name, SourceSettings()) for file in files]


def test_a_reader_that_takes_too_long_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The source becomes an unread record that says so; nothing is raised."""
    monkeypatch.setattr(workers, "_LEAST_SECONDS", 0.0)
    monkeypatch.setattr(workers, "_SECONDS_PER_MEGABYTE", 0.0)
    for task, reading in read_apart(make_tasks(tmp_path), SchemeFiles()):
        (unread,) = reading.unread
        assert "took longer than 0 seconds" in unread.reason
        assert reading.source.path == task.path


def test_a_reader_that_dies_does_not_take_the_build_along(tmp_path: Path) -> None:
    """When the system ends a worker, its source is unread, and the next one is still read."""
    tasks = make_tasks(tmp_path)
    crew = workers._Crew(SchemeFiles())  # noqa: SLF001 - to have a worker to kill
    try:
        assert crew.read(tasks[0]).works
        crew._all[0].kill()  # noqa: SLF001 - as the system would
        (unread,) = crew.read(tasks[0]).unread
        assert "ended by the system (signal 9)" in unread.reason
        assert crew.read(tasks[1]).works
    finally:
        crew.dismiss()


def heed_interrupts() -> None:
    """Undo what a shell does to a command in the background: it would never see Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_an_interrupted_build_leaves_the_last_good_one(tmp_path: Path) -> None:
    """Ctrl-C ends the command and its workers at once, and what was built stays as it was."""
    folder, out = write_essays(tmp_path), tmp_path / "out"
    build(folder, out=out)
    before = (out / "graph.nq").read_bytes()
    page = (folder / "sources").joinpath("long.txt")
    row = "Marta Olsen, Director, Fjord Institute\nA City that Learns\nIt is a long way.\n\n"
    page.write_text("A Page\n\n" + row * 20_000, "utf-8")
    command = [sys.executable, "-m", "actormap", "build", str(folder), "--out", str(out)]
    process = subprocess.Popen(
        command,
        start_new_session=True,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - it runs before there are threads of the test
    )
    deadline = time.monotonic() + 20
    while not list(tmp_path.glob(".out.building-*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)
    try:
        _, errors = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert (out / "graph.nq").read_bytes() == before
    assert not list(tmp_path.glob(".out.building-*"))


def test_a_program_that_builds_needs_no_guard(tmp_path: Path) -> None:
    """A script without `if __name__ == "__main__"` builds once and ends."""
    shutil.copytree(write_essays(tmp_path), tmp_path / "copy")
    script = tmp_path / "script.py"
    script.write_text(
        "import actormap\nprint(len(actormap.build('copy', out='o').find('Olsen')))\n"
    )
    done = subprocess.run(
        [sys.executable, script.name], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "1"
