"""What a part of a byline that names no person says."""

import re

from actormap.bylines.findings import Finding, Kind
from actormap.bylines.heads import (
    starts_role,
)
from actormap.bylines.joints import strip_joints
from actormap.bylines.model import Part
from actormap.bylines.organizations import is_label, read_organization
from actormap.bylines.people import is_degree
from actormap.bylines.roles import read_roles
from actormap.bylines.splitting import (
    split_words,
    strip_conjunction,
)
from actormap.places import look_up_area


def read_phrase(part: Part, *, organization_follows: bool = False) -> list[Finding]:
    """Return what a part says; nothing for a degree or a label, UNKNOWN where it says nothing.

    `organization_follows` tells that a later part names the organization: then "Chair of Learning
    through Play" keeps its field of work.
    """
    bare = strip_joints(strip_conjunction(_strip_bracket(part)))
    if not bare.text or is_degree(bare):
        return []
    if is_label(bare) and not starts_role(split_words(bare)):
        return []
    if look_up_area(bare.text) is not None:
        return [Finding(Kind.PLACE, bare)]
    if starts_role(split_words(bare)):
        return read_roles(bare, organization_follows=organization_follows)
    return read_organization(bare, organization_follows=organization_follows)


def _strip_bracket(part: Part) -> Part:
    """Take off a leading bracket, such as a party ("(CDU) Bürgermeisterin")."""
    found = re.match(r"\([^()]*\)\s*(?=\w)", part.text)
    return part.cut(found.end()) if found else part
