"""All commands, in the order in which the help lists them."""

from actormap.cli import analysis, building, checks, exports, identity, lookup, queries
from actormap.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    building.build,
    building.fetch,
    identity.publish,
    identity.reconcile,
    lookup.find,
    lookup.show,
    lookup.connect,
    analysis.rank,
    queries.ask,
    queries.sparql,
    identity.review,
    exports.draw_map,
    exports.export,
    checks.check,
)
