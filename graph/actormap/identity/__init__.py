"""Mentions → entities: by recorded decisions only.

    resolve_claims(claims, decisions, base) -> Resolution

Within one source the same kind and full name is one mention. Across mentions, an equal trusted
identifier decides; an equal full name with something else in common is accepted by a rule that is
named; the rest waits for a person, whose decisions live in `decisions.sssom.tsv`.
"""

from actormap.identity.decisions import Decision, read_decisions, write_decisions
from actormap.identity.resolution import SAME_IDENTIFIER, SAME_NAME, Resolution, resolve_claims

__all__ = [
    "SAME_IDENTIFIER",
    "SAME_NAME",
    "Decision",
    "Resolution",
    "read_decisions",
    "resolve_claims",
    "write_decisions",
]
