"""The notebooks run from beginning to end."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from ecosystems import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
# The kernel's own libraries warn about one another; what the notebook says is looked at below.
@pytest.mark.filterwarnings("ignore")
def test_a_notebook_runs(path: Path) -> None:
    """Each cell runs, and the answers are those of the sample."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # untyped there
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": ROOT}}).execute()
    printed = "\n".join(
        output.get("text", "") + str(output.get("data", {}).get("text/plain", ""))
        for cell in notebook.cells
        for output in cell.get("outputs", [])
    )
    assert "'person': 15" in printed
    assert "both wrote “Reclaiming the Learning City" in printed
    assert "Alan Daly – Jordi Diaz-Gibson | Jordi Diaz-Gibson & Alan Daly" in printed
