"""Readers under fire: a small run of `python -m bench.fuzz`, the same inputs each time."""

from pathlib import Path
from random import Random

import pytest
from bench.fuzz.mutation import make_input
from bench.fuzz.running import fuzz
from bench.fuzz.seeds import collect_seeds

from actormap.readers import FORMATS

INPUTS = 500


def test_each_reader_has_seeds_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that recognizes no seed would be fuzzed by the other readers' files only."""
    monkeypatch.delenv("ACTORMAP_SUITES", raising=False)
    seeds = collect_seeds()
    assert list(seeds) == list(FORMATS)
    most = max(map(len, seeds.values()))
    assert [name for name, rows in seeds.items() if len(rows) == most > 20] == []


def test_an_input_can_be_made_again() -> None:
    """The number of an input is all that is needed to have it back."""
    for rows in collect_seeds().values():
        for number in range(20):
            one, two = (make_input(rows, Random(number)) for _ in range(2))  # noqa: S311 - damage, not secrets
            assert one == two


def test_no_damaged_file_harms_a_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No exception, crash, hang or gigabyte; each input gives records, each quote is what is there.

    A finding is written with its input, and named here.
    """
    monkeypatch.delenv("ACTORMAP_SUITES", raising=False)
    for tally in fuzz(INPUTS, 0, tmp_path, jobs=2):
        assert not tally.findings, f"{tally.format}: {tally.findings}, in {tmp_path}"
        assert tally.inputs == INPUTS
        assert tally.taken >= INPUTS // 20, f"{tally.format} took {tally.taken} inputs"
