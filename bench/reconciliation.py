"""Asks generated dumps about generated organizations: time, memory, and how right the rule is.

    python -m bench.reconciliation [--organizations 100000] [--asked 10000] [--places 1000000]

The organizations are made up by `tests/registries.py`; nothing is fetched.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from actormap.model import Kind
from actormap.reconciliation import Candidate, Subject, open_dump
from actormap.reconciliation.index import open_index
from actormap.reconciliation.search import search_index
from registries import Asked, ask_about, generate, write_places, write_ror


def main() -> int:
    """Print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m bench.reconciliation", description=__doc__)
    parser.add_argument("--organizations", type=int, default=100_000)
    parser.add_argument("--asked", type=int, default=10_000)
    parser.add_argument("--places", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _ask_organizations(Path(folder), options.organizations, options.asked)
        if options.places:
            _index_places(Path(folder), options.places)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    return 0


def _ask_organizations(folder: Path, number: int, asked: int) -> None:
    organizations = list(generate(number))
    questions = ask_about(organizations, asked)
    file = write_ror(folder / "ror.json", organizations)
    del organizations
    dump = open_dump(file)
    started = time.perf_counter()
    with open_index(dump, folder) as index:
        made = time.perf_counter()
        print(f"{file.stat().st_size / 1e6:,.0f} MB, indexed in {made - started:.1f} s")
        pairs = [(q, list(search_index(_make_subject(q), index))) for q in questions]
        print(f"{asked:,} asked in {time.perf_counter() - made:.1f} s")
    listed = [(q, found) for q, found in pairs if q.ror]
    certain = [(q, c) for q, found in pairs for c in found if c.certain]
    right = sum(bool(q.ror) and c.identifier.endswith(q.ror) for q, c in certain)
    unlisted = sum(not q.ror for q, _ in certain)
    print(f"in the candidates {sum(map(_is_found, listed)) / len(listed):.3f}")
    print(f"first of them {sum(map(_is_first, listed)) / len(listed):.3f}")
    print(
        f"the rule accepts {len(certain)}: right {right}, wrong {len(certain) - right - unlisted}"
    )
    print(f"  and namesakes that the registry does not list {unlisted}")


def _is_found(pair: tuple[Asked, list[Candidate]]) -> bool:
    return any(c.identifier.endswith(pair[0].ror) for c in pair[1])


def _is_first(pair: tuple[Asked, list[Candidate]]) -> bool:
    return _is_found((pair[0], pair[1][:1]))


def _make_subject(asked: Asked) -> Subject:
    return Subject("", Kind.ORGANIZATION, asked.name, "", ("",), names=(asked.name,),
                   countries=frozenset({asked.country}))  # fmt: skip


def _index_places(folder: Path, number: int) -> None:
    file = write_places(folder / "places.txt", _make_places(number))
    started = time.perf_counter()
    with open_index(open_dump(file), folder) as index:
        print(f"{index.counts[0]:,} places, indexed in {time.perf_counter() - started:.1f} s")


def _make_places(number: int) -> Iterator[tuple[object, ...]]:
    random = Random(3)  # noqa: S311 - made-up data, not secrets
    for key in range(1, number + 1):
        name = "".join(random.choices("abcdefgéü", k=7)).capitalize()
        yield key, name, name, f"{name}ville,{name}stad,{name}ův", "P", "PPL", "FR", 10


if __name__ == "__main__":
    sys.exit(main())
