"""How each kind is compared."""

from collections.abc import Mapping
from types import MappingProxyType

from actormap.matching import labels, organizations, people, works
from actormap.matching.model import Matcher
from actormap.model import Kind

MATCHERS: Mapping[Kind, Matcher] = MappingProxyType(
    {
        Kind.PERSON: people.MATCHER,
        Kind.ORGANIZATION: organizations.MATCHER,
        Kind.WORK: works.MATCHER,
        Kind.PLACE: labels.MATCHER,
        Kind.THEME: labels.MATCHER,
        Kind.COLLECTION: labels.MATCHER,
        Kind.SERIES: labels.MATCHER,
        Kind.PROGRAMME: labels.MATCHER,
    }
)
