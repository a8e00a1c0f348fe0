"""The fields of entries: abbreviations written out, and what a parent entry passes on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from actormap.readers.bibliographies.bibtex.splitting import Block
from actormap.readers.bibliographies.bibtex.values import Stated, expand_value

Fields = dict[str, list[Stated]]

_MONTHS = {
    name[:3].casefold(): name
    for name in (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    )
}  # fmt: skip

# What a part takes over from the whole that it names by `crossref` (BibLaTeX manual, appendix B,
# without what would make the part the whole: its title, identifiers, address on the web).
_PASSED_ON = (
    "editor editora editorb editorc publisher year date month series issn isbn journal"
    " journaltitle booktitle institution organization school langid language"
).split()
_PARTS_OF_ONE_AUTHOR = {"book", "inbook", "bookinbook", "suppbook"}
_DEEPEST = 8


@dataclass(slots=True)
class Library:
    """All entries of a bibliography by their keys, and its abbreviations by their names.

    Names of abbreviations, keys and fields are compared without case. Of entries with the same
    key the first one is the parent that others mean.
    """

    text: str
    abbreviations: dict[str, str] = field(default_factory=lambda: dict(_MONTHS))
    by_key: dict[str, tuple[str, Fields]] = field(default_factory=dict)

    def add_abbreviations(self, block: Block) -> None:
        """Take in the abbreviations of a `@string`."""
        for stated in block.fields:
            value = expand_value(self.text, stated.pieces, self.abbreviations)
            self.abbreviations[stated.name] = value.latex

    def add_entry(self, block: Block) -> Fields:
        """Take in an entry; return its own fields, each with all that it states by that name."""
        fields: Fields = {}
        for stated in block.fields:
            value = expand_value(self.text, stated.pieces, self.abbreviations)
            fields.setdefault(stated.name, []).append(value)
        self.by_key.setdefault(block.key.casefold(), (block.type, fields))
        return fields

    def inherit(self, type_: str, fields: Fields) -> Fields:
        """Return the fields with those that come from parents, where the entry has none."""
        found = dict(fields)
        for parents, pass_on in (("xdata", _pass_all), ("crossref", _pass_whole)):
            for parent_type, parent in self._list_parents(fields, parents):
                if pass_on is _pass_all:
                    _pass_all(found, parent)
                else:
                    _pass_whole(found, parent, type_, parent_type)
        return found

    def _list_parents(self, fields: Fields, name: str) -> Iterator[tuple[str, Fields]]:
        """Yield the parents of an entry, and theirs; no circle, and no endless chain."""
        waiting = list(_list_keys(fields.get(name, ())))
        seen: set[str] = set()
        while waiting and len(seen) < _DEEPEST:
            key = waiting.pop(0)
            if key in self.by_key and key not in seen:
                seen.add(key)
                yield self.by_key[key]
                waiting += _list_keys(self.by_key[key][1].get(name, ()))


def _list_keys(values: Iterable[Stated]) -> Iterator[str]:
    for value in values:
        yield from (key.strip().casefold() for key in value.latex.split(",") if key.strip())


def _pass_all(found: Fields, parent: Mapping[str, list[Stated]]) -> None:
    for name, values in parent.items():
        found.setdefault(name, values)


def _pass_whole(
    found: Fields, parent: Mapping[str, list[Stated]], type_: str, parent_type: str
) -> None:
    """Add what the whole passes on to its part; its title is where the part stands."""
    title = parent.get("booktitle") or parent.get("title")
    if title and parent_type != "article":
        found.setdefault("booktitle", title)
    names = [*_PASSED_ON, "author"] if type_ in _PARTS_OF_ONE_AUTHOR else _PASSED_ON
    for name in names:
        if name in parent:
            found.setdefault(name, parent[name])
