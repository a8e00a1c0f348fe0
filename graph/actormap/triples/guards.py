"""What is refused before a parser sees it: it could end the process, or ask the network.

An entity bomb of 669 bytes aborts the parser of RDF/XML, and deep nesting takes it minutes; both
are the process's end, not an error that can be caught. So nothing with a document type is handed
over. A context of JSON-LD is never fetched.
"""

import json
import re
from typing import Any

from actormap.surrogates import mend_text
from actormap.triples.contexts import CONTEXTS, UNDEFINED

# Deeper than any data that people make, and far from what exhausts a stack.
MOST_LEVELS = 512

_ASIDE = re.compile(r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)[^\s<>/!?](?:[^<>\"'/]|\"[^\"<]*\"|'[^'<]*'|/(?!>))*(/?)>")
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)[\"']")


class RefusedError(ValueError):
    """Why a text is not given to a parser."""


def check_xml(text: str) -> str:
    """Return RDF/XML that may be parsed, without comments; lines stay where they are.

    Raises RefusedError for a document type, and for nesting that is too deep.
    """
    text = _ASIDE.sub(_blank_out, text)
    if found := _DECLARATION.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise RefusedError(f"line {line}: a document type (<!DOCTYPE …>) is refused: unsafe")
    depth = 0
    for tag in _TAG.finditer(text):
        depth += 1 if not (tag[1] or tag[2]) else -1 if tag[1] else 0
        if depth > MOST_LEVELS:
            raise RefusedError(f"more than {MOST_LEVELS} levels of elements in one another")
    return text


def decode_xml(data: bytes) -> str:
    """Return text by the encoding that XML declares; empty where that is none or wrong."""
    declared = _DECLARED.match(data)
    try:
        return data.decode(declared[1].decode("ascii")) if declared else ""
    except (LookupError, UnicodeDecodeError):
        return ""  # The declaration is wrong: what the bytes look like is the better guess.


def _blank_out(aside: re.Match[str]) -> str:
    """Return blanks for a comment or instruction; the text of a CDATA section, escaped."""
    if aside[1] is not None:
        return aside[1].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"[^\n]", " ", aside[0])


def check_json(text: str) -> str:
    """Return JSON-LD with contexts that need no network.

    Raises RefusedError for what is no JSON, nesting that is too deep, a key twice in one object,
    and a context that is not known here. A key that the contexts give no meaning comes out as a
    property that begins with `UNDEFINED`, instead of being dropped.
    """
    try:
        value = json.loads(mend_text(text), object_pairs_hook=_make_object)
        value = _settle(value, 0)
        return json.dumps(_define_all(value), ensure_ascii=False, allow_nan=False)
    except RecursionError as error:
        raise RefusedError(f"more than {MOST_LEVELS} levels of nesting") from error
    except json.JSONDecodeError as error:
        raise RefusedError(f"line {error.lineno}: not valid JSON: {error.msg}") from error
    except RefusedError:
        raise
    except ValueError as error:
        raise RefusedError(f"not valid JSON: {error}") from error


def _make_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise RefusedError(f"the key “{twice}” is twice in one object")
    return made


def _settle(value: Any, depth: int) -> Any:  # noqa: ANN401 - any JSON
    """Return a value in which every context is written out."""
    if depth > MOST_LEVELS:
        raise RefusedError(f"more than {MOST_LEVELS} levels of nesting")
    if isinstance(value, list):
        return [_settle(item, depth + 1) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _settle_context(item) if key == "@context" else _settle(item, depth + 1)
        for key, item in value.items()
    }


def _settle_context(context: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(context, list):
        return [_settle_context(part) for part in context]
    if isinstance(context, str):
        if context not in CONTEXTS:
            raise RefusedError(
                f"its context is at {context}, and nothing is fetched. Write the context into the "
                "file, or save the data as Turtle"
            )
        return CONTEXTS[context]
    if isinstance(context, dict) and "@import" in context:
        raise RefusedError(f"its context imports {context['@import']}, and nothing is fetched")
    if isinstance(context, dict):  # A term may have a context of its own.
        return {key: _settle_term(term) for key, term in context.items()}
    return context


def _settle_term(term: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(term, dict) and "@context" in term:
        return {**term, "@context": _settle_context(term["@context"])}
    return term


def _define_all(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, list):
        return [_define_all(item) for item in value]
    if not isinstance(value, dict):
        return value
    context = value.get("@context", [])
    contexts = context if isinstance(context, list) else [context]
    return {**value, "@context": [{"@vocab": UNDEFINED}, *contexts]}
