"""Mentions called alike, joined step by step: what is known of those joined counts for the next.

Within the mentions of one family name and initial, those meet that share a co-author, an
organization, a rare word or a journal. The surest are joined first, as long as no two names among
the joined contradict. Then the groups meet again, with all that their mentions show (collective
resolution after Bhattacharya and Getoor, 2007, https://doi.org/10.1145/1217299.1217304), in a few
rounds. Each step joins two groups by one link, between their first mentions.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from actormap.matching.model import Comparison
from actormap.matching.people.judging import Judge
from actormap.matching.people.mentions import Mention, merge_mentions

_ROUNDS = 4
# In a block of so many all meet; of a larger one, as many neighbours in the order of names.
_SMALL_BLOCK = 12
_WINDOW = 4
_MOST_COAUTHORS = 10
_MOST_WORDS = 4

Link = tuple[str, str, Comparison]


def link_block(block: Iterable[Mention], judge: Judge) -> tuple[list[Mention], list[Link]]:
    """Return what became of mentions called alike, joined or not, and what links them."""
    current = {mention.id: mention for mention in block}
    fresh = set(current) if len(current) > 1 else set()
    links: list[Link] = []
    for _ in range(_ROUNDS if fresh else 0):
        found = _compare_all(list(current.values()), judge, fresh)
        fresh = _join(current, found, judge, links)
        if not fresh:
            break
    return list(current.values()), links


def _compare_all(groups: Sequence[Mention], judge: Judge, fresh: set[str]) -> list[Link]:
    """Return the accepted comparisons of groups that meet and of which one is new."""
    accepted = []
    for i, j in _meet(groups, judge):
        one, other = groups[i], groups[j]
        if one.id not in fresh and other.id not in fresh:
            continue
        comparison = judge.compare(one, other)
        if comparison is not None and comparison.rule:
            accepted.append((one.id, other.id, comparison))
    return sorted(accepted, key=lambda link: (-link[2].score, link[0], link[1]))


def _meet(groups: Sequence[Mention], judge: Judge) -> Iterator[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    order = sorted(range(len(groups)), key=lambda i: (groups[i].name.joint, groups[i].id))
    for i in order:
        for key in _list_keys(groups[i], judge):
            blocks[key].append(i)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        reach = len(block) if len(block) <= _SMALL_BLOCK else _WINDOW
        for at, i in enumerate(block):
            for j in block[at + 1 : at + 1 + reach]:
                pair = (i, j) if i < j else (j, i)
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _list_keys(mention: Mention, judge: Judge) -> Iterator[str]:
    """Yield what two who may be one are likely to share."""
    shares = judge.shares
    coauthors: Iterable[str] = mention.coauthors
    if len(mention.coauthors) > _MOST_COAUTHORS:
        coauthors = sorted(coauthors, key=lambda key: (shares.share_family(key[:-2]), key))
        coauthors = coauthors[:_MOST_COAUTHORS]
    yield from (f"a{key}" for key in coauthors)
    for words in mention.organizations:
        yield "o" + max(words, key=lambda word: (shares.weigh_organization((word,)), word))
    rarest = sorted(mention.words, key=lambda word: (-shares.weigh_word(word), word))
    yield from (f"w{word}" for word in rarest[:_MOST_WORDS])
    yield from (f"v{venue}" for venue in mention.venues)
    yield from (f"t{title}" for title in mention.works)
    yield from (f"e{email}" for email in mention.emails)
    yield from (f"n{' '.join(name.joint)}" for name in mention.names)


def _join(
    current: dict[str, Mention], found: Iterable[Link], judge: Judge, links: list[Link]
) -> set[str]:
    """Join groups by the links found, the surest first; return the ids of the groups that grew.

    A link between groups that have grown meanwhile holds if it is accepted of the groups, too.
    """
    into: dict[str, str] = {}
    grown: set[str] = set()
    for left, right, comparison in found:
        one, other = (_follow(into, key) for key in (left, right))
        if one == other or not _still_holds(left, right, current[one], current[other], judge):
            continue
        merged = merge_mentions(current.pop(one), current.pop(other))
        current[merged.id] = merged
        into[max(one, other)] = merged.id
        grown = (grown - {one, other}) | {merged.id}
        links.append((left, right, comparison))
    return grown


def _still_holds(left: str, right: str, one: Mention, other: Mention, judge: Judge) -> bool:
    """Tell whether a link is accepted of what its ends have become."""
    if (one.id, other.id) in {(left, right), (right, left)} and one.size == other.size == 1:
        return True
    found = judge.compare(one, other)
    return found is not None and bool(found.rule)


def _follow(into: Mapping[str, str], key: str) -> str:
    while key in into:
        key = into[key]
    return key
