"""Find a Chromium for the browser tests, or install one; print its path on standard output.

Order: the path in ACTORMAP_BROWSER, a browser on the PATH, one that Playwright has already
fetched, the system's package (Debian and Ubuntu, as root or with passwordless sudo), and last
Playwright's own download, which needs its download host.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> str | None:
    """Return the path of an installed Chromium, or None."""
    named = os.environ.get("ACTORMAP_BROWSER")
    if named:
        return named
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or find_playwright_browser()


def find_playwright_browser() -> str | None:
    """Return the Chromium that Playwright fetched earlier, or None."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def list_install_commands() -> Iterator[list[list[str]]]:
    """Yield ways to install a browser, each a list of commands, the lightest first."""
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
        apt = [*sudo, "apt-get", "--quiet", "--yes"]
        yield [
            [*apt, "update"],
            [*apt, "install", "--no-install-recommends", "chromium", "fonts-noto-core"],
        ]
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]


def install_browser() -> str:
    """Install a browser by the first way that works and return its path."""
    for commands in list_install_commands():
        try:
            for command in commands:
                print("$", *command, file=sys.stderr)
                subprocess.run(command, check=True, stdout=sys.stderr)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"did not work: {error}", file=sys.stderr)
            continue
        if path := find_browser():
            return path
    sys.exit(
        "No Chromium found or installed. Install Chromium or Chrome by your system's means, "
        "or name one: ACTORMAP_BROWSER=/path/to/chromium make test"
    )


if __name__ == "__main__":
    print(find_browser() or install_browser())
