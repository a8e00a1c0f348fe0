"""The bytes of a saved page → its text, by what the page says of its encoding."""

import codecs
import re

_STATED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)"""
    rb"""|<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_SAMPLE = 4_096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = "cp1252"
# Encodings of the web and what browsers read them as. No other is taken from a page: some of
# Python's are no text encodings, and some cost more than the page is long.
_WEB = {
    "utf-8": "utf-8",
    # A page whose statement could be read as ASCII is not in UTF-16, whatever it says.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "hz": "gb18030",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "iso2022_jp": "iso2022_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "mac-roman": "mac-roman",
    "mac-cyrillic": "mac-cyrillic",
    "cp866": "cp866",
    "cp874": "cp874",
    "tis-620": "cp874",
    **{f"cp125{n}": f"cp125{n}" for n in range(9)},
    **{f"iso8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}


def decode_page(data: bytes, stated: str = "") -> str:
    """Return the text of a page: by its mark, as UTF-8, as it says itself, or as Windows-1252.

    What is valid UTF-8 is read so even where the page says otherwise: many were saved anew.
    `stated` is the encoding that the page came with, if any. A byte that stands for nothing
    becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_find_encoding(data, stated), "replace")


def _find_encoding(data: bytes, stated: str) -> str:
    match = _STATED.search(data[:_SAMPLE])
    own = (match.group(1) or match.group(2)).decode("ascii", "replace") if match else ""
    for name in (stated, own):
        try:
            return _WEB[codecs.lookup(name).name]
        except (LookupError, ValueError):
            continue
    return _WESTERN
