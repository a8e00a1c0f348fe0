"""A network as one HTML page that needs nothing else: no server, no network, no other file."""

from actormap.network_map.layout import compute_layout
from actormap.network_map.page import render_network_map, write_network_map

__all__ = ["compute_layout", "render_network_map", "write_network_map"]
