"""What two citations must have in common to be compared at all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from actormap.matching.works.citations import Citation
from actormap.matching.works.titles import list_telling_words

_RAREST = 4
_PAIRED = 3
_BEGINNING = 14


def count_words(citations: Iterable[Citation]) -> Mapping[str, int]:
    """Return in how many titles each word stands."""
    return Counter(word for citation in citations for word in set(citation.title.words))


def list_keys(citation: Citation, counts: Mapping[str, int]) -> Iterator[str]:
    """Yield keys: identifiers, the title, its rare words with one another and with an author.

    A word that stands in one title only leads to nobody.
    """
    title, family = citation.title, citation.authors[0].family if citation.authors else ""
    yield from citation.profile.identifiers
    if not title.letters:
        return
    yield f"title {title.letters}"
    yield f"start {title.letters[:_BEGINNING]}"
    known = (word for word in list_telling_words(title) if counts.get(word, 0) > 1)
    rare = sorted(known, key=lambda word: (counts[word], word))[:_RAREST]
    yield from (f"word {word}" for word in rare)
    yield from (f"words {one} {other}" for one, other in combinations(rare[:_PAIRED], 2))
    if family:
        yield from (f"author {family} {word}" for word in rare)
    for year in citation.years[:1]:
        yield f"year {year} {title.letters}"
        if family:
            yield f"author {family} {year}"
