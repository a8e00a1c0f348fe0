"""Identifiers of made-up things: well formed, with right check digits, and nobody's.

ORCID iDs are from a block that is not given out, DOIs from the prefix for examples. ROR ids have
the form of real ones and may by chance be one.
"""

# Crockford's base 32, as ROR uses it: no i, l, o, u.
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
# Divisible by neither 2 nor 5, it reaches each number below a power of 2 or 10 once.
_SCATTER = 2_654_435_761


def scatter(index: int, space: int = 2**32) -> int:
    """Return a number from 0 to below the space, another for each index below it.

    The space is a power of 2 or 10. Neighbours get unlike numbers.
    """
    return index * _SCATTER % space


def make_ror(index: int) -> str:
    """Return a ROR id as an IRI.

    Check digits: ISO 7064 MOD 97-10 over the number, see https://ror.readme.io/docs/identifier.
    """
    number = scatter(index, 32**6)
    digits = "".join(_DIGITS[number >> shift & 31] for shift in (25, 20, 15, 10, 5, 0))
    return f"https://ror.org/0{digits}{98 - number * 100 % 97:02d}"


_WEIGHTS = [2**power for power in range(15, 0, -1)]


def make_orcid(index: int) -> str:
    """Return an ORCID iD as an IRI, in the block 0000-0007 that is not given out.

    Check digit: ISO 7064 MOD 11-2, see https://support.orcid.org/hc/en-us/articles/360006897674.
    """
    base = f"00000007{scatter(index, 10**7):07d}"
    total = sum(map(int.__mul__, map(int, base), _WEIGHTS))
    whole = base + "0123456789X"[(12 - total) % 11]
    return f"https://orcid.org/{whole[:4]}-{whole[4:8]}-{whole[8:12]}-{whole[12:]}"


def make_issn(index: int) -> str:
    """Return an ISSN; check digit: MOD 11 with the weights 8 to 2 (ISO 3297)."""
    base = f"{scatter(index, 10**7):07d}"
    rest = sum(int(digit) * weight for digit, weight in zip(base, range(8, 1, -1), strict=True))
    return f"{base[:4]}-{base[4:]}{'0123456789X'[-rest % 11]}"


def make_work_id(index: int) -> str:
    """Return the OpenAlex id of a work as an IRI."""
    return f"https://openalex.org/W{2_000_000_000 + scatter(index)}"
