r"""The names in an author or editor field → people and organizations, with their places.

The rules of BibTeX: names stand between the words "and"; each is "First von Last", "von Last,
First" or "von Last, Jr, First", where words in small letters are the "von"; braces hold words
together. They apply to the LaTeX as it stands, since its braces say what it means:
`{LEGO Foundation}` is an organization. See Patashnik, "BibTeXing" (1988), section 4.
"""

import re
from collections.abc import Iterator

from actormap.model import Kind
from actormap.readers.bibliographies.bibtex.latex import decode_latex
from actormap.readers.bibliographies.bibtex.values import Stated
from actormap.readers.personal_names import (
    Name,
    Unnamed,
    is_person,
    is_suffix,
    join_name,
    names_organization,
    read_name,
)

_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
# "Kalinowski andNicole Novielli" and "Richard L .and Lowe" are slips, and frequent ones.
_AND = re.compile(r"(?:^|\s|(?<=\.))(?:(?i:and)(?=\s|$)|and(?=[A-Z]))")
_SEMICOLON = re.compile(r";")
_AMPERSAND = re.compile(r"\s\\?&(?=\s)")
_COMMA = re.compile(r",")
# A space behind the name of an accent ("\\H o") divides nothing.
_SPACE = re.compile(r"(?<!\\[Hbcdkrtuv])(?:\\ |[\s~])+")
_KEYED = re.compile(r"\s*\"?([a-z]+)(?:-i)?\s*=\s*")
_KEYS = {"family", "given", "prefix", "suffix"}
# DBLP numbers namesakes: "Stefan Kolb 0001".
_NUMBER = re.compile(r"(?<=[^\W\d_])[\s~]+0\d{3}$")


def read_names(field: Stated) -> Iterator[tuple[Stated, Name | Unnamed]]:
    """Yield each name of a field with its place, or why there is none."""
    for start, end in _split_names(field.latex):
        part = _strip(field, start, end)
        if part.latex:
            yield part, _read_one(part.latex)


def _strip(field: Stated, start: int, end: int) -> Stated:
    words = field.latex[start:end]
    start += len(words) - len(words.lstrip(" \t\r\n,"))
    return field.part(start, max(start, start + len(words.strip(" \t\r\n,"))))


def _split_names(latex: str) -> list[tuple[int, int]]:
    """Return where each name begins and ends."""
    spans = _split(latex, _AND)
    if len(spans) > 1:
        return [within for span in spans for within in _split_commas(latex, *span)]
    inner = _unwrap(latex)
    if inner and _lists_inverted(latex[slice(*inner)]):
        start, end = inner
        return [(start + a, start + b) for a, b in _split(latex[start:end], _AND)]
    for separator in (_SEMICOLON, _AMPERSAND):
        spans = _split(latex, separator)
        if len(spans) > 1 and all(_is_apart(latex[slice(*span)]) for span in spans):
            return spans
    return _split_commas(latex, 0, len(latex))


