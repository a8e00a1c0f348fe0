"""IRIs that were published, as a file of the project: they stay, whatever merges or comes apart.

Columns: `iri`, `mention` (its id) and `name` as a help for readers. A mention keeps its line for
good. The entity of a cluster has the IRI under which most of its mentions were published; the
others of them lead to it.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from actormap.errors import ProjectError
from actormap.model import Entity, Mention

_COLUMNS = ("iri", "mention", "name")


@dataclass(frozen=True, slots=True)
class Published:
    """The IRI under which each mention, by its id, was published; and the names of then."""

    iris: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def choose(self, clusters: Iterable[Sequence[Mention]]) -> dict[str, str]:
        """Return the IRI of each cluster, by its first mention's id, that has a published one.

        Where a cluster came apart, the half with more of the mentions keeps the IRI; of equal
        halves the first.
        """
        wishes: list[tuple[int, str, str]] = []
        for cluster in clusters:
            counts = Counter(self.iris[m.id] for m in cluster if m.id in self.iris)
            wishes += [(-count, iri, cluster[0].id) for iri, count in counts.items()]
        chosen: dict[str, str] = {}
        taken: set[str] = set()
        for _, iri, first in sorted(wishes):
            if first not in chosen and iri not in taken:
                chosen[first] = iri
                taken.add(iri)
        return chosen

    def list_redirects(self, entities: Mapping[Mention, Entity]) -> list[tuple[str, str]]:
        """Return each published IRI that no entity has any more, with the one that has it now.

        Where its mentions are in several entities by now, it leads to the one with most of them.
        """
        used = {entity.iri for entity in entities.values()}
        led: dict[str, Counter[str]] = defaultdict(Counter)
        for mention, entity in entities.items():
            iri = self.iris.get(mention.id, "")
            if iri and iri not in used:
                led[iri][entity.iri] += 1
        return sorted(
            (iri, min(counts, key=lambda other: (-counts[other], other)))
            for iri, counts in led.items()
        )

    def extend(self, entities: Mapping[Mention, Entity]) -> "Published":
        """Return the same with all entities published that were not."""
        iris, names = dict(self.iris), dict(self.names)
        for mention, entity in entities.items():
            iris.setdefault(mention.id, entity.iri)
            names.setdefault(mention.id, mention.name)
        return Published(iris, names)


def read_published(path: Path) -> Published:
    """Return what a file says; ProjectError with the line where it cannot be read."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path}: cannot be read as UTF-8 text: {error}.") from error
    iris: dict[str, str] = {}
    names: dict[str, str] = {}
    for row in (rows := csv.DictReader(lines, delimiter="\t")):
        iri, mention = row.get("iri") or "", row.get("mention") or ""
        if not (iri and mention):
            raise ProjectError(
                f"{path}, line {rows.line_num}: a line needs iri and mention. `actormap publish` "
                "writes this file; restore the line, or leave it out."
            )
        if iris.get(mention, iri) != iri:
            raise ProjectError(
                f"{path}, line {rows.line_num}: mention {mention} was published as "
                f"{iris[mention]} in an earlier line. Leave out one of the two."
            )
        iris[mention], names[mention] = iri, row.get("name") or ""
    return Published(iris, names)


def write_published(path: Path, published: Published) -> None:
    """Write the file that `read_published` gives back, by IRI and mention."""
    rows = sorted((iri, mention) for mention, iri in published.iris.items())
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows(
            (iri, mention, " ".join(published.names.get(mention, "").split()))
            for iri, mention in rows
        )
