"""A page profile as a file beside its page: written by a build, changed by a person."""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from actormap.errors import ProjectError
from actormap.page_profile.model import COLUMNS, CorrectedPerson, CorrectedRow, PageProfile
from actormap.page_profile.notation import FIELDS, parse_shape

_SEAL = re.compile(r'^seal = "(?P<seal>[0-9a-f]{16})".*\n', re.MULTILINE)


def find_profile(file: Path) -> PageProfile | None:
    """Return the profile that a person has changed; None where there is none to follow.

    Raises ProjectError where it cannot be followed.
    """
    text = _read_text(file)
    return None if text is None or is_untouched(text) else parse_profile(file, text)


def parse_profile(file: Path, text: str) -> PageProfile:
    """Return the profile in a text; ProjectError, with the file's name, where it has a slip."""
    try:
        content = tomllib.loads(text)
        content.pop("seal", None)
        profile = msgspec.convert(content, PageProfile)
        check_profile(profile)
    except tomllib.TOMLDecodeError as error:
        raise ProjectError(f"{file}: not valid TOML: {error}. Correct that place.") from error
    except msgspec.ValidationError as error:
        raise ProjectError(f"{file}: {error}. Correct that place.") from error
    except ProjectError as error:
        raise ProjectError(f"{file}: {error}") from error
    return profile


def check_profile(profile: PageProfile) -> None:
    """Raise ProjectError where a profile says what cannot be followed."""
    for column in profile.layout:
        if column not in COLUMNS:
            raise ProjectError(f'layout has "{column}". Columns are {", ".join(COLUMNS)}.')
    for shape in profile.bylines:
        parse_shape(shape)
    for decoration in profile.decorations:
        try:
            re.compile(decoration)
        except re.error as error:
            raise ProjectError(
                f'the decoration "{decoration}" is no regular expression: {error}.'
            ) from error
    for row in profile.rows:
        named = [word for person in row.people for words in msgspec.structs.astuple(person)
                 for word in ([words] if isinstance(words, str) else words)]  # fmt: skip
        for word in (*named, *row.organizations):
            if word not in row.text:
                raise ProjectError(f'the row of line {row.line} has no words "{word}".')


def write_profile(file: Path, profile: PageProfile, shapes: Iterable[tuple[str, int]]) -> bool:
    """Write what a build found out about a page, unless a person has changed the file.

    Returns whether the file holds the profile; a folder that cannot be written to is none.
    """
    text = _read_text(file)
    if text is not None and not is_untouched(text):
        return False
    new = compose_profile(file.name, profile, shapes)
    if new != text:
        with suppress(OSError):
            file.write_text(new, "utf-8")
    return _read_text(file) == new


def _read_text(file: Path) -> str | None:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def is_untouched(text: str) -> bool:
    """Tell whether a build wrote the file and nobody has changed it since: its seal fits."""
    match = _SEAL.search(text)
    return match is not None and match["seal"] == _seal(_SEAL.sub("", text))


def _seal(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def compose_profile(name: str, profile: PageProfile, shapes: Iterable[tuple[str, int]]) -> str:
    """Return the file of this name as a build writes it."""
    page = name.removesuffix(".profile.toml")
    seen = "".join(f"#   {count:3} × {json.dumps(shape, ensure_ascii=False)}\n"
                   for shape, count in shapes)  # fmt: skip
    text = f"""\
# How actormap reads {page}.
# Correct what is wrong and build again: from then on the file is followed as it stands. Delete it
# to have everything found out anew.

# The order of the lines of a work, and the first and last line of the list of works.
layout = {_write_list(profile.layout)}
lines = {list(profile.lines)}
# Lines in between that belong to no work, such as "Read more".
skip = []
# What surrounds bylines and is no part of them, as regular expressions, such as '\\d+\\.'
decorations = []
# Shapes of bylines, tried in this order before the grammar: "{{names}}: {{role}}[, {{place}}]".
# Fields are {", ".join(FIELDS[:8])},
# {", ".join(FIELDS[8:])}; in square brackets is what may be missing, in
# angles <, | of > are choices, {{role!}} takes any words, {{unit:School}} only such with this one,
# "{{names}} ({{organization}}); …" goes on like this. The grammar found these shapes:
{seen}bylines = []

# A single row that is read wrongly (without people it names nobody):
# [[rows]]
# line = 12
# text = "Keri Facer & Helen Manchester, University of Bristol"
# people = [
#   {{ name = "Keri Facer", organizations = ["University of Bristol"] }},
#   {{ name = "Helen Manchester", organizations = ["University of Bristol"] }},
# ]
"""
    return f'seal = "{_seal(text)}"  # fits as long as nobody has changed the file\n{text}'


def compose_row(row: CorrectedRow) -> str:
    """Return a corrected row as it stands in the file, to be added at its end."""
    lines = ["", "[[rows]]", f"line = {row.line}", f"text = {_quote(row.text)}"]
    if row.people:
        lines += ["people = [", *(f"  {_write_person(person)}," for person in row.people), "]"]
    if row.organizations:
        lines.append(f"organizations = {_write_list(row.organizations)}")
    return "\n".join([*lines, ""])


def _write_person(person: CorrectedPerson) -> str:
    stated = {name: words for name, words in msgspec.structs.asdict(person).items() if words}
    name = _quote(stated.pop("name"))
    lists = (f", {field} = {_write_list(words)}" for field, words in stated.items())
    return f"{{ name = {name}{''.join(lists)} }}"


def _write_list(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_quote, words))}]"


def _quote(text: str) -> str:
    """Return a basic string of TOML, which is one of JSON but for the character DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
