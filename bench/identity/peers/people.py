"""What others make of mentions of people: the pairs they call one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from actormap.matching import Profile
from actormap.names import fold_name
from bench.identity.peers.running import Peer
from bench.identity.scoring import Pair

# Of a block of namesakes, so many are compared.
_LARGEST_BLOCK = 200
_ALIKE = 85
# The threshold that nomenklatura suggests for logic-v2.
_NOMENKLATURA = 0.7
_PROPERTIES = {"date_of_birth": "birthDate", "soc_sec_id": "idNumber"}
_ADDRESS = ("street_number", "address_1", "address_2", "suburb", "postcode", "state")


def find_equal_names(profiles: Sequence[Profile]) -> list[Pair]:
    """Return pairs with one folded name, each with the first of it."""
    first: dict[str, str] = {}
    pairs = ((first.setdefault(fold_name(p.name), p.id), p.id) for p in profiles)
    return [(one, other) for one, other in pairs if one != other]


def find_by_rapidfuzz(profiles: Sequence[Profile]) -> list[Pair]:
    """Return pairs of one last word whose names, and organizations if any, are alike."""
    return [(one.id, other.id) for one, other in _list_block_pairs(profiles) if _alike(one, other)]


def _alike(one: Profile, other: Profile) -> bool:
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

    if token_sort_ratio(one.name, other.name) < _ALIKE:
        return False
    left, right = ("; ".join(profile.organizations) for profile in (one, other))
    return not left or not right or token_set_ratio(left, right) >= _ALIKE


def find_by_nomenklatura(profiles: Sequence[Profile]) -> list[Pair]:
    """Return pairs of one last word that logic-v2 calls one."""
    from nomenklatura.matching import get_algorithm

    algorithm: Any = get_algorithm("logic-v2")
    config = algorithm.default_config()
    entities = {p.id: _make_entity(p, at) for at, p in enumerate(profiles)}
    return [
        (one.id, other.id)
        for one, other in _list_block_pairs(profiles)
        if algorithm.compare(entities[one.id], entities[other.id], config).score >= _NOMENKLATURA
    ]


def _make_entity(profile: Profile, number: int) -> Any:  # noqa: ANN401 - followthemoney is not typed
    from followthemoney import model

    told = dict(profile.details)
    properties = {"name": [profile.name]}
    properties |= {name: [told[field]] for field, name in _PROPERTIES.items() if field in told}
    address = ", ".join(told[field] for field in _ADDRESS if field in told)
    if address:
        properties["address"] = [address]
    # It remembers names by the id of the entity.
    return model.get_proxy({"id": f"p{number}", "schema": "Person", "properties": properties})


def _list_block_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        blocks[(fold_name(profile.name).split() or [""])[-1]].append(profile)
    for block in blocks.values():
        yield from combinations(block[:_LARGEST_BLOCK], 2)


PEERS: Mapping[str, Peer] = {
    "equal name": Peer((), find_equal_names),
    "rapidfuzz rule": Peer(("rapidfuzz",), find_by_rapidfuzz),
    "nomenklatura logic-v2": Peer(("nomenklatura", "followthemoney"), find_by_nomenklatura),
}
