"""One entry of a bibliography: its fields by name, as values that people read."""

import re
from dataclasses import dataclass

from actormap.model import Passage
from actormap.readers.bibliographies.bibtex.fields import Fields
from actormap.readers.bibliographies.bibtex.latex import decode_address, decode_latex
from actormap.readers.bibliographies.bibtex.types import FORMS, JOURNALS
from actormap.readers.bibliographies.bibtex.values import Stated
from actormap.readers.positions import Positions
from actormap.records import Value

# "arXiv preprint arXiv:2003.12345", as search engines fill the field of the journal.
ARXIV = re.compile(
    r"(arxiv)(?:\.org)?(?:[ -](?:e-?prints?|preprint))?[,:]?\s*(?:abs/|arxiv:\s*)?"
    r"([a-z.-]*/?\d[\d.]+)?(?:v\d+)?(?:\s*\[[\w.-]+\])?",
    re.IGNORECASE,
)
# The beginning of the DOIs that arXiv itself gives to its preprints.
_ARXIV_DOI = "10.48550/"


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of an entry, those of its parents included, by name."""

    positions: Positions
    type: str
    fields: Fields

    def find(self, *names: str) -> Stated | None:
        """Return the first field of these names that says something."""
        for name in names:
            for stated in self.fields.get(name, ()):
                if stated.latex.strip():
                    return stated
        return None

    def read(self, *names: str) -> Value | None:
        """Return the readable value of the first of these fields."""
        stated = self.find(*names)
        value = self.decode(stated) if stated else None
        return value if value and value.text else None

    def read_address(self, name: str) -> Value | None:
        """Return a web address or identifier, in which dashes and tildes mean themselves."""
        stated = self.find(name)
        return Value(decode_address(stated.latex), self.quote(stated)) if stated else None

    def decode(self, stated: Stated) -> Value:
        """Return the value that people read, with the words that state it."""
        return Value(decode_latex(stated.latex), self.quote(stated))

    def quote(self, stated: Stated) -> Passage:
        """Return the passage of a value."""
        return self.positions.quote(stated.start, stated.end)

    @property
    def form(self) -> str:
        """What the work is, one of `vocabulary.WORK_FORMS`."""
        form = FORMS.get(self.type, "other")
        preprint = form in {"other", "scholarly article"} and self._is_preprint()
        return "preprint" if preprint else form

    def _is_preprint(self) -> bool:
        journal = self.read(*JOURNALS)
        if journal:
            return ARXIV.fullmatch(journal.text) is not None
        doi = self.read_address("doi")
        if doi and _ARXIV_DOI not in doi.text.casefold():
            return False
        return any(name in self.fields for name in ("eprint", "archiveprefix", "arxivid"))
