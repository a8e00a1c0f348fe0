"""How fast a host is asked: with a pause after each request, and not at all while it is busy."""

import email.utils
import time
from collections import defaultdict
from datetime import UTC, datetime

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


def read_pause(text: str, default: float) -> float:
    """Return the seconds of a Retry-After header: a number, or a date (RFC 9110, 10.2.3).

    Where it says neither, the default.
    """
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        date = email.utils.parsedate_to_datetime(text)
    except ValueError:
        return default
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (date - datetime.now(UTC)).total_seconds())
