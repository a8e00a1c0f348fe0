"""An index of a dump on disk: made once, found again by the dump's hash.

SQLite, of the standard library: names are written in the order of the dump and sorted when all
are there, by SQLite in files of its own, so that the memory stays bounded. It lies in the user's
cache and not in a project, since several projects ask the same dump, and may be deleted.
"""

import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from actormap.errors import BuildError, SourceError
from actormap.model import Kind
from actormap.names import fold_name
from actormap.reconciliation.dumps import Dump
from actormap.reconciliation.model import Entry, Named, Relation

# Another form of the tables is another file.
_FORM = 2
_BATCH = 20_000
# Namesakes that are looked at for one name: there are hundreds of San Josés.
_MOST_NAMESAKES = 500
# Words that tell no two names apart, in the languages that have the most universities.
_LITTLE = frozenset(
    "the of and for at in de del della di da do dos des du la le les l el los y e et und der die "
    "das fur an van voor och".split()
)
_WORDS_KINDS = (Kind.ORGANIZATION, Kind.PERSON)
_TABLES = """
CREATE TABLE entries (id INTEGER PRIMARY KEY, entry BLOB NOT NULL);
CREATE TABLE names (name TEXT NOT NULL, relation INTEGER NOT NULL, entry INTEGER NOT NULL);
CREATE TABLE counts (entries INTEGER NOT NULL, unusable INTEGER NOT NULL);
"""


class Index:
    """A dump that can be asked by name."""

    def __init__(self, database: sqlite3.Connection, dump: Dump) -> None:
        """Ask an open database."""
        self._database = database
        self._decode = msgspec.msgpack.Decoder(Entry).decode
        self.dump = dump

    @property
    def counts(self) -> tuple[int, int]:
        """How many entries there are, and how many records of the dump were unusable."""
        entries, unusable = self._database.execute("SELECT * FROM counts").fetchone()
        return entries, unusable

    def find(self, names: Iterable[str], kind: Kind) -> list[tuple[Entry, Relation]]:
        """Return the entries of a kind that bear one of these names, by their closest relation."""
        found: dict[int, tuple[bytes, Relation]] = {}
        for key, is_words in _list_keys(names, kind):
            for entry, blob, relation in self._database.execute(_FIND, (key, _MOST_NAMESAKES)):
                near = max(Relation(relation), Relation.WORDS) if is_words else Relation(relation)
                if entry not in found or near < found[entry][1]:
                    found[entry] = blob, near
        entries = ((self._decode(blob), relation) for blob, relation in found.values())
        return [(entry, relation) for entry, relation in entries if entry.kind is kind]


_FIND = """SELECT entries.id, entries.entry, names.relation FROM names
JOIN entries ON entries.id = names.entry WHERE names.name = ? LIMIT ?"""


@contextmanager
def open_index(dump: Dump, cache: Path | None = None) -> Iterator[Index]:
    """Give the index of a dump, and make it first where there is none yet.

    Raises SourceError where the dump is damaged, BuildError where nothing can be written.
    """
    folder = cache or find_cache()
    file = folder / f"{dump.scheme}-{dump.sha256[:24]}-{_FORM}.sqlite"
    if not file.exists():
        _make_index(dump, file)
    try:
        database = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        with closing(database):
            yield Index(database, dump)
    except sqlite3.DatabaseError as error:
        raise BuildError(f"{file}: the index is damaged ({error}). Delete it.") from error


def find_cache() -> Path:
    """Return the folder of what can be made again: `$ACTORMAP_CACHE`, or the system's place."""
    if named := os.environ.get("ACTORMAP_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "actormap"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "actormap"


def _make_index(dump: Dump, file: Path) -> None:
    """Write the index aside and put it in place whole: a kill leaves none behind that is half."""
    aside = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(aside)) as database:
            _fill(database, dump)
        aside.replace(file)
    except (OSError, sqlite3.Error) as error:
        raise BuildError(
            f"{file.parent}: the index of {dump.path} cannot be written ({error}). Name another "
            "folder in the environment variable ACTORMAP_CACHE."
        ) from error
    finally:
        aside.unlink(missing_ok=True)


def _fill(database: sqlite3.Connection, dump: Dump) -> None:
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
    encode = msgspec.msgpack.Encoder().encode
    entries: list[tuple[int, bytes]] = []
    names: list[tuple[str, int, int]] = []
    number = unusable = 0
    for named in dump.read():
        if named is None:
            unusable += 1
            continue
        number += 1
        entries.append((number, encode(named.entry)))
        names += ((name, relation, number) for name, relation in _fold_names(named).items())
        if len(entries) >= _BATCH:
            _write(database, entries, names)
    if not number:
        raise SourceError(f"{dump.path}: no usable record in it, {unusable} unusable.")
    _write(database, entries, names)
    database.execute("INSERT INTO counts VALUES (?, ?)", (number, unusable))
    database.execute("CREATE INDEX names_by_name ON names (name)")
    database.commit()


def _write(
    database: sqlite3.Connection,
    entries: list[tuple[int, bytes]],
    names: list[tuple[str, int, int]],
) -> None:
    """Write what was collected, and empty the lists."""
    database.executemany("INSERT INTO entries VALUES (?, ?)", entries)
    database.executemany("INSERT INTO names VALUES (?, ?, ?)", names)
    entries.clear()
    names.clear()


def _fold_names(named: Named) -> dict[str, Relation]:
    """Map each name as it is looked up to its closest relation."""
    folded: dict[str, Relation] = {}
    for name, relation in sorted(named.names, key=_get_relation):
        for key, _ in _list_keys([name], named.entry.kind):
            folded.setdefault(key, relation)
    return folded


def _get_relation(pair: tuple[str, Relation]) -> Relation:
    return pair[1]


def _list_keys(names: Iterable[str], kind: Kind) -> Iterator[tuple[str, bool]]:
    """Yield the keys of names, and whether they are of their words in any order."""
    for name in names:
        folded = fold_name(name)
        if folded:
            yield folded, False
        words = sorted(set(folded.split()) - _LITTLE)
        if len(words) > 1 and kind in _WORDS_KINDS:
            yield f"~{' '.join(words)}", True
