"""Shapes of bylines: "{names}, {role}, {organization}" as a pattern, and a byline as a shape."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from actormap.bylines import Byline, Contributor, Part, split_names
from actormap.errors import ProjectError

# The fields of a shape, and what of a contributor they hold; `ignored` holds words for nobody.
FIELDS = ("names", "role", "organization", "unit", "place", "title", "ignored")
_TOKEN = re.compile(r"\{(?P<field>[^{}]*)\}|(?P<open>\[)|(?P<close>\])|(?P<text>[^\[\]{}]+)")
_CERTAINTY = 0.95


@lru_cache(maxsize=256)
def compile_shape(shape: str) -> re.Pattern[str]:
    """Return the pattern of a shape. Raises ProjectError where it is not well formed."""
    pieces: list[str] = []
    seen: set[str] = set()
    depth = at = 0
    for token in _TOKEN.finditer(shape):
        if token.start() != at:
            break
        at = token.end()
        depth += bool(token["open"]) - bool(token["close"])
        if token["field"] is not None:
            _check_field(shape, token["field"], seen)
        pieces.append(_compile_token(token))
    if at != len(shape) or depth or "names" not in seen:
        raise ProjectError(
            f'the shape "{shape}" is not well formed. Write fields in braces, {{names}} among '
            "them, and what may be missing in square brackets: "
            '"{names}, {role}[, {organization}]".'
        )
    return re.compile("".join(pieces))


def _check_field(shape: str, field: str, seen: set[str]) -> None:
    if field not in FIELDS or field in seen:
        raise ProjectError(
            f'the shape "{shape}" has "{{{field}}}". Fields are {", ".join(FIELDS)}, each once.'
        )
    seen.add(field)


def _compile_token(token: re.Match[str]) -> str:
    if token["field"] is not None:
        return f"(?P<{token['field']}>.+?)"
    if token["open"]:
        return "(?:"
    if token["close"]:
        return ")?"
    words = [re.escape(word) for word in re.split(r"\s+", token["text"])]
    return r"\s*".join(words) if not token["text"].strip() else r"\s+".join(words)


def match_shape(shape: str, line: Part) -> Byline | None:
    """Return the byline of a line that has this shape; None where it has another."""
    match = compile_shape(shape).fullmatch(line.text)
    if match is None:
        return None
    fields = {name: line.cut(*match.span(name)) for name, text in match.groupdict().items() if text}
    names = split_names(fields["names"])
    contributors = tuple(
        Contributor(name, *(_list_parts(fields, field) for field in _OF_A_PERSON)) for name in names
    )
    return Byline(contributors, title=fields.get("title"), confidence=_CERTAINTY)


_OF_A_PERSON = ("role", "organization", "unit", "place")


def _list_parts(fields: Mapping[str, Part], field: str) -> tuple[Part, ...]:
    return (fields[field],) if field in fields else ()


def describe_shape(text: str, byline: Byline) -> str:
    """Return the shape that a byline has: its parts as fields, the rest as it stands."""
    shape, at = "", 0
    for start, end, field in sorted(_list_spans(byline)):
        if start < at:
            continue
        between = text[at:start]
        if shape.endswith(f"{{{field}}}") and len(between.strip()) <= _LONGEST_JOINT:
            at = end
            continue
        shape += re.sub(r"[\[\]{}]", "", between) + f"{{{field}}}"
        at = end
    return shape + text[at:]


# "&", "and", "und": what joins two names or two roles.
_LONGEST_JOINT = 4


def _list_spans(byline: Byline) -> Iterator[tuple[int, int, str]]:
    for person in byline.contributors:
        yield person.name.start, person.name.end, "names"
        for field, parts in zip(
            _OF_A_PERSON,
            (person.roles, person.organizations, person.units, person.places),
            strict=True,
        ):
            for part in parts:
                yield part.start, part.end, field
    if byline.title:
        yield byline.title.start, byline.title.end, "title"
