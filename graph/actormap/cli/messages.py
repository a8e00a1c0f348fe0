"""What a command tells the person beside its answer, on standard error."""

import sys


def print_message(message: str) -> None:
    """Print a message as one line that cannot steer the terminal."""
    from actormap.tables import clean

    print(f"actormap: {clean(message)}", file=sys.stderr)


def print_excerpt(excerpt: str) -> None:
    """Print lines of a user's text as they are, but that they cannot steer the terminal."""
    from actormap.tables import make_printable

    for line in excerpt.splitlines():
        print(make_printable(line), file=sys.stderr)
