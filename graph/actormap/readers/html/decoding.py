"""The bytes of a saved page → its text, by what the page says of its encoding."""

import codecs
import re

_STATED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w.-]+)""",
    re.IGNORECASE,
)
_SAMPLE = 4_096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Pages that say Latin-1 or ASCII are read by browsers as Windows-1252, and so on.
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
}


def decode_page(data: bytes) -> str:
    """Return the text of a page: by its mark, as UTF-8, as it says itself, or as Windows-1252.

    What is valid UTF-8 is read so even where the page says otherwise: many were saved anew.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_find_stated(data), "replace")


def _find_stated(data: bytes) -> str:
    match = _STATED.search(data[:_SAMPLE])
    name = (match.group(1) or match.group(2)).decode("ascii", "replace") if match else "cp1252"
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return "cp1252"
    return _SUPERSETS.get(found, found)
