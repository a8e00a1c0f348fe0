"""The sources that an answer cites, as BibTeX.

Entry type and fields: http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf; `url` and `urldate`
as biblatex reads them.
"""

import re
from collections.abc import Iterable

from actormap.identifiers import make_slug
from actormap.model import Source

_SPECIAL = re.compile(r"[\\{}%$&#_~^]")
_WRITTEN = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def write_bibtex(sources: Iterable[Source], cited: str) -> str:
    """Return an entry for each source; `cited` says what answer they are of."""
    return "\n\n".join([f"% Sources of {cited}", *map(_write_entry, sources)])


def _write_entry(source: Source) -> str:
    stated = {
        "title": _escape(source.title),
        "howpublished": _escape(source.path),
        "url": source.url.replace("{", "%7B").replace("}", "%7D"),
        "urldate": source.retrieved[:10],
        "note": _escape(", ".join(filter(None, (_write_digest(source), source.licence)))),
    }
    fields = [f"  {name} = {{{value}}}" for name, value in stated.items() if value]
    key = make_slug(source.key) or "source"
    return ",\n".join([f"@misc{{{key}", *fields]) + "\n}"


def _write_digest(source: Source) -> str:
    return f"SHA-256 {source.sha256}" if source.sha256 else ""


def _escape(text: str) -> str:
    """Return text that TeX prints as it stands."""
    return _SPECIAL.sub(lambda mark: _WRITTEN.get(mark[0], f"\\{mark[0]}"), " ".join(text.split()))
