"""Typed decoding that gives up the part that does not fit, and keeps the rest.

A database's record has a shape: a msgspec struct whose members all have defaults. One that fits
is decoded in one go, which is fast. One that does not is taken apart member by member, and lists
item by item: what cannot be decoded is left at its default, and told.
"""

from types import UnionType
from typing import Any, Generic, NamedTuple, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Raw, Struct

from actormap.surrogates import mend_bytes

Shape = TypeVar("Shape", bound=Struct)
# What JSON decodes to, and a type that msgspec decodes to: Python has no narrower names for them.
Json = Any
Form = Any


class Loss(NamedTuple):
    """A part that did not fit: the pointer to it within the record, its JSON, and the reason."""

    pointer: str
    raw: bytes | Raw
    reason: str


class ShapeDecoder(Generic[Shape]):
    """The decoder of records of a shape."""

    def __init__(self, shape: type[Shape]) -> None:
        """Prepare to decode records of this shape."""
        self._shape = shape
        self._decode = msgspec.json.Decoder(shape).decode

    def decode(self, raw: bytes | Raw) -> tuple[Shape | None, list[Loss]]:
        """Return the record and what was lost of it; None where it is no JSON object at all."""
        try:
            return self._decode(raw), []
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            losses: list[Loss] = []
            return _salvage(mend_bytes(raw), self._shape, "", losses), losses


def _salvage(
    raw: bytes | Raw, shape: type[Shape], pointer: str, losses: list[Loss]
) -> Shape | None:
    """Return the members that fit, as a record of the shape."""
    members = _decode(raw, dict[str, Raw], pointer, losses)
    if members is None:
        return None
    found = {}
    for field in msgspec.structs.fields(shape):
        if value := members.get(field.encode_name):
            path = f"{pointer}/{_escape(field.encode_name)}"
            inner = _salvage_value(value, field.type, path, losses)
            if inner is not None:
                found[field.name] = inner
    return shape(**found)


def _salvage_value(raw: Raw, form: Form, pointer: str, losses: list[Loss]) -> Json:
    """Return what fits of a value: all, some of the items of a list, some members of a record."""
    attempt: list[Loss] = []
    whole = _decode(raw, form, pointer, attempt)
    if not attempt:
        return whole
    opening = bytes(memoryview(raw)[:1])
    for option in _list_options(form):
        origin: Any = get_origin(option)
        if origin is list and opening == b"[":
            return _salvage_list(raw, get_args(option)[0], pointer, losses)
        if isinstance(option, type) and issubclass(option, Struct) and opening == b"{":
            return _salvage(raw, option, pointer, losses)
    losses += attempt
    return None


def _salvage_list(raw: Raw, form: Form, pointer: str, losses: list[Loss]) -> list[Json]:
    items = _decode(raw, list[Raw], pointer, losses) or []
    found = (
        _salvage_value(item, form, f"{pointer}/{index}", losses) for index, item in enumerate(items)
    )
    return [item for item in found if item is not None]


def _decode(raw: bytes | Raw, form: Form, pointer: str, losses: list[Loss]) -> Json:
    """Return a value of the form; None, with the loss noted, where it is none."""
    try:
        return msgspec.json.decode(raw, type=form)
    except msgspec.DecodeError as error:
        losses.append(Loss(pointer, raw, str(error).partition(" - at ")[0]))
    except UnicodeDecodeError:
        losses.append(Loss(pointer, raw, "not in UTF-8"))
    except RecursionError:
        losses.append(Loss(pointer, raw, "it is nested too deep"))
    return None


def _list_options(form: Form) -> tuple[Form, ...]:
    """Return the forms of a union; of anything else itself."""
    return get_args(form) if _is_union(form) else (form,)


def _is_union(form: Form) -> bool:
    origin: Any = get_origin(form)
    return origin in {UnionType, Union}


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
