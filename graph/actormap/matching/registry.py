"""How each kind is compared."""

from collections.abc import Mapping
from types import MappingProxyType

from actormap.matching import organizations, people, places, series, themes, works
from actormap.matching.model import Matcher
from actormap.model import Kind

MATCHERS: Mapping[Kind, Matcher] = MappingProxyType(
    {
        Kind.PERSON: people.MATCHER,
        Kind.ORGANIZATION: organizations.MATCHER,
        Kind.WORK: works.MATCHER,
        Kind.PLACE: places.MATCHER,
        Kind.THEME: themes.MATCHER,
        Kind.COLLECTION: series.MATCHER,
        Kind.SERIES: series.MATCHER,
        Kind.PROGRAMME: series.MATCHER,
    }
)
