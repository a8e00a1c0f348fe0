"""The examples of docs/sparql.md run, and find something."""

import re

import pandas as pd
import pytest

from actormap.graph import Graph
from ecosystems import ROOT

EXAMPLES = re.findall(
    r"```sparql\n(.*?)```", (ROOT / "docs" / "sparql.md").read_text("utf-8"), re.DOTALL
)


def test_there_are_examples() -> None:
    """Else none would be run."""
    assert len(EXAMPLES) == 3


@pytest.mark.parametrize("query", EXAMPLES)
def test_examples(seed: Graph, query: str) -> None:
    """Each has rows on the sample ecosystem, and no warning."""
    answer = seed.sparql(query)
    assert isinstance(answer, pd.DataFrame)
    assert len(answer) > 0
