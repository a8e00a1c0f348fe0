"""What others make of affiliations: how alike each pair is.

What is cheap compares all with all; nomenklatura and splink, the pairs that share a word.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import log
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process, utils

from actormap.matching.organizations.dissection import Dissection, dissect
from actormap.names import fold_name

Numbers = NDArray[np.float64]
_SMALL = 1e-9


class Scored(NamedTuple):
    """Pairs of places in the list of names, and how alike they are."""

    pairs: list[tuple[int, int]]
    scores: Numbers


Pairs = Sequence[tuple[int, int]]
Peer = Callable[[Sequence[str], Pairs], Scored]


def list_peers() -> Iterator[tuple[str, Peer]]:
    """Yield each peer with its name; one that is not installed raises ImportError when called."""
    yield "rapidfuzz token_sort", lambda names, _: _compare(names, fuzz.token_sort_ratio)
    yield "rapidfuzz token_set", lambda names, _: _compare(names, fuzz.token_set_ratio)
    yield (
        "rapidfuzz token_sort, organization only",
        lambda names, _: _compare(
            [_name_organization(dissect(name)) for name in names], fuzz.token_sort_ratio
        ),
    )
    yield "cosine of tf-idf of four letters", lambda names, _: compare_letters(names)
    yield "nomenklatura logic-v2, organization only", compare_by_nomenklatura
    yield "splink, name city country", lambda names, _: compare_by_splink(names)


def _name_organization(parts: Dissection) -> str:
    return " ".join(token.stated for token in parts.names[0].words) if parts.names else ""


def _compare(names: Sequence[str], scorer: Callable[..., float]) -> Scored:
    found = process.cdist(names, names, scorer=scorer, processor=utils.default_process)
    return _take_upper(np.asarray(found, dtype=np.float64))


def _take_upper(table: Numbers) -> Scored:
    rows, columns = np.triu_indices(len(table), 1)
    return Scored(list(zip(rows.tolist(), columns.tolist(), strict=True)), table[rows, columns])


def compare_letters(names: Sequence[str]) -> Scored:
    """Return the cosine of runs of four letters, weighted by inverse document frequency."""
    counts = [_count_runs(fold_name(name)) for name in names]
    seen = Counter(run for found in counts for run in found)
    place = {run: at for at, run in enumerate(seen)}
    table = np.zeros((len(names), len(place)), dtype=np.float32)
    for row, found in enumerate(counts):
        for run, count in found.items():
            table[row, place[run]] = (1 + log(count)) * log(1 + len(names) / seen[run])
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), _SMALL)
    return _take_upper(np.asarray(table @ table.T, dtype=np.float64))


def _count_runs(text: str) -> Counter[str]:
    padded = f" {text} "
    return Counter(padded[at : at + 4] for at in range(max(len(padded) - 3, 1)))


def compare_by_nomenklatura(names: Sequence[str], pairs: Pairs) -> Scored:
    """Return what logic-v2 says of companies with these names."""
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    algorithm: Any = get_algorithm("logic-v2")
    config = algorithm.default_config()
    entities = [
        model.get_proxy(
            {
                "id": f"organization-{at}",  # it remembers names by id
                "schema": "Organization",
                "properties": {"name": [_name_organization(dissect(name)) or name]},
            }
        )
        for at, name in enumerate(names)
    ]
    scores = [algorithm.compare(entities[i], entities[j], config).score for i, j in pairs]
    return Scored(list(pairs), np.array(scores, dtype=np.float64))


def compare_by_splink(names: Sequence[str]) -> Scored:
    """Return the probabilities that splink fits by itself to name, city and country."""
    import pyarrow as pa
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.getLogger("splink").setLevel(logging.ERROR)
    parts = [dissect(name) for name in names]
    plain = [fold_name(_name_organization(part)) for part in parts]
    table = pa.table(
        {
            "unique_id": list(range(len(names))),
            "name": plain,
            "first": [name[:6] for name in plain],
            "city": [min(part.cities, default=None) for part in parts],
            "country": [min(part.countries, default=None) for part in parts],
        }
    )
    blocks = [block_on("first"), block_on("city"), block_on("name")]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[cl.NameComparison("name"), cl.ExactMatch("city"), cl.ExactMatch("country")],
        blocking_rules_to_generate_predictions=blocks,
    )
    api = DuckDBAPI()
    linker = Linker(api.register(table, dataset_display_name="affiliations"), settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for block in (blocks[2], blocks[1]):
        linker.training.estimate_parameters_using_expectation_maximisation(block)
    found = linker.inference.predict().as_record_list()
    return Scored(
        [(row["unique_id_l"], row["unique_id_r"]) for row in found],
        np.array([row["match_probability"] for row in found], dtype=np.float64),
    )
