"""Tables → records: what a row is about is told by its headers, or by the researcher.

Every row that holds something is in a record: as a work, an actor or a connection, as the table's
title, or as unread. A row of several people gives one record each. What a table's columns hold
that no record took is told once, in an unread record that names them.
"""

from actormap.readers.tables.grid import Grid, Row
from actormap.readers.tables.reading import read_grids

__all__ = ["Grid", "Row", "read_grids"]
