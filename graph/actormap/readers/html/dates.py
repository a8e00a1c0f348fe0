"""Dates in words and figures → ISO dates, in the languages of the pages that people save."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from actormap.readers.html.month_names import get_month

# A word that may name a month; which one is looked up once all else has matched.
_WORD = r"[^\W\d_][^\s\d.,;:/()-]{1,14}"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
# Arabic pages give a month in two calendars' names, with a stroke between.
_NAMED = rf"(?P<name>{_WORD})(?![^\W\d_])\.?(?:/[^\W\d_]+)?"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 2016-12-23, 2016/12/23, 2016.12.23, with or without a time
        rf"(?<!\d){_YEAR}[-/._]{_MONTH}[-/._]{_DAY}(?!\d)",
        # 2016年12月23日 and 2016년 12월 23일
        rf"(?<!\d){_YEAR}\s?[年년]\s?{_MONTH}\s?[月월]\s?{_DAY}\s?[日일号]?",
        # 23 December 2016, 23. Dezember 2016, 1er mai 2016, 23 de diciembre de 2016, 23-Dec-2016
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|º|ª)?[.,]?[\s-]{{0,3}}(?:de\s|of\s|di\s|d['’])?\s?{_NAMED}"
        rf"[\s,.-]{{0,3}}(?:de\s|del\s)?{_YEAR}(?!\d)",
        # December 23, 2016; Dec. 23rd 2016
        rf"(?<![^\W\d_]){_NAMED}[\s-]{{0,2}}{_DAY}(?:st|nd|rd|th)?(?:\s?,\s?|\s|\.\s?|-){{1,2}}(?:at\s)?{_YEAR}(?!\d)",
        # Thu Dec 13 10:23:01 +0000 2018, as programs print it
        rf"(?<![^\W\d_]){_NAMED}\s{_DAY}\s\d\d:\d\d:\d\d\s\S{{3,5}}\s{_YEAR}(?!\d)",
        # 2016 December 23; 2016. december 23.; 2016 m. gruodžio 23 d.
        rf"(?<!\d){_YEAR}(?:\sm\.)?[\s.,-]{{1,3}}{_NAMED}[\s.,-]{{1,2}}{_DAY}(?!\d)",
        # 3 tháng 5 năm 2020; 3 tháng 5, 2020
        rf"(?<!\d){_DAY}\stháng\s{_MONTH}(?:\snăm\s|,\s){_YEAR}(?!\d)",
        # 23.12.2016, 23/12/2016, 12/23/2016, 23-12-2016
        rf"(?<![\d.])(?P<one>3[01]|[12]\d|0?[1-9])(?P<mark>[./-])\s?(?P<two>3[01]|[12]\d|0?[1-9])(?P=mark)\s?{_YEAR}(?!\d)",
        # 23.12.16
        r"(?<![\d.])(?P<one>3[01]|[12]\d|0?[1-9])(?P<mark>[./])\s?(?P<two>1[0-2]|0?[1-9])(?P=mark)\s?(?P<short>[0-3]\d)(?![\d.])",
        # 20161223, with or without a time
        r"(?<!\d)(?P<year>20\d\d|19[89]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=\d{6}(?!\d)|T|(?!\d))",
    )
)
_MONTH_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![^\W\d_]){_NAMED}[\s,]{{1,2}}(?:de\s|del\s)?{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}[-/]{_MONTH}(?![\d/-])",
        rf"(?<![\d/-]){_MONTH}/{_YEAR}(?!\d)",
    )
)
_DIGIT = re.compile(r"\d")
_ONLY_YEAR = re.compile(rf"\s*{_YEAR}\s*")
_STAMP = re.compile(r"\s*(\d{10})(\d{3})?\s*")
_EARLIEST = 1800
# A text that states a date is short; in a longer one only the beginning is searched.
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: `text[start:end]`."""

    start: int
    end: int
    value: str


def parse_date(text: str, *, month_first: bool = False) -> str:
    """Return the first date in a text as ISO date, of a metadata field also a month or a year.

    `month_first` says how to take "3/4/2016", where both ways make sense. A time zone does not
    move the day: a page's date is the one it shows. Empty when there is no date.

    >>> parse_date("Posted on Dec. 23rd, 2016 at 9pm"), parse_date("2016-12"), parse_date("2016")
    ('2016-12-23', '2016-12', '2016')
    """
    if found := next(find_dates(text, month_first=month_first), None):
        return found.value
    if stamp := _STAMP.fullmatch(text):
        return datetime.fromtimestamp(int(stamp.group(1)), UTC).date().isoformat()
    for form in _MONTH_FORMS:
        for match in form.finditer(text, 0, _LONGEST):
            if month := _read_month(match):
                return f"{match['year']}-{month:02}"
    only = _ONLY_YEAR.fullmatch(text)
    return only["year"] if only else ""


def find_dates(text: str, *, month_first: bool = False) -> Iterator[FoundDate]:
    """Yield the full dates in a text, the earliest words first."""
    found: list[FoundDate] = []
    for form in _FORMS if _DIGIT.search(text, 0, _LONGEST) else ():
        for match in form.finditer(text, 0, _LONGEST):
            value = _read_match(match, month_first=month_first)
            if value and not any(f.start < match.end() and match.start() < f.end for f in found):
                found.append(FoundDate(match.start(), match.end(), value))
    yield from sorted(found, key=lambda each: each.start)


def _read_match(match: re.Match[str], *, month_first: bool) -> str:
    """Return the ISO date of a match, or an empty string where there is no such day."""
    parts = match.groupdict()
    year = int(parts.get("year") or 0) or _widen(int(parts.get("short") or 0))
    if parts.get("one"):
        one, two = int(parts["one"]), int(parts["two"])
        first_is_month = (month_first and parts["mark"] != "." and one <= 12) or two > 12  # noqa: PLR2004 - months
        month, day = (one, two) if first_is_month else (two, one)
    else:
        month, day = _read_month(match), int(parts["day"])
    try:
        found = date(year, month, day)
    except ValueError:
        return ""
    return found.isoformat() if year >= _EARLIEST else ""


def _read_month(match: re.Match[str]) -> int:
    parts = match.groupdict()
    return get_month(parts["name"]) if parts.get("name") else int(parts["month"])


def _widen(short: int) -> int:
    """Return the year that two digits stand for."""
    return 2000 + short


def is_within(value: str, today: date) -> bool:
    """Tell whether a page can have been published on this date: not in the future."""
    return bool(value) and value <= f"{today.year + 1}"
