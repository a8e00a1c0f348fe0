"""Dates as bibliographies write them → ISO 8601, as exact as they are."""

import re

_YEAR = re.compile(r"(?<!\d)(1[0-9]\d{2}|20\d{2})(?!\d)")
_NUMBERS = re.compile(
    r"(1[0-9]\d{2}|20\d{2})\s*(?:[-/.]\s*(\d{1,2}))?(?:\s*[-/.]\s*(\d{1,2}))?(?![\d])"
)
_LAST_DAY = 31
_DECEMBER = 12
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d)")
_WORD = re.compile(r"[^\W\d_]{3,}")

# The beginnings of the names of the months: English, German, French, Spanish, Portuguese, Italian.
_MONTHS = (
    ("jan", "ene", "gen"),
    ("feb", "fév", "fev"),
    ("mar", "mär", "mrz"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mag"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aoû", "aou", "ago"),
    ("sep", "set"),
    ("oct", "okt", "out", "ott"),
    ("nov",),
    ("dec", "dez", "déc", "dic"),
)


def read_date(text: str) -> str:
    """Return a year, year-month or date; of a period its beginning; empty where there is none.

    Days that stand before or behind a month in figures are ambiguous, and only the year is taken.

    >>> [read_date(t) for t in ("2016/01/30", "12 March 2019", "2019/2020", "c1977", "in press")]
    ['2016-01-30', '2019-03-12', '2019', '1977', '']
    """
    numbers = _NUMBERS.match(text.strip())
    if numbers and numbers[2]:
        return _write(numbers[1], int(numbers[2]), int(numbers[3] or 0))
    year = _YEAR.search(text)
    if not year:
        return ""
    rest = text[: year.start()] + " " + text[year.end() :]
    month = next((found for found in map(read_month, _WORD.findall(rest)) if found), 0)
    days = [int(match[1]) for match in _DAY.finditer(rest)]
    return _write(year[1], month, days[0] if len(days) == 1 else 0)


def read_month(text: str) -> int:
    """Return the number of a month by its name or figure; 0 for anything else.

    >>> read_month("Juni"), read_month("MAR"), read_month("{12}"), read_month("13")
    (6, 3, 12, 0)
    """
    word = text.strip(" {}/.-,~").casefold()
    if word.isdecimal():
        return int(word) if 1 <= int(word[:4]) <= _DECEMBER else 0
    for number, beginnings in enumerate(_MONTHS, start=1):
        if word.startswith(beginnings):
            return number
    return 0


def _write(year: str, month: int, day: int) -> str:
    if not 1 <= month <= _DECEMBER:
        return year
    if not 1 <= day <= _LAST_DAY:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{day:02}"
