"""The sample ecosystems: nothing is in `data/` without its origin and licence."""

import tomllib
from pathlib import Path

import pytest

ECOSYSTEMS = sorted(path for path in (Path(__file__).parent.parent / "data").iterdir())
MIXED = Path(__file__).parent.parent / "data/measuring-science"


def list_sources(folder: Path) -> list[Path]:
    """Return the files in the folder's `sources/`, but the profiles that actormap writes beside."""
    files = (path for path in (folder / "sources").rglob("*") if path.is_file())
    return sorted(path for path in files if not path.name.endswith(".profile.toml"))


@pytest.mark.parametrize("folder", ECOSYSTEMS, ids=lambda path: path.name)
def test_readme_names_every_source(folder: Path) -> None:
    """The README of an ecosystem has a row for each source."""
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert list_sources(folder)
    assert [path.name for path in list_sources(folder) if f"{path.name}`" not in readme] == []


def test_settings_state_origin_and_licence() -> None:
    """Each source of the mixed ecosystem has title, address, date and licence in the settings."""
    settings = tomllib.loads((MIXED / "actormap.toml").read_text(encoding="utf-8"))["sources"]
    paths = {path.relative_to(MIXED).as_posix() for path in list_sources(MIXED)}
    assert set(settings) == paths
    for stated in settings.values():
        assert {"title", "url", "retrieved", "licence"} <= set(stated)


def test_mixed_ecosystem_is_small() -> None:
    """A clone must not grow by the samples: less than 2 MB."""
    assert sum(path.stat().st_size for path in list_sources(MIXED)) < 2_000_000
