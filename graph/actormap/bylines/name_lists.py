"""Words that are known to be names → the names, in whatever form they are."""

from actormap.bylines.model import Part
from actormap.bylines.people import read_name
from actormap.bylines.splitting import split_conjunctions, split_segments, strip_conjunction


def split_names(part: Part) -> list[Part]:
    """Return the names of a part that holds names only, each without its honorific.

    >>> [name.text for name in split_names(Part("A. Li, Dr. B. Ko and Plato", 0, 26))]
    ['A. Li', 'B. Ko', 'Plato']
    """
    pieces = [
        piece
        for segment in split_segments(part)
        for piece in split_conjunctions(strip_conjunction(segment.part))
    ]
    read = ((read_name(piece), piece) for piece in pieces)
    return [name.part if name else piece for name, piece in read]
