"""What was added to the end of a file, so that it can be taken back to the byte.

All else in the file is kept as it stands: a person may have written it, or be writing it now.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from actormap.errors import ProjectError
from actormap.replacing import hold_folder, replace_file


@dataclass(frozen=True, slots=True)
class Addition:
    """Pieces (rows, with their line ends) that stand at the end of a file since.

    `grown` is the content before and what it was made into first, where more than that was done:
    a file that was not there got a header, a header got a column.
    """

    pieces: tuple[bytes, ...]
    grown: tuple[bytes | None, bytes] | None = None


# Returns the addition to a content, None where there is no file.
Compose = Callable[[bytes | None], Addition]


def add_to_file(file: Path, compose: Compose) -> Addition:
    """Add to a file what `compose` makes of its content; it is on the disk on return."""
    with hold_folder(file.parent):
        content = read_bytes(file)
        addition = compose(content)
        replace_file(file, apply_addition(content, addition))
    return addition


def take_from_file(file: Path, addition: Addition) -> None:
    """Take an addition back; ProjectError where somebody has changed its rows meanwhile."""
    with hold_folder(file.parent):
        try:
            rest = take_back(read_bytes(file), addition)
        except ValueError as error:
            raise ProjectError(
                f"{file}: the row was changed there meanwhile, so it was not undone. Mend it there."
            ) from error
        replace_file(file, rest)


def apply_addition(content: bytes | None, addition: Addition) -> bytes:
    """Return the content with what is added to it."""
    base = addition.grown[1] if addition.grown else content or b""
    return base + b"".join(addition.pieces)


def take_back(content: bytes | None, addition: Addition) -> bytes | None:
    """Return the content as it was before; what else was changed since then stays.

    None where there was no file. ValueError where a piece is not there as it was added.
    """
    if content is None:
        raise ValueError("the file is gone")
    added = b"".join(addition.pieces)
    if not content.endswith(added):
        for piece in reversed(addition.pieces):
            content = _cut_line(content, piece.strip(b"\r\n"))
        return content
    rest = content[: len(content) - len(added)]
    if addition.grown and rest == addition.grown[1]:
        return addition.grown[0]
    return rest


def _cut_line(content: bytes, words: bytes) -> bytes:
    """Return the content without the last line or lines that hold these words and no more."""
    at = content.rfind(words)
    end = at + len(words)
    after = content[end:].lstrip(b"\r\n") if at >= 0 else b""
    whole = (at == 0 or content[at - 1 : at] == b"\n") and content[end : end + 1] in b"\r\n"
    if at < 0 or not whole:
        raise ValueError("not there")
    return content[:at] + after


def read_bytes(file: Path) -> bytes | None:
    """Return the content of a file, None where there is none; ProjectError if unreadable."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ProjectError(f"{file}: cannot be read ({error.strerror}).") from error
