"""A visitor of web sites: one request at a time, as slowly as each site wants, where it may."""

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from actormap import __version__
from actormap.copies import Copy, read_url
from actormap.fetching.addresses import may_be_private
from actormap.fetching.answer import Answer, BusyError, FetchError, Limits
from actormap.fetching.pace import Pace, read_pause
from actormap.fetching.robots import Robots
from actormap.fetching.transfer import ask

# Says who asks, and where to read what this program is.
USER_AGENT = f"actormap/{__version__} (+https://w3id.org/actormap/)"
_BUSY = {429, 503}
_BUSY_SECONDS = 120.0
_OK = 200
_NOT_MODIFIED = 304


class Visitor:
    """Asks for pages. Keeps for one run what the sites want of it."""

    def __init__(self, limits: Limits, pause: float) -> None:
        """Begin a run; `pause` is the least time between two requests to a host, in seconds."""
        self._limits = limits
        self._pace = Pace(pause)
        self._named = ""
        self._robots = Robots(self._ask_robots)

    def visit(self, url: str, known: Copy | None = None) -> Answer:
        """Return the page at an address of the project, redirects followed.

        The answer is 200, or 304 where the known copy still stands. Raises FetchError with the
        reason why there is none.
        """
        self._named = url
        for _ in range(self._limits.redirects + 1):
            if not self._robots.may_fetch(url):
                raise FetchError("the robots.txt of its site does not allow it")
            answer = self._ask(url, _ask_for_changes(url, known))
            if not answer.is_redirect:
                return _check(answer, known)
            url = _follow(answer)
        raise FetchError(f"it leads on more than {self._limits.redirects} times, to {url} at last")

    def _ask_robots(self, url: str) -> Answer:
        for _ in range(self._limits.redirects + 1):
            answer = self._ask(url, {})
            if not answer.is_redirect:
                return answer
            url = _follow(answer)
        return answer

    def _ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        host = urlsplit(url).netloc
        self._pace.wait(host)
        headers = {
            "User-Agent": USER_AGENT,
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "close",
            **headers,
        }
        private = may_be_private(url, self._named)
        try:
            answer = ask(url, headers, self._limits, private=private)
        finally:
            self._pace.rest(host, self._robots.get_delay(url))
        if answer.status in _BUSY:
            seconds = read_pause(answer.get("Retry-After"), _BUSY_SECONDS)
            self._pace.rest(host, seconds)
            raise BusyError(
                f"its host is busy ({answer.status} {answer.phrase}); fetch it again in "
                f"{seconds:,.0f} seconds"
            )
        return answer


def _ask_for_changes(url: str, known: Copy | None) -> dict[str, str]:
    """Return the headers that ask for a page only if it is another than the known copy."""
    if known is None or known.final_url != url:
        return {}
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in asked.items() if value}


def _follow(answer: Answer) -> str:
    """Return the address that an answer leads to."""
    # Headers come as Latin-1, whatever the server wrote (RFC 9110, 5.5).
    target = answer.get("Location").encode("latin-1", "replace").decode("utf-8", "replace")
    target = urljoin(answer.url, target)
    try:
        return read_url(target)
    except ValueError as error:
        raise FetchError(f"it leads on to {target!r}, which is not followed: {error}") from error


def _check(answer: Answer, known: Copy | None) -> Answer:
    """Return a usable answer; FetchError for another one."""
    if answer.status == _NOT_MODIFIED and known is not None:
        return answer
    if answer.status != _OK:
        raise FetchError(f"its host answers {answer.status} {answer.phrase}".rstrip())
    if answer.get("Content-Encoding").lower() not in {"", "identity", "gzip", "x-gzip"}:
        raise FetchError(f"it came packed as {answer.get('Content-Encoding')}, which nobody asked")
    return answer