def _split(latex: str, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the stretches between separators that stand outside of braces."""
    spans, start = [], 0
    for match in separator.finditer(_hide_groups(latex)):
        spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, len(latex))]


def _hide_groups(latex: str) -> str:
    """Return the words with a sign that divides nothing in place of each one inside of braces."""
    shown, end = [], 0
    for start, close in _list_groups(latex):
        shown += [latex[end : start + 1], "\0" * (close - start - 2), latex[close - 1 : close]]
        end = close
    return "".join([*shown, latex[end:]])


def _list_groups(latex: str) -> list[tuple[int, int]]:
    """Return where groups in braces begin and end; only the outermost ones."""
    groups, depth, start = [], 0, 0
    for match in _BRACE.finditer(latex):
        if match[0] == "{":
            start = start if depth else match.start()
            depth += 1
        elif match[0] == "}" and depth:
            depth -= 1
            if not depth:
                groups.append((start, match.end()))
    return groups


def _unwrap(latex: str) -> tuple[int, int] | None:
    """Return the inside of a name that is in braces as a whole, unless they hold one letter."""
    start, end = len(latex) - len(latex.lstrip()), len(latex.rstrip())
    groups = _list_groups(latex)
    if len(groups) != 1 or groups[0] != (start, end) or latex.startswith("{\\", start):
        return None
    return start + 1, end - 1


def _lists_inverted(words: str) -> bool:
    """Tell whether all names in doubled braces are inverted: `{{Kilic, A. and Brown, B.}}`.

    Databases write whole lists so; "Barnes and Noble, Inc." is one name.
    """
    names = [words[slice(*span)] for span in _split(words, _AND)]
    return len(names) > 1 and all("," in name for name in names)


def _is_apart(words: str) -> bool:
    """Tell whether words can be a name by themselves: two words at least, no organization."""
    return len(words.split()) > 1 and not names_organization(decode_latex(words))


def _split_commas(latex: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the names of a list that commas divide, where it can be nothing else.

    "Jane Doe, John Roe, Ann Poe", "J Doe, J Roe" and "Doe, J., Roe, J." are such lists; "Doe, Jr,
    Jane" is one name.
    """
    spans = [(start + a, start + b) for a, b in _split(latex[start:end], _COMMA)]
    parts = [latex[slice(*span)].strip() for span in spans]
    if len(parts) > 1 and all(_opens_with_initial(part) for part in parts):
        return spans
    if len(parts) > 2 and all(_is_full(part) for part in parts):  # noqa: PLR2004 - two commas
        return spans
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if len(parts) > 3 and len(parts) % 2 == 0 and all(_is_initials(p) for _, p in pairs):  # noqa: PLR2004 - two names
        return [(spans[i][0], spans[i + 1][1]) for i in range(0, len(spans), 2)]
    return [(start, end)]


def _opens_with_initial(part: str) -> bool:
    return (
        re.fullmatch(r"(?:[^\W\d_]\.?[\s~-]*)?[^\W\d_][.\s~]\s*\S*[^\W\d_]{3}.*", part) is not None
    )


def _is_full(part: str) -> bool:
    words = part.replace("~", " ").split()
    return len(words) > 1 and not is_suffix(part) and not _is_initials(part)


def _is_initials(part: str) -> bool:
    return re.fullmatch(r"(?:[^\W\d_][\w]?\.?[\s~-]*){1,4}", part) is not None and (
        "." in part or part.isupper()
    )


def _read_one(latex: str) -> Name | Unnamed:
    if inner := _unwrap(latex):
        return _read_protected(decode_latex(latex[slice(*inner)]))
    if _KEYED.match(latex):
        return _read_keyed(latex)
    number = _NUMBER.search(latex)
    bare = latex[: number.start()] if number else latex
    found = read_name(decode_latex(bare))
    if isinstance(found, Unnamed) or found.kind is Kind.ORGANIZATION:
        return found
    if " & " in found.text:
        return Unnamed("a name that can be divided in several ways")
    parts = [bare[slice(*span)].strip() for span in _split(bare, _COMMA)]
    text = write_name(*divide_name([part for part in parts if part]))
    return Name(text or found.text, local=decode_latex(latex) if number else "")


def _read_protected(text: str) -> Name | Unnamed:
    """Return a name in braces: an organization, unless it is surely a person's."""
    found = read_name(text)
    if isinstance(found, Unnamed) or (found.kind is Kind.PERSON and is_person(text)):
        return found
    return Name(text, Kind.ORGANIZATION)


def _read_keyed(latex: str) -> Name | Unnamed:
    """Return a name in the extended form of BibLaTeX: `family=Beethoven, given=Ludwig, …`."""
    found: dict[str, str] = {}
    for start, end in _split(latex, _COMMA):
        name, _, value = latex[start:end].partition("=")
        found[name.strip(' "')] = decode_latex(value.strip(' "'))
    given, prefix, family, suffix = (
        found.get(key, "") for key in ("given", "prefix", "family", "suffix")
    )
    if not _KEYS & found.keys() or not given + family:
        return Unnamed("a name whose parts have names that BibLaTeX does not know")
    return Name(join_name(given, family, prefix, suffix))


def divide_name(parts: list[str]) -> tuple[str, str, str, str]:
    r"""Return first, von, last and jr of a name, given its parts between commas, in LaTeX.

    >>> divide_name(["de la Vall{\\'e}e Poussin", "Jean Charles"])
    ('Jean Charles', 'de la', "Vall{\\'e}e Poussin", '')
    """
    if len(parts) == 1:
        return _divide_straight(_split_words(parts[0]))
    first, jr = parts[-1], ""
    if len(parts) > 2:  # noqa: PLR2004 - von Last, Jr, First; many write the Jr last
        jr, first = (parts[2], parts[1]) if is_suffix(decode_latex(parts[2])) else parts[1:3]
        first = ", ".join([first, *parts[3:]])
    elif is_suffix(decode_latex(first)):
        return (*_divide_straight(_split_words(parts[0]))[:3], first)
    von, last = _divide_last(_split_words(parts[0]))
    return first, von, last, jr


def _split_words(latex: str) -> list[str]:
    return [latex[slice(*span)] for span in _split(latex, _SPACE) if latex[slice(*span)]]


def _divide_straight(words: list[str]) -> tuple[str, str, str, str]:
    """Return the parts of "First von Last"; the last word is always Last."""
    small = next((i for i, word in enumerate(words[:-1]) if _is_small(word)), None)
    if small is None:
        return " ".join(words[:-1]), "", words[-1] if words else "", ""
    von, last = _divide_last(words[small:])
    return " ".join(words[:small]), von, last, ""


def _divide_last(words: list[str]) -> tuple[str, str]:
    """Return von and Last: von ends at the last small word that has a word behind it."""
    small = [i for i, word in enumerate(words[:-1]) if _is_small(word)]
    cut = small[-1] + 1 if small and _is_small(words[0]) else 0
    return " ".join(words[:cut]), " ".join(words[cut:])


def _is_small(word: str) -> bool:
    r"""Tell whether the first letter outside of braces is a small one, as BibTeX sees it.

    An accented letter counts by its letter: `{\'e}cole` is small, `{\"U}nal` is not.
    """
    bare = re.sub(r"\{[^\\{}][^{}]*\}", "", word)
    letter = next((c for c in decode_latex(bare) if c.isalpha()), "")
    return letter.islower()


def write_name(first: str, von: str, last: str, jr: str) -> str:
    """Return a name as people write it: "First von Last, Jr", without LaTeX."""
    first, von, last, jr = (decode_latex(part) for part in (first, von, last, jr))
    return join_name(first, last, von, jr)
