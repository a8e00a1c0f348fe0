"""Mentions → entities: by recorded decisions only.

    resolve_claims(claims, decisions, base) -> Resolution

Within one source the same kind and full name is one mention. Across mentions, an equal trusted
identifier decides; an equal full name with something else in common is accepted by a rule that is
named; the rest waits for a person, whose decisions live in `decisions.sssom.tsv`.
"""

from actormap.identity.basis_file import read_basis, write_basis
from actormap.identity.decisions import Decision, read_decisions, write_decisions
from actormap.identity.merges import Merges
from actormap.identity.published import Published, read_published, write_published
from actormap.identity.resolution import Basis, Resolution, resolve_claims
from actormap.identity.rules import RULES, SAME_IDENTIFIER, SAME_NAME, choose_rules, find_rules
from actormap.identity.unsettled import list_unsettled

__all__ = [
    "RULES",
    "SAME_IDENTIFIER",
    "SAME_NAME",
    "Basis",
    "Decision",
    "Merges",
    "Published",
    "Resolution",
    "choose_rules",
    "find_rules",
    "list_unsettled",
    "read_basis",
    "read_decisions",
    "read_published",
    "resolve_claims",
    "write_basis",
    "write_decisions",
    "write_published",
]
