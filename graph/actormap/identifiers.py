"""IRIs: those of entities, readable, valid, stable; and the trusted identifiers that sources state.

A trusted identifier is written in one way, as an IRI, however the source writes it, so that equal
ones are equal strings.
"""

import re
import unicodedata
from collections.abc import Callable
from operator import mul
from urllib.parse import quote, urlsplit

from actormap.names import split_words

DEFAULT_BASE = "https://w3id.org/actormap/id/"

_LONGEST_SLUG = 80


def make_slug(name: str) -> str:
    """Return a readable last part of an IRI; empty when the name has no letter or digit.

    >>> make_slug("Sébastien Turbot")
    'sébastien-turbot'
    >>> make_slug("李明"), make_slug("Ольга")
    ('李明', 'ольга')
    """
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    slug = "-".join(split_words("".join(c for c in text if not _is_selector(c))))
    if len(slug) <= _LONGEST_SLUG:
        return slug
    head, _, _ = slug[: _LONGEST_SLUG + 1].rpartition("-")
    return head or slug[:_LONGEST_SLUG]


def make_base(name: str) -> str:
    """Return the base IRI of a project called `name`; of one without a name if it is empty."""
    return f"{DEFAULT_BASE}{make_slug(name) or 'local'}/"


def read_identifier(text: str) -> str:
    """Return the IRI of an identifier written in any of the usual ways; empty where it is none.

    Check digits are checked. Known are DOI, ORCID, ROR, Wikidata, OpenAlex, arXiv, PubMed,
    GeoNames, ISSN and ISBN.

    >>> read_identifier("DOI:10.1000/ABC"), read_identifier("0000-0002-1825-0097")
    ('https://doi.org/10.1000/abc', 'https://orcid.org/0000-0002-1825-0097')
    >>> read_identifier("0000-0002-1825-0098")
    ''
    """
    bare = text.strip().strip("<>").rstrip(".,;")
    for pattern, write in _SCHEMES:
        if match := pattern.fullmatch(bare):
            return write(match[1])
    return ""


