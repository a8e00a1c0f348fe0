"""The markup that publishers leave in titles and abstracts, taken away."""

import html
import re

# Only the tags that are seen there: "p <0.05" and "<Go to ISI>" are words.
_TAG = re.compile(
    r"</?(?:i|b|u|em|strong|sub|sup|small|span|scp|tt|tex|p|br|div|title|sec|list|list-item|italic|bold"
    r"|sc|inf|(?:jats|mml|xocs|ce|m):[\w-]+)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[a-z]{3,8});", re.IGNORECASE
)


def strip_markup(text: str) -> str:
    """Return the words without inline tags and entities, with single spaces.

    >>> strip_markup("CO<sub>2</sub> &amp; <i>Homo  sapiens</i>, p < 0.05")
    'CO2 & Homo sapiens, p < 0.05'
    """
    if "<" in text:
        text = _TAG.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return " ".join(text.split())
