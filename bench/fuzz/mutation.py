"""Valid files → damaged ones: by bytes, by lines, and by the structure of the file.

All is drawn from one `random.Random`, so that an input can be made again from its number.
"""

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from bench.fuzz.json_values import damage_json
from bench.fuzz.tokens import TOKENS

LONGEST = 60_000
_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"<[^<>]*>")
_SUFFIXES = (".txt", ".csv", ".json", ".xml", ".html", ".bib", ".ris", ".ttl", ".md", "", ".gz")
_ZIP, _GZIP = b"PK\x03\x04", b"\x1f\x8b"

_Damage = Callable[[bytes, Random], bytes]


@dataclass(frozen=True, slots=True)
class Seed:
    """A small file that a reader reads: its name and its bytes."""

    name: str
    data: bytes


def make_input(seeds: Sequence[Seed], random: Random) -> Seed:
    """Return a damaged file, made of one or two of the seeds."""
    seed = random.choice(seeds)
    data = seed.data
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        if random.random() < 0.05:
            data = _splice(data, random.choice(seeds).data, random)
        else:
            data = _damage(data, random)
    name = seed.name
    if random.random() < 0.03:
        name = name.partition(".")[0] + random.choice(_SUFFIXES)
    return Seed(name, data[:LONGEST])


def _damage(data: bytes, random: Random) -> bytes:
    """Return data damaged once, by its structure where it has one that is known here."""
    if random.random() < 0.5:
        for start, damage in _STRUCTURES:
            if data.lstrip()[:4].startswith(start):
                return damage(data, random)
    return random.choice(_DAMAGES)(data, random)


def _pick(data: bytes, random: Random) -> tuple[int, int]:
    """Return the ends of a part of the data: short more often than long."""
    start = random.randint(0, len(data))
    length = min(int(random.expovariate(1 / 20)), len(data) - start)
    return start, start + length


def _splice(one: bytes, two: bytes, random: Random) -> bytes:
    return one[: random.randint(0, len(one))] + two[random.randint(0, len(two)) :]


def _flip(data: bytes, random: Random) -> bytes:
    if not data:
        return bytes([random.randrange(256)])
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8))):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _scatter(data: bytes, random: Random) -> bytes:
    start, end = _pick(data, random)
    return data[:start] + random.randbytes(random.randint(1, 8)) + data[end:]


def _cut(data: bytes, random: Random) -> bytes:
    start, end = _pick(data, random)
    return data[:start] + data[end:]


def _truncate(data: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _repeat(data: bytes, random: Random) -> bytes:
    start, end = _pick(data, random)
    part = data[start:end] or b"x"
    most = max(1, min(random.choice((2, 3, 10, 100, 3000)), LONGEST // len(part)))
    return data[:start] + part * most + data[end:]


def _insert(data: bytes, random: Random) -> bytes:
    start, end = _pick(data, random)
    end = start if random.random() < 0.6 else end
    return data[:start] + random.choice(TOKENS) + data[end:]


def _enlarge(data: bytes, random: Random) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return _insert(data, random)
    match = random.choice(found)
    number = random.choice((b"0", b"-1", b"9" * 30, b"9" * 5000, b"1e400", b"1.5", b"", b"x"))
    return data[: match.start()] + number + data[match.end() :]


def _shuffle_lines(data: bytes, random: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    if len(lines) < 2:
        return _repeat(data, random)
    one, two = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(4):
        case 0:
            lines[one], lines[two] = lines[two], lines[one]
        case 1:
            del lines[one]
        case 2:
            lines.insert(two, lines[one])
        case _:
            lines[one : one + 2] = [lines[one].rstrip() + lines[two].lstrip()]
    return b"".join(lines)


def _recode(data: bytes, random: Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(
        random.choice(("utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252")), "replace"
    )


def _end_otherwise(data: bytes, random: Random) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\n", b" ", b"")))


# ── structures ──────────────────────────────────────────────────────────────────────────────


def _damage_or_insert(data: bytes, random: Random) -> bytes:
    return damage_json(data, random) or _insert(data, random)


def _damage_markup(data: bytes, random: Random) -> bytes:
    """Take away, double, exchange or nest tags."""
    tags = list(_TAG.finditer(data))
    if not tags:
        return _insert(data, random)
    one, two = sorted((random.choice(tags), random.choice(tags)), key=lambda match: match.start())
    before, between, after = data[: one.start()], data[one.end() : two.start()], data[two.end() :]
    match random.randrange(5):
        case 0:
            return before + data[one.end() :]
        case 1:
            return before + two.group() + between + one.group() + after
        case 2:
            return before + one.group() * random.choice((2, 50, 1000)) + data[one.end() :]
        case 3:
            inner = data[one.start() : two.end()]
            return data[: two.end()] + inner * random.choice((1, 3, 20)) + after
        case _:
            changed = random.choice((_flip, _insert, _cut))(one.group(), random)
            return before + changed + data[one.end() :]


def _damage_zip(data: bytes, random: Random) -> bytes:
    """Damage one member of an archive, and pack it well again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, EOFError, ValueError):
        return _flip(data, random)
    if not members:
        return _flip(data, random)
    name = random.choice(sorted(members))
    if random.random() < 0.1:
        del members[name]
    else:
        members[name] = _damage(members[name], random)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            # A fixed date, so that the same number gives the same bytes.
            archive.writestr(zipfile.ZipInfo(member), content)
    return stream.getvalue()


def _damage_gzip(data: bytes, random: Random) -> bytes:
    try:
        inner = zlib.decompressobj(31).decompress(data, LONGEST)
    except zlib.error:
        return _flip(data, random)
    return gzip.compress(_damage(inner, random), mtime=0)


_STRUCTURES: tuple[tuple[tuple[bytes, ...], _Damage], ...] = (
    ((_ZIP,), _damage_zip),
    ((_GZIP,), _damage_gzip),
    ((b"{", b"["), _damage_or_insert),
    ((b"<", b"\xef\xbb\xbf<"), _damage_markup),
)
_DAMAGES: tuple[_Damage, ...] = (
    _flip, _scatter, _cut, _truncate, _repeat, _insert, _insert, _insert, _enlarge, _shuffle_lines,
    _shuffle_lines, _recode, _end_otherwise,
)  # fmt: skip
