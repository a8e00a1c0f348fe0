"""What identifiers say: one in common decides, two of one scheme tell apart."""

from actormap.matching.model import SAME_IDENTIFIER, Comparison, Profile

# Schemes that give one thing one identifier: two ORCID iDs are two people.
_SINGLE = ("https://orcid.org/", "https://ror.org/", "https://doi.org/", "http://www.wikidata.org/")


def compare_identifiers(left: Profile, right: Profile) -> Comparison | None:
    """Return what the identifiers of two profiles decide; None where they say nothing."""
    if not left.identifiers or not right.identifiers:
        return None
    common = sorted(set(left.identifiers) & set(right.identifiers))
    if common:
        return Comparison(1.0, (f"same identifier {common[0]}",), SAME_IDENTIFIER)
    for scheme in _SINGLE:
        one, other = (
            next((i for i in profile.identifiers if i.startswith(scheme)), "")
            for profile in (left, right)
        )
        if one and other:
            return Comparison(0.0, (f"different identifiers {one} and {other}",), forbidden=True)
    return None
