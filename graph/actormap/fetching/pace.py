"""How fast a host is asked: with a pause after each request, and not at all while it is busy."""

import time
from collections import defaultdict

from actormap.fetching.answer import BusyError

# Nobody waits longer at the screen; the page is left for another time.
_LONGEST_WAIT = 60.0


class Pace:
    """The time at which each host may next be asked."""

    def __init__(self, pause: float) -> None:
        """Begin with no host asked yet; `pause` is in seconds."""
        self._pause = pause
        self._next: defaultdict[str, float] = defaultdict(float)

    def wait(self, host: str) -> None:
        """Wait until a host may be asked; BusyError where that is too long."""
        seconds = self._next[host] - time.monotonic()
        if seconds > _LONGEST_WAIT:
            raise BusyError(f"its host wants to be left alone for {seconds:,.0f} seconds")
        if seconds > 0:
            time.sleep(seconds)

    def rest(self, host: str, delay: float = 0.0) -> None:
        """Leave a host alone for the pause, or for the longer delay that it wants."""
        until = time.monotonic() + max(self._pause, delay)
        self._next[host] = max(self._next[host], until)
