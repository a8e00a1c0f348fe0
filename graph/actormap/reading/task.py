"""What a worker needs to know to read one source."""

import hashlib
from pathlib import Path

from msgspec import Struct

from actormap.errors import SourceError
from actormap.project import SourceSettings
from actormap.themes import ThemeScheme, read_scheme


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
    """The theme scheme of a project as files, and the language whose labels are shown."""

    files: tuple[str, ...] = ()
    language: str = "en"

    def load(self) -> ThemeScheme:
        """Return the scheme; an empty one where the project has no files."""
        return read_scheme(*map(Path, self.files), language=self.language)

    def hash(self) -> str:
        """Return a hash of what the scheme holds."""
        digest = hashlib.sha256(self.language.encode())
        for file in self.files:
            digest.update(
                hashlib.sha256(Path(file).read_bytes()).digest() + Path(file).name.encode()
            )
        return digest.hexdigest()
