"""All commands, in the order in which the help lists them."""

from actormap.cli import (
    analysis,
    building,
    changes,
    checks,
    connections,
    exports,
    identity,
    lookup,
    queries,
)
from actormap.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    building.build,
    building.fetch,
    identity.publish,
    identity.reconcile,
    lookup.find,
    lookup.show,
    connections.connect,
    connections.introduce,
    analysis.rank,
    changes.ask_what_if,
    changes.tell_diff,
    queries.ask,
    queries.sparql,
    identity.review,
    exports.draw_map,
    exports.export,
    checks.check,
)
