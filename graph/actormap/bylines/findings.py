"""What some words of a byline were found to be, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from actormap.bylines.model import Part

NO_HEAD = "an organization without a word such as “institute” in its name"
ROLE_OF = "the role may go on where the organization was taken to begin"
UNKNOWN_WORDS = "some words are neither a name, a role, an organization nor a place"


class Kind(StrEnum):
    """What some words of a byline are."""

    ROLE = "role"
    ORGANIZATION = "organization"
    UNIT = "unit"
    INNER = "institute or school, perhaps of a larger organization"
    ENDING_INNER = "office or centre, perhaps of a university"
    FIELD = "field of work"
    PLACE = "place"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """Some words, what they are, how sure that is and why it is not surer."""

    kind: Kind
    part: Part
    certainty: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that lowers the confidence, and why."""

    certainty: float
    reason: str
