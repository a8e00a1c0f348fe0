"""Who decides: the name that is written beside an answer."""

import getpass
import subprocess
from contextlib import suppress
from pathlib import Path


def find_author(folder: Path) -> str:
    """Return the name that git knows for a folder, else the login name; empty if there is none."""
    with suppress(OSError, subprocess.SubprocessError):
        asked = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - as the person's own shell finds it
            cwd=folder, capture_output=True, timeout=5, check=False,
        )  # fmt: skip
        if name := " ".join(asked.stdout.decode("utf-8", "replace").split()):
            return name
    with suppress(OSError, KeyError, ImportError):  # By version and system, if nobody is known.
        return getpass.getuser()
    return ""