def read_host(url: str) -> str:
    """Return the host of a web address, without "www."; empty where it is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def is_web_address(text: str) -> bool:
    """Tell whether a text is an http(s) address that may stand in a graph as an IRI."""
    return _WEB_ADDRESS.fullmatch(text) is not None


# What RFC 3987 has no place for in a path or query; a store refuses it.
_NOWHERE = (
    r"\s<>\"{}|\\^`\[\]\x00-\x20\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff"
    r"\U000e0000-\U0010ffff"
)
_PIECE = rf"(?:[^%#{_NOWHERE}]|%[0-9A-Fa-f]{{2}})"
_WEB_ADDRESS = re.compile(
    rf"https?://[^/?#:@%{_NOWHERE}]+(?::\d+)?(?:[/?]{_PIECE}*)?(?:#{_PIECE}*)?", re.IGNORECASE
)
_UNSAFE = re.compile(rf"%(?![0-9A-Fa-f]{{2}})|[#{_NOWHERE}]")


def _write_doi(name: str) -> str:
    # DOI names are compared without case (DOI Handbook, 2.4).
    escaped = _UNSAFE.sub(lambda match: quote(match[0], errors="replace"), name)
    return f"https://doi.org/{escaped.lower()}"


def _write_orcid(digits: str) -> str:
    """Write an ORCID iD whose last character checks the others (ISO 7064, MOD 11-2)."""
    bare = digits.replace("-", "").upper()
    total = sum(map(mul, map(int, bare[:-1]), _ORCID_WEIGHTS))
    check = (12 - total % 11) % 11
    if bare[-1] != ("X" if check == _TEN else str(check)):
        return ""
    return f"https://orcid.org/{bare[:4]}-{bare[4:8]}-{bare[8:12]}-{bare[12:]}"


_TEN = 10
_ORCID_WEIGHTS = [2**power for power in range(15, 0, -1)]
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def _write_ror(name: str) -> str:
    """Write a ROR id whose last two digits check the others (ISO 7064, MOD 97-10)."""
    name = name.lower()
    number = 0
    for letter in name[1:7]:
        number = number * 32 + _CROCKFORD.index(letter)
    return f"https://ror.org/{name}" if 98 - number * 100 % 97 == int(name[7:]) else ""


def _write_issn(digits: str) -> str:
    bare = digits.replace("-", "").upper()
    total = sum(int(digit) * (8 - i) for i, digit in enumerate(bare[:7]))
    check = -total % 11
    if bare[7] != ("X" if check == _TEN else str(check)):
        return ""
    return f"https://portal.issn.org/resource/ISSN/{bare[:4]}-{bare[4:]}"


def _write_isbn(digits: str) -> str:
    """Write an ISBN in its form of 13 digits (ISO 2108)."""
    bare = re.sub(r"[\s-]", "", digits).upper()
    if len(bare) == _TEN:
        total = sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(bare))
        bare = f"978{bare[:9]}" if total % 11 == 0 else ""
        bare += str(-_weigh_isbn(bare) % 10) if bare else ""
    elif _weigh_isbn(bare) % 10:
        return ""
    return f"urn:isbn:{bare}" if bare else ""


def _weigh_isbn(digits: str) -> int:
    return sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(digits))


def _prepend(start: str) -> Callable[[str], str]:
    return lambda name: start + name


_WEB = r"(?:https?://)?(?:www\.)?"
# Those that come by the thousand first.
_SCHEMES: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), write)
    for pattern, write in (
        (rf"(?:orcid:\s*|{_WEB}orcid\.org/)?((?:\d{{4}}-?){{3}}\d{{3}}[\dX])", _write_orcid),
        (rf"(?:ror:\s*|{_WEB}ror\.org/)?(0[0-9a-hj-km-np-tv-z]{{6}}\d{{2}})", _write_ror),
        (rf"(?:pmid:\s*|{_WEB}pubmed\.ncbi\.nlm\.nih\.gov/|{_WEB}ncbi\.nlm\.nih\.gov/pubmed/)"
         r"(\d+)/?", lambda name: f"https://pubmed.ncbi.nlm.nih.gov/{name}/"),
        (rf"(?:doi:\s*|(?:{_WEB}|https?://[\w.-]+\.)?(?:dx\.)?doi\.org/(?:doi:)?)?"
         r"(10\.\d{4,9}/\S(?:.*\S)?)", _write_doi),
        (rf"(?:wikidata:\s*|wd:|{_WEB}wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d*)",
         lambda name: f"http://www.wikidata.org/entity/{name.upper()}"),
        (rf"(?:openalex:\s*|{_WEB}openalex\.org/(?:\w+/)?)?([AWISTCPF]\d{{4,}})",
         lambda name: f"https://openalex.org/{name.upper()}"),
        (rf"(?:arxiv:\s*|{_WEB}arxiv\.org/(?:abs|pdf)/)(\d{{4}}\.\d{{4,5}}|[a-z.-]+/\d{{7}})"
         r"(?:v\d+)?(?:\.pdf)?", _prepend("https://arxiv.org/abs/")),
        (r"(?:geonames:\s*|(?:https?://)?(?:sws\.|www\.)?geonames\.org/)(\d+)(?:/.*)?",
         lambda name: f"https://sws.geonames.org/{name}/"),
        (r"(?:issn:?\s*|https://portal\.issn\.org/resource/ISSN/)?(\d{4}-\d{3}[\dX])",
         _write_issn),
        (r"(?:isbn(?:-1[03])?:?\s*|urn:isbn:)?((?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dX])",
         _write_isbn),
    )
)  # fmt: skip


def _is_selector(character: str) -> bool:
    """Tell whether this selects a variant of a letter, which RFC 3987 has no place for."""
    return "\U000e0000" <= character <= "\U000e0fff"
