"""One request over HTTP: within limits of size and time, and to an address that may be asked.

The standard library's client is used and not a larger one: it lets the connection be made to the
address that was checked, follows nothing by itself, and keeps neither cookies nor passwords.
"""

import http.client
import socket
import ssl
import threading
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urlsplit

from actormap.fetching.addresses import get_port, open_socket
from actormap.fetching.answer import Answer, FetchError, Limits

_CHUNK = 65_536
_OK = range(200, 300)


def ask(
    url: str,
    headers: Mapping[str, str],
    limits: Limits,
    *,
    private: bool,
    body: bytes | None = None,
) -> Answer:
    """Return the answer to a GET request, or to a POST request that sends a body.

    Raises FetchError where none comes within the limits.
    """
    connection = _Connection(url, limits, private=private)
    watch = threading.Timer(limits.seconds, connection.end_late)
    watch.daemon = True
    watch.start()
    parts = urlsplit(url)
    try:
        method = "GET" if body is None else "POST"
        path = parts._replace(scheme="", netloc="").geturl()
        connection.request(method, path, body=body, headers=headers)
        with connection.getresponse() as response:
            content = _read_body(response, limits) if response.status in _OK else b""
            if connection.is_late:
                raise TimeoutError
            return Answer(url, response.status, response.reason, response.headers, content)
    except (OSError, http.client.HTTPException) as error:
        raise FetchError(_explain(error, limits, is_late=connection.is_late)) from error
    finally:
        watch.cancel()
        connection.close()


class _Connection(http.client.HTTPConnection):
    """A connection that is made to a checked address, and that the clock may end."""

    def __init__(self, url: str, limits: Limits, *, private: bool) -> None:
        super().__init__(urlsplit(url).hostname or "", get_port(url), timeout=limits.silence)
        self._is_secure = urlsplit(url).scheme == "https"
        # What is standard for the scheme is not written into the Host header.
        self.default_port = 443 if self._is_secure else 80
        self._silence = limits.silence
        self._private = private
        self._watched: socket.socket | None = None
        self.is_late = False

    def connect(self) -> None:
        """Connect, and encrypt where the address says https."""
        plain = open_socket(self.host, self.port, self._silence, private=self._private)
        self.sock = self._watched = plain
        if self._is_secure:
            context = ssl.create_default_context()
            secure = context.wrap_socket(
                plain, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock = self._watched = secure
            if not self.is_late:
                secure.do_handshake()
        if self.is_late:  # The time was up before there was a socket to end.
            raise TimeoutError

    def end_late(self) -> None:
        """End the request because of the time; called by another thread."""
        self.is_late = True
        if self._watched:
            with suppress(OSError):
                self._watched.shutdown(socket.SHUT_RDWR)


def _read_body(response: http.client.HTTPResponse, limits: Limits) -> bytes:
    """Return the bytes of a page, as they come."""
    stated = response.length
    if stated is not None and stated > limits.bytes:
        raise FetchError(_tell_size(stated, limits))
    body = bytearray()
    while chunk := response.read(_CHUNK):
        body += chunk
        if len(body) > limits.bytes:
            raise FetchError(_tell_size(len(body), limits))
    if stated is not None and len(body) < stated:
        raise http.client.IncompleteRead(bytes(body), stated - len(body))
    return bytes(body)


def _tell_size(size: int, limits: Limits) -> str:
    return f"it holds {size:,} bytes or more; at most {limits.bytes:,} are fetched"


def _explain(error: Exception, limits: Limits, *, is_late: bool) -> str:
    """Return in words why no answer came."""
    if is_late:
        return f"no whole answer within {limits.seconds:g} seconds"
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_NONAME:
        return "there is no host of this name"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the certificate of its host is not trusted ({error.verify_message})"
    if isinstance(error, TimeoutError):
        return f"its host does not answer within {limits.silence:g} seconds"
    words = next((words for kind, words in _FAILURES if isinstance(error, kind)), "")
    detail = error.strerror if isinstance(error, OSError) else None
    return f"{words} ({detail or type(error).__name__})"


# The first that fits is taken.
_FAILURES: tuple[tuple[type[Exception], str], ...] = (
    (socket.gaierror, "the name of its host cannot be looked up"),
    (ssl.SSLError, "no secure connection comes about"),
    (http.client.IncompleteRead, "its host broke the connection off"),
    (http.client.RemoteDisconnected, "its host broke the connection off"),
    (ConnectionResetError, "its host broke the connection off"),
    (OSError, "its host cannot be reached"),
    (http.client.HTTPException, "its host does not answer as HTTP says"),
)
