"""The commands, a module for each group of them.

    main(["find", "keri facer"])  runs a command and returns its exit status

A new command is a function in the module of its group, made a command by `@command`, and an entry
in `registry`. What it needs is imported when it runs, so that `actormap --help` starts at once.
"""

from actormap.cli.program import main

__all__ = ["main"]
