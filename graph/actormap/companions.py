"""Two files that make one: the second tells what the names or numbers of the first are.

VOSviewer saves a network of numbers and a map of what they stand for; Kumu takes a sheet of
connections and one of elements; Gephi a list of edges and one of nodes.
"""

import re

_PAIRS = {"network": "map", "connections": "elements", "edges": "nodes", "links": "nodes"}
_WORD = re.compile("|".join(_PAIRS), re.IGNORECASE)


def name_companion(path: str) -> str:
    """Return the path of the file that would belong to this one by its name; "" where none would.

    >>> name_companion("sources/x-network.txt"), name_companion("Kumu Connections.csv")
    ('sources/x-map.txt', 'Kumu Elements.csv')
    >>> name_companion("sources/page.txt")
    ''
    """
    folder, slash, name = path.rpartition("/")
    other = _WORD.sub(_replace, name)
    return f"{folder}{slash}{other}" if other != name else ""


def _replace(match: re.Match[str]) -> str:
    word = _PAIRS[match[0].lower()]
    return word.capitalize() if match[0][0].isupper() else word
