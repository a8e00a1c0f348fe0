"""What a worker needs to know to read one source."""

import hashlib
from pathlib import Path

from msgspec import Struct

from actormap.errors import SourceError
from actormap.project import SourceSettings
from actormap.themes import EMPTY_SCHEME, ThemeScheme, read_scheme


class Task(Struct, frozen=True):
    """A source to read: its file, its path as the graph states it, what the project says of it.

    `sha256` is the hash of the file's bytes when the build began.
    """

    file: str
    path: str
    sha256: str
    settings: SourceSettings

    @classmethod
    def make(cls, file: Path, path: str, settings: SourceSettings) -> "Task":
        """Return the task of a file; SourceError where it cannot be read."""
        try:
            with file.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            raise SourceError(
                f"{path}: cannot be read ({error.strerror}). Mend its permissions or remove it."
            ) from error
        return cls(str(file), path, digest, settings)


class SchemeFiles(Struct, frozen=True):
    """The theme scheme of a project as a file, and the language whose labels are shown."""

    file: str = ""
    language: str = "en"

    def load(self) -> ThemeScheme:
        """Return the scheme; an empty one where the project has none."""
        if not self.file:
            return EMPTY_SCHEME
        return read_scheme(Path(self.file), language=self.language)

    def hash(self) -> str:
        """Return a hash of what the scheme holds."""
        data = Path(self.file).read_bytes() if self.file else b""
        return hashlib.sha256(data).hexdigest() + self.language
