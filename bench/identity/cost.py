"""What the candidates of ever more people cost, as numbers and as a plot.

Each size runs in a process of its own. Time counts from the finished mentions on; memory is all
that the process ever held, the mentions and what made them included.
"""

from collections.abc import Sequence
from functools import partial
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from actormap.matching import MATCHERS, list_candidates
from actormap.model import Kind
from bench.identity.mentions import generate_mentions
from bench.identity.processes import Spent, run_apart, watch
from bench.identity.results import FOLDER, write_results

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
FILE = FOLDER / "identity-cost.json"


class Cost(NamedTuple):
    """How many candidates so many mentions have, and what finding them took."""

    mentions: int
    candidates: int
    spent: Spent


def run_scale(most: int, plot: Path | None) -> None:
    """Print the cost of each size up to `most`; with a plot, draw it and write the numbers."""
    costs = []
    for count in (size for size in SIZES if size <= most):
        cost = run_apart(measure_cost, count)
        told = f"{cost.spent.seconds:.1f} s CPU, {cost.spent.megabytes / 1024:.2f} GB"
        print(f"  {count:>9,} mentions: {cost.candidates:,} candidates, {told}", flush=True)
        costs.append(cost)
    if plot and costs:
        write_results(FILE, {"rows": [_list_values(cost) for cost in costs]})
        draw(costs, plot)


def measure_cost(count: int) -> Cost:
    """Return what the candidates of so many mentions cost."""
    profiles, _ = generate_mentions(count)
    find = partial(list_candidates, profiles, MATCHERS[Kind.PERSON])
    found, spent = watch(lambda: sum(1 for _ in find()))
    return Cost(len(profiles), found, spent)


def _list_values(cost: Cost) -> dict[str, Any]:
    return {
        "mentions": cost.mentions,
        "candidates": cost.candidates,
        "cpu_seconds": round(cost.spent.seconds, 2),
        "megabytes": round(cost.spent.megabytes),
    }


def draw(costs: Sequence[Cost], path: Path) -> None:
    """Draw time and memory over the number of mentions, beside n log n from the first on."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    # The same picture to the byte for the same numbers.
    mpl.rcParams["svg.hashsalt"] = "actormap"
    figure = Figure(figsize=(9, 4), layout="constrained")
    time, memory = figure.subplots(1, 2)
    sizes = [cost.mentions for cost in costs]
    seconds = [cost.spent.seconds for cost in costs]
    rising = [seconds[0] * n * log(n) / (sizes[0] * log(sizes[0])) for n in sizes]
    time.loglog(sizes, rising, "--", color="gray", label="n log n")
    time.loglog(sizes, seconds, "o-", color="#1f5fa8", label="measured")
    time.axhline(600, color="#b03a2e", linewidth=1, label="10 minutes")
    time.set(title="CPU seconds, one core", xlabel="mentions")
    held = [cost.spent.megabytes / 1024 for cost in costs]
    memory.loglog(sizes, held, "o-", color="#1f5fa8", label="measured")
    memory.axhline(4, color="#b03a2e", linewidth=1, label="4 GB")
    memory.set(title="Memory, GB", xlabel="mentions")
    for axes in (time, memory):
        axes.grid(visible=True, which="major", linewidth=0.3)
        axes.legend()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, format="svg", metadata={"Date": None})
