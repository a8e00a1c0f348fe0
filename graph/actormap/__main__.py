"""`python -m actormap` is the command `actormap`."""

import sys

from actormap.cli import main

if __name__ == "__main__":
    sys.exit(main())
