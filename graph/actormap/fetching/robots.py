"""What a site asks of programs that fetch its pages: its robots.txt (RFC 9309)."""

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from actormap.fetching.answer import Answer, BusyError, FetchError

# The word by which a robots.txt may name this program.
NAME = "actormap"
# RFC 9309, 2.5: at least this much is read.
MOST_BYTES = 512_000
_OK = range(200, 300)
_SERVER_ERROR = 500


class Robots:
    """The rules of each site that was asked, by the beginning of its addresses.

    `ask` gives the answer to a request for a robots.txt, redirects followed.
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        """Begin with no site asked yet."""
        self._ask = ask
        self._rules: dict[str, Protego] = {}
        self._failures: dict[str, FetchError] = {}

    def may_fetch(self, url: str) -> bool:
        """Tell whether the site lets this page be fetched."""
        return self._get_rules(url).can_fetch(url, NAME)

    def get_delay(self, url: str) -> float:
        """Return the seconds that the site wants between two requests; 0 where it says nothing.

        Only from rules that were read: it asks for none.
        """
        rules = self._rules.get(_get_site(url))
        return float((rules and rules.crawl_delay(NAME)) or 0.0)

    def _get_rules(self, url: str) -> Protego:
        site = _get_site(url)
        if site in self._failures:
            raise self._failures[site]
        if site not in self._rules:
            try:
                self._rules[site] = _read_rules(self._ask(f"{site}/robots.txt"))
            except BusyError:
                raise  # It may be asked again in a while.
            except FetchError as error:
                self._failures[site] = error
                raise
        return self._rules[site]


def _get_site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _read_rules(answer: Answer) -> Protego:
    """Return the rules: none where there is no such file; FetchError where it cannot be had."""
    if answer.status >= _SERVER_ERROR:
        raise FetchError(
            f"the robots.txt of its site cannot be had ({answer.status} {answer.phrase}), "
            "so nothing is fetched from there"
        )
    text = answer.body[:MOST_BYTES].decode("utf-8", "replace") if answer.status in _OK else ""
    return Protego.parse(text)
