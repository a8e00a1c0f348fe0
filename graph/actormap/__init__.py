"""From pages to a cited network: who connects to whom, through what, and which source says so.

    graph = actormap.build("data/wise-learning-ecosystems")
    graph.connect("Keri Facer", "Helen Manchester")

Names are loaded when they are first used, so that `import actormap` stays light.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from actormap.errors import ActormapError
    from actormap.fetching import fetch
    from actormap.graph import Graph
    from actormap.graph import Graph as open  # noqa: A004, N813 - reads like gzip.open
    from actormap.pipeline import build
    from actormap.sparql.endpoint import Endpoint

__version__ = "0.1.0"

__all__ = ["ActormapError", "Endpoint", "Graph", "__version__", "build", "fetch", "open"]

_HOMES = {
    "ActormapError": ("actormap.errors", "ActormapError"),
    "Endpoint": ("actormap.sparql.endpoint", "Endpoint"),
    "Graph": ("actormap.graph", "Graph"),
    "build": ("actormap.pipeline", "build"),
    "fetch": ("actormap.fetching", "fetch"),
    "open": ("actormap.graph", "Graph"),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562 wants any of the names above
    """Load a public name at its first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'actormap' has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
