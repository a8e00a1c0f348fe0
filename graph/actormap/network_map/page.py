"""One HTML file that needs nothing else and may do nothing else.

pyvis holds the network and fills our own template, and brings the drawing library (vis-network)
with it. Its own template, its physics and its ways to load the library are not used: they fetch
from content delivery networks and let a title run as script. Here data stand as JSON in blocks
that no browser executes, and a content security policy names the hash of every script and style,
so that the browser itself refuses anything else: other scripts, requests, even `innerHTML`.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from actormap.network_map.palette import DARK_BACKGROUND, LIGHT_BACKGROUND, LOOKS
from actormap.network_map.payload import make_payload

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import networkx as nx
    from jinja2 import Environment

    from actormap.network_map.payload import Payload

TEMPLATE = "map.html.j2"
# In the order in which they build on one another; they share one function scope (see read_shell).
SHELL = (
    "text.js",
    "dom.js",
    "model.js",
    "routes.js",
    "labels.js",
    "vis_adapter.js",
    "claims.js",
    "panels.js",
    "search.js",
    "filters.js",
    "table.js",
    "shell.js",
)
VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"
# Lone surrogates are no text: they cannot be written as UTF-8.
_SURROGATE = re.compile("[\ud800-\udfff]")


def write_network_map(network: nx.MultiDiGraph[str], path: Path) -> None:
    """Write the network as one HTML page; OSError where the file cannot be written."""
    path.write_text(render_network_map(network), encoding="utf-8", newline="\n")


def render_network_map(network: nx.MultiDiGraph[str]) -> str:
    """Return the network as the text of one HTML page, the same for the same network."""
    from pyvis.network import Network

    payload = make_payload(network)
    # Undirected, pyvis drops the second relation between two nodes; and its add_edge compares
    # each edge with all others, so the lists are filled directly.
    drawing = Network(directed=True)
    drawing.nodes, drawing.edges = payload.nodes, payload.edges
    drawing.options = _make_options()
    drawing.templateEnv = _make_environment(payload)
    drawing.path = TEMPLATE
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", drawing.generate_html())


def _make_options() -> dict[str, object]:
    """Return the options of vis-network that never change; the look is up to the page."""
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "nodes": {"shape": "custom"},
        "edges": {"smooth": False, "arrowStrikethrough": False, "selectionWidth": 0},
        "interaction": {
            "hover": True,
            "dragNodes": False,
            "selectable": False,
            "tooltipDelay": 10_000_000,
            "keyboard": {"enabled": False},
        },
    }


def _make_environment(payload: Payload) -> Environment:
    """Return a Jinja environment that escapes, unlike that of pyvis, with the parts of the page."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("actormap.network_map", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    scripts, style = [read_vis_network(), read_shell()], read_style()
    environment.globals.update(
        title=payload.about["title"],
        about=payload.about,
        scripts=[_mark_safe(script) for script in scripts],
        style=_mark_safe(style),
        policy=_make_policy(scripts, style),
    )
    return environment


def _mark_safe(text: str) -> str:
    """Return our own script or style as text that goes into the page as it stands."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - package files only: nothing from a network gets here


def _make_policy(scripts: Sequence[str], style: str) -> str:
    """Return the content security policy: these scripts, this style, and nothing else at all.

    Trusted types close the ways from a string to script inside the page (`innerHTML` and its
    kin); https://www.w3.org/TR/trusted-types/.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(hash_content, scripts))}",
            f"style-src {hash_content(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def hash_content(text: str) -> str:
    """Return the source expression of an inline script or style.

    https://www.w3.org/TR/CSP3/#match-element-to-source-list

    >>> hash_content("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def read_vis_network() -> str:
    """Return the drawing library as pyvis brings it (Apache-2.0 or MIT)."""
    return resources.files("pyvis").joinpath(VIS_NETWORK).read_text(encoding="utf-8")


@cache
def read_shell() -> str:
    """Return our script: all parts in one function, so that the page gains no global names."""
    parts = "\n".join(_read_asset(name) for name in SHELL)
    return f'(() => {{\n"use strict";\n{parts}\n}})();\n'


@cache
def read_style() -> str:
    """Return the style sheet, the colours of the kinds first."""
    light = [f"--paper: {LIGHT_BACKGROUND};"]
    dark = [f"--paper: {DARK_BACKGROUND};"]
    for kind, look in LOOKS.items():
        light.append(f"--kind-{kind}: {look.light};")
        dark.append(f"--kind-{kind}: {look.dark};")
    rules = [f".kind-{kind} {{ fill: var(--kind-{kind}); }}" for kind in LOOKS]
    return "\n".join(
        (
            f":root {{ {' '.join(light)} }}",
            f':root[data-theme="dark"] {{ {" ".join(dark)} }}',
            *rules,
            _read_asset("map.css"),
        )
    )


def _read_asset(name: str) -> str:
    asset = resources.files("actormap.network_map").joinpath("assets", name)
    return asset.read_text(encoding="utf-8")
