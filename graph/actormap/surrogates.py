r"""Halves of characters in JSON: escapes like "\ud800", left behind by programs that cut texts.

No other format can hold them. The sign for a broken character takes as much room, so that what
stands behind it keeps its position.
"""

import re

_ESCAPES = re.compile(
    r"\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(\\u[dD][89a-fA-F][\da-fA-F]{2})"
)
_ESCAPED_BYTES = re.compile(_ESCAPES.pattern.encode("ascii"))


def mend_text(text: str) -> str:
    r"""Return JSON with the sign for a broken character in place of each half of one.

    >>> mend_text(r'"\ud83d \ud83d\ude00"')
    '"\\ufffd \\ud83d\\ude00"'
    """
    return _ESCAPES.sub(lambda match: r"\ufffd" if match[1] else match[0], text)


def mend_bytes(raw: bytes) -> bytes:
    r"""Return the same of JSON in bytes.

    >>> mend_bytes(rb'"\ud83d \ud83d\ude00"')
    b'"\\ufffd \\ud83d\\ude00"'
    """
    return _ESCAPED_BYTES.sub(lambda match: rb"\ufffd" if match[1] else match[0], raw)
