"""The values of a page profile."""

from msgspec import Struct

# As in `readers.collection.rows`: of a work, of a work in one line, of a person.
COLUMNS = ("byline", "title", "teaser", "entry", "person", "name", "position", "bio")


class CorrectedPerson(Struct, frozen=True, forbid_unknown_fields=True):
    """A person of a row, as a researcher reads it; the words must stand in the row."""

    name: str
    roles: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class CorrectedRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A byline that is read as a researcher says: its line, its words, and who is in it.

    No `people` and no `organizations` says that the line names nobody.
    """

    line: int
    text: str
    people: tuple[CorrectedPerson, ...] = ()
    organizations: tuple[str, ...] = ()


class PageProfile(Struct, frozen=True, forbid_unknown_fields=True):
    """How the works of a page are laid out and its bylines written.

    `layout` is the order of `COLUMNS` in a row, empty where it is to be found out. `lines` are the
    first and the last line of the list of works, from 1; `skip` lines that are no part of it.
    `decorations` are regular expressions for what surrounds a byline and is no part of it.
    `bylines` are shapes, tried in this order before the grammar: fields in braces, the rest as it
    stands, what may be missing in square brackets: "{names}: {role}, {organization}[ ({place})]".
    Their notation is in `notation`; docs/projects.md tells it to those who write them.
    """

    layout: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    skip: tuple[str, ...] = ()
    decorations: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    rows: tuple[CorrectedRow, ...] = ()
