"""Small web sites on this machine's loopback, for tests: real servers that remember who asked."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Page:
    """What a site answers for a path: `chunks` are sent one after another, `gap` seconds apart."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    chunks: list[bytes] = field(default_factory=list)
    gap: float = 0.0
    # What a conditional request is answered with 304 for.
    etag: str = ""


@dataclass
class Hit:
    """A request that came: its path, its headers in small letters, when, and how many at once."""

    path: str
    headers: dict[str, str]
    time: float
    at_once: int
    method: str = "GET"
    body: bytes = b""


class Site:
    """A site of a few pages; `hits` are the requests so far.

    A site that is a service has `reply` instead of pages, which makes an answer to each request.
    """

    def __init__(self, address: str, port: int, scheme: str) -> None:
        """Begin without pages."""
        self.pages: dict[str, Page] = {}
        self.hits: list[Hit] = []
        self.open = 0
        self.reply: Callable[[Hit], Page] | None = None
        self.host = f"{address}:{port}"
        self.root = f"{scheme}://{self.host}"

    def list_paths(self) -> list[str]:
        """Return the paths that were asked for, in order."""
        return [hit.path for hit in self.hits]


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        """Answer with the page of the path, or as the service does."""
        self._serve("GET")

    def do_POST(self) -> None:
        """Answer as the service does."""
        self._serve("POST")

    def _serve(self, method: str) -> None:
        site = self.site
        site.open += 1
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", "0")))
        hit = Hit(self.path, headers, time.monotonic(), site.open, method, body)
        site.hits.append(hit)
        page = site.reply(hit) if site.reply else site.pages.get(self.path, Page(status=404))
        try:
            self._answer(page, headers)
        except (BrokenPipeError, ConnectionResetError):
            pass  # The visitor had enough.
        finally:
            site.open -= 1

    def _answer(self, page: Page, headers: dict[str, str]) -> None:
        if page.etag and headers.get("if-none-match") == page.etag:
            self.send_response(304)
            self.end_headers()
            return
        self.send_response(page.status)
        sent = {"Content-Type": "text/html; charset=utf-8", **page.headers}
        if page.etag:
            sent["ETag"] = page.etag
        if not page.chunks:
            sent.setdefault("Content-Length", str(len(page.body)))
        for name, value in sent.items():
            self.send_header(name, value)
        self.end_headers()
        for chunk in page.chunks or [page.body]:
            self.wfile.write(chunk)
            self.wfile.flush()
            time.sleep(page.gap)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def open_site(address: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Give a site that answers at a free port, encrypted where a context is given."""
    handler = type("Handler", (_Handler,), {})
    server = ThreadingHTTPServer((address, 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site = Site(address, server.server_address[1], "https" if tls else "http")
    handler.site = site  # type: ignore[attr-defined]  # made two lines above
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
