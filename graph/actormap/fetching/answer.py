"""What came back for one request, and why nothing did."""

from dataclasses import dataclass
from email.message import Message

_REDIRECTS = {301, 302, 303, 307, 308}


class FetchError(Exception):
    """Why a page did not come, in words that continue a line about its address."""


class BusyError(FetchError):
    """The server asks for a pause: later it may answer."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may take.

    `bytes` is for the page itself, `seconds` for the whole of a request, `silence` for the time
    in which nothing comes, `redirects` for how often a page may lead on to another.
    """

    bytes: int = 50_000_000
    seconds: float = 60.0
    silence: float = 20.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a server; `body` is empty unless the status is 2xx."""

    url: str
    status: int
    phrase: str
    headers: Message
    body: bytes

    def get(self, header: str) -> str:
        """Return a header, or an empty text."""
        return str(self.headers.get(header, "")).strip()

    @property
    def media_type(self) -> str:
        """The media type that the server states, without parameters."""
        return self.get("Content-Type").partition(";")[0].strip().lower()

    @property
    def is_redirect(self) -> bool:
        """Whether it leads on to another address."""
        return self.status in _REDIRECTS and bool(self.get("Location"))
