"""Measure how fast connections are found, beside other ways, at several sizes.

    python -m bench.connect 10000 100000 [1000000] [--folder DIR] [--pairs 100] [--no-peers]

Graphs are those of `bench.generate`, written as a build writes its arrays (about 6 minutes of CPU
and 4 GB for a million works); those that are in the folder already are taken as they are. Pairs are
people at random, and pairs of the largest themes, organizations and people. All times are CPU
milliseconds. Results go to bench/results/connect.json.

Only the routes are measured: not the look-up of names, nor the reading of quotes from a store.
"""

import argparse
import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from pyoxigraph import Store

from actormap.connections.filters import ANYTHING, Gate
from actormap.connections.search import find_paths
from actormap.links import Links, open_links
from actormap.links.model import KIND_NUMBERS
from actormap.model import Kind
from bench.connecting import peers
from bench.connecting.graphs import write_graph

RESULTS = Path(__file__).parent / "results" / "connect.json"
_ROUTES = 5
_HUBS = 10
# Peers take seconds a pair at a large size: fewer pairs tell enough.
_PEER_PAIRS = 10
_LARGEST_FOR_PEERS = 100_000
_FRESH = """
import sys
from pathlib import Path
from actormap.connections.filters import ANYTHING, Gate
from actormap.connections.search import find_paths
from actormap.links import open_links
links = open_links(Path(sys.argv[1]), None)
ends = [links.find(iri) for iri in sys.argv[2:]]
find_paths(links, ends[:1], ends[1:], 5, Gate(links, ANYTHING))
"""
Pair = tuple[int, int]


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    options = _parse(arguments)
    results = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}, numpy {np.__version__}",
        "unit": "CPU milliseconds",
        "routes": _ROUTES,
        "sizes": [_measure_size(count, options) for count in options.counts],
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    print(json.dumps(results, indent=1))
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.connect", description=__doc__.split("\n")[0])
    parser.add_argument("counts", type=int, nargs="+", metavar="N", help="how many works")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "connect")
    parser.add_argument("--pairs", type=int, default=100, help="how many pairs at random")
    parser.add_argument("--no-peers", action="store_true", help="measure the arrays alone")
    return parser.parse_args(arguments)


def _measure_size(count: int, options: argparse.Namespace) -> dict[str, object]:
    folder: Path = options.folder / str(count)
    if not folder.is_dir():
        options.folder.mkdir(parents=True, exist_ok=True)
        write_graph(count, folder)
    links = open_links(folder, Store)
    chance = random.Random(1)  # noqa: S311 - the same pairs in every run
    pairs = dict(_choose_pairs(links, options.pairs, chance))
    measured: dict[str, object] = {
        "works": count,
        "nodes": len(links),
        "links": len(links.arrays.subject),
        "bytes": sum(file.stat().st_size for file in folder.iterdir()),
        "warm": {name: _describe(_measure_warm(links, chosen)) for name, chosen in pairs.items()},
        "fresh": _describe(_measure_fresh(links, folder, pairs["people at random"][:20])),
    }
    if not options.no_peers and count <= _LARGEST_FOR_PEERS:
        measured["peers"] = _measure_peers(links, pairs["people at random"][:_PEER_PAIRS])
    return measured


def _choose_pairs(
    links: Links, count: int, chance: random.Random
) -> Iterator[tuple[str, list[Pair]]]:
    """Yield people at random; then the largest of each kind, paired with one another and people."""
    people = _list_largest(links, Kind.PERSON)
    drawn = [chance.choice(people) for _ in range(2 * count)]
    yield "people at random", _pair(drawn[:count], drawn[count:])
    for kind, name in ((Kind.THEME, "themes"), (Kind.ORGANIZATION, "organizations"),
                       (Kind.PERSON, "prolific people")):  # fmt: skip
        hubs = _list_largest(links, kind)[:_HUBS]
        yield f"largest {name}", _pair(hubs[:-1], hubs[1:])
        yield f"largest {name} and people", _pair(hubs, drawn[: len(hubs)])


def _list_largest(links: Links, kind: Kind) -> list[int]:
    """Return the linked entities of a kind, those of the highest degree first."""
    nodes = np.flatnonzero(links.arrays.kind == KIND_NUMBERS[kind])
    degrees = links.arrays.degree[nodes].astype(np.int64)
    ordered: list[int] = nodes[np.argsort(-degrees, kind="stable")][: (degrees > 0).sum()].tolist()
    return ordered


def _pair(ones: Sequence[int], others: Sequence[int]) -> list[Pair]:
    return [(a, b) for a, b in zip(ones, others, strict=True) if a != b]


def _measure_warm(links: Links, pairs: Sequence[Pair]) -> list[float]:
    gate = Gate(links, ANYTHING)

    def ask(one: int, other: int) -> None:
        find_paths(links, [one], [other], _ROUTES, gate)

    # The first question finds the files unmapped.
    ask(*pairs[0])
    return [peers.measure(lambda pair=pair: ask(*pair)) for pair in pairs]  # type: ignore[misc]


def _measure_fresh(links: Links, folder: Path, pairs: Sequence[Pair]) -> list[float]:
    """Return the CPU seconds of whole processes: Python, numpy, mapping, IRIs, routes."""
    times = []
    for pair in pairs:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        iris = [links.texts.iris[node] for node in pair]
        subprocess.run([sys.executable, "-c", _FRESH, folder, *iris], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return times


def _measure_peers(links: Links, pairs: Sequence[Pair]) -> dict[str, object]:
    """Return what the other ways take, and how many times that is of the arrays' median."""
    own = _measure_warm(links, pairs)
    iris = [(links.texts.iris[a], links.texts.iris[b]) for a, b in pairs]
    with tempfile.TemporaryDirectory() as place:
        store = peers.fill_plain_store(links, Path(place) / "store")
        searched = [peers.measure(lambda p=p: peers.search_store(store, *p)) for p in iris]  # type: ignore[misc]
        extracted = peers.measure(lambda: peers.extract_network(store))
        network = peers.extract_network(store)
    simple = [
        peers.measure(lambda p=p: peers.list_shortest(network, p, _ROUTES))  # type: ignore[misc]
        for p in iris
    ]
    median = float(np.median(own))
    ways = {
        "search over the store's indexes, one route": searched,
        "SPARQL to NetworkX, extraction alone": [extracted],
        "NetworkX shortest simple paths, after that": simple,
    }
    return {
        "arrays, five routes": _describe(own),
        **{
            name: {**_describe(times), "ratio": round(float(np.median(times)) / median, 1)}
            for name, times in ways.items()
        },
    }


def _describe(seconds: Sequence[float]) -> dict[str, float]:
    times = np.array(seconds) * 1000
    return {
        "pairs": len(seconds),
        "median": round(float(np.median(times)), 1),
        "p99": round(float(np.percentile(times, 99)), 1),
        "worst": round(float(times.max()), 1),
    }


if __name__ == "__main__":
    sys.exit(main())
