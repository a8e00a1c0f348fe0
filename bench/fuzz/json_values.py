"""JSON → JSON in which one value is another, of a wrong kind as often as not."""

import json
from collections.abc import Callable
from random import Random
from typing import Any


def damage_json(data: bytes, random: Random) -> bytes:
    """Return JSON, or lines of JSON, with one value changed; nothing where there is none."""
    lines = data.split(b"\n")
    try:
        value, whole = json.loads(data), True
    except (ValueError, RecursionError):
        number, whole = random.randrange(len(lines)), False
        try:
            value = json.loads(lines[number])
        except (ValueError, RecursionError):
            return b""
    places: list[tuple[Any, Any]] = []
    _list_places(value, places, 0)
    if not places:
        return b""
    holder, key = random.choice(places)
    other_holder, other_key = random.choice(places)
    _HARMS[random.randrange(len(_HARMS))](holder, key, other_holder[other_key], random)
    try:
        new = json.dumps(value, ensure_ascii=random.random() < 0.5)
    except (ValueError, RecursionError):
        return b""
    packed = new.encode("utf-8", "surrogatepass")
    if whole:
        return packed
    return b"\n".join([*lines[:number], packed, *lines[number + 1 :]])


def _list_places(value: Any, places: list[tuple[Any, Any]], depth: int) -> None:
    if depth > 50:
        return
    keys: Any = ()
    if isinstance(value, dict):
        keys = list(value)
    elif isinstance(value, list):
        keys = range(len(value))
    for key in keys:
        places.append((value, key))
        _list_places(value[key], places, depth + 1)


_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, 1.5, float("nan"), "", " ", "\0", "\ud800", "x" * 5000,
    "\u202e",
    [], {}, [None], [[]], [{}], {"": None}, [[[[[[]]]]]], "2024-13-45", "http://x/a b",
    "<b>&amp;</b>", ["x", 1],
)  # fmt: skip


def _put_value(holder: Any, key: Any, _: Any, random: Random) -> None:
    holder[key] = random.choice(_VALUES)


def _put_other(holder: Any, key: Any, other: Any, _: Random) -> None:
    holder[key] = json.loads(json.dumps(other))


def _wrap(holder: Any, key: Any, _: Any, random: Random) -> None:
    value = holder[key]
    for _ in range(random.choice((1, 1, 2, 700))):
        value = [value] if random.random() < 0.7 else {"a": value}
    holder[key] = value


def _drop(holder: Any, key: Any, _: Any, __: Random) -> None:
    del holder[key]


def _double(holder: Any, key: Any, _: Any, random: Random) -> None:
    if isinstance(holder, list):
        holder.extend([holder[key]] * random.choice((1, 5, 200)))
    else:
        holder[random.choice(("id", "name", "title", "@id", "type", "", "author"))] = holder[key]


_HARMS: tuple[Callable[[Any, Any, Any, Random], None], ...] = (
    _put_value, _put_value, _put_value, _put_other, _wrap, _drop, _double,
)  # fmt: skip
