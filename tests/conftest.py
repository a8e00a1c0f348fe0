"""What several test modules share: a browser, and the sample ecosystem, built once a worker."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from actormap.graph import Graph
from ecosystems import build_seed

# No test is timed: on a busy machine any of them may be slow.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Headless, without a sandbox (containers run as root), and without calls of its own.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a real Chromium: the one `make test` found or installed, or one on the PATH."""
    path = os.environ.get("ACTORMAP_BROWSER") or shutil.which("chromium")
    assert path, "No browser. Run the tests by `make test`, which finds or installs one."
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Build the sample ecosystem."""
    return build_seed(tmp_path_factory.mktemp("seed"))


@pytest.fixture(scope="session")
def outputs(seed: Graph) -> Path:
    """Return the folder of the sample's build."""
    return seed.folder
