"""What a command tells the person beside its answer, on standard error."""

import sys


def print_message(message: str) -> None:
    """Print a message as one line that cannot steer the terminal."""
    from actormap.tables import clean

    print(f"actormap: {clean(message)}", file=sys.stderr)
