"""Peers in processes of their own: some of them hold on to memory."""

import importlib
import importlib.util
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from actormap.matching import Profile
from bench.identity.processes import Spent, run_apart, watch
from bench.identity.results import Results
from bench.identity.scoring import Pair


class Peer(NamedTuple):
    """The packages it needs, and how it finds the pairs of one thing."""

    packages: tuple[str, ...]
    find: Callable[[Sequence[Profile]], list[Pair]]


def run_peers(
    peers: Mapping[str, Peer], profiles: Sequence[Profile], results: Results
) -> Iterator[tuple[str, list[Pair], Spent]]:
    """Yield the pairs that each peer finds; say which is left out, and why."""
    for name, peer in peers.items():
        missing = [p for p in peer.packages if importlib.util.find_spec(p) is None]
        if missing:
            results.leave_out(name, f"{', '.join(missing)} is not installed")
            continue
        try:
            pairs, spent = run_apart(_run, peer, profiles)
        except LookupError as error:
            results.leave_out(name, str(error.args[0]))
            continue
        yield name, pairs, spent


def _run(peer: Peer, profiles: Sequence[Profile]) -> tuple[list[Pair], Spent]:
    for package in peer.packages:
        importlib.import_module(package)
    return watch(lambda: peer.find(profiles))
