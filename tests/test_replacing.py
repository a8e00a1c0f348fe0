"""A file is replaced as a whole, and stays where and what it is."""

from pathlib import Path
from threading import Thread

import pytest

from actormap.additions import Addition, add_to_file
from actormap.errors import ProjectError
from actormap.replacing import hold_folder, replace_file


def test_a_file_is_replaced_in_its_place(tmp_path: Path) -> None:
    """A link stays a link, the permissions stay, nothing is left beside it."""
    (tmp_path / "own").mkdir()
    real, link = tmp_path / "own" / "real.tsv", tmp_path / "link.tsv"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    with hold_folder(tmp_path):
        replace_file(link, b"new")
    assert link.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (b"new", 0o640)
    assert [path.name for path in real.parent.iterdir()] == ["real.tsv"]
    replace_file(real, None)
    assert not real.exists()


def test_what_hinders_is_told(tmp_path: Path) -> None:
    """In one line, with the file."""
    with pytest.raises(ProjectError, match=r"missing/file\.tsv: cannot be written"):
        replace_file(tmp_path / "missing" / "file.tsv", b"new")


def test_two_who_write_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each waits until the other has read and written."""
    file = tmp_path / "file.tsv"

    def add(name: str) -> None:
        for number in range(25):
            addition = Addition((f"{name}{number}\n".encode(),))
            add_to_file(file, lambda _content, addition=addition: addition)  # type: ignore[misc]

    threads = [Thread(target=add, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(file.read_text("utf-8").split())) == 50
