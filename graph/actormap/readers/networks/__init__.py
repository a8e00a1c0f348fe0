"""Networks as programs of network analysis keep them: nodes and edges with attributes."""
