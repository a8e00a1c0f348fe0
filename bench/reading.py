"""Measure how fast sources are read into claims, and in how much memory.

    python -m bench.reading works.jsonl [FILE …] [--themes themes.ttl]

Reader and mapping in one process on one core, as in a worker of a build, after the gazetteer has
been loaded. Claims are counted and let go, as a program that hands them on would. Times are of the
processor; other programs on the machine lengthen them, too.
"""

import argparse
import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from actormap.mapping import Page, map_records
from actormap.places import find_places, look_up
from actormap.project import SourceSettings
from actormap.readers import Document, find_format, make_document, read_document
from actormap.reading.worker import spare_collections
from actormap.themes import EMPTY_SCHEME, ThemeScheme, read_scheme

# Sorts of records that stand for an entry of the source.
_ENTRIES = ("Work", "Actor", "Link", "Participant")


@dataclass(frozen=True, slots=True)
class Measurement:
    """What came of a source, and what it took: CPU seconds."""

    format: str
    records: Counter[str]
    claims: int
    reading: float
    mapping: float

    @property
    def entries(self) -> int:
        """How many entries the source has."""
        return sum(self.records[sort] for sort in _ENTRIES)

    def describe(self) -> str:
        """Return the measurement in a few lines."""
        seconds = self.reading + self.mapping
        sorts = ", ".join(f"{count:,} {sort}" for sort, count in self.records.most_common())
        return (
            f"{self.format}: {sorts}\n"
            f"  {self.entries / seconds:,.0f} entries/s, {self.claims / seconds:,.0f} claims/s"
            f" ({self.claims:,} claims)\n"
            f"  {seconds:.2f} s of CPU: {self.reading:.2f} s reader, {self.mapping:.2f} s mapping"
        )


def measure_reading(document: Document, scheme: ThemeScheme) -> Measurement:
    """Read a source twice: its records alone, then its claims."""
    settings = SourceSettings()
    began = time.process_time()
    records = Counter(type(record).__name__ for record in read_document(document, settings))
    read = time.process_time()
    page = Page(document.source, scheme)
    claims = sum(1 for _ in map_records(page, read_document(document, settings)))
    ended = time.process_time()
    reading = read - began
    name = find_format(document).name
    return Measurement(name, records, claims, reading, max(0.0, ended - read - reading))


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="bench.reading", description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--themes", type=Path, help="a theme scheme in Turtle")
    options = parser.parse_args(arguments)
    scheme = read_scheme(options.themes, language="en") if options.themes else EMPTY_SCHEME
    spare_collections()
    find_places("Bristol")
    look_up("Bristol")
    for file in options.files:
        print(file, measure_reading(make_document(file.name, file), scheme).describe())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
