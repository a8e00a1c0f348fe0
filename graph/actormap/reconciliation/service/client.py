"""A client of one reconciliation service: manifest first, then batches, one request at a time.

What leaves this machine are the names of entities, and those facts for which the project names a
property. It goes to the host that the project names and to no other.
"""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

from actormap.copies import read_url
from actormap.errors import ServiceError
from actormap.fetching.addresses import may_be_private
from actormap.fetching.answer import Answer, FetchError, Limits
from actormap.fetching.pace import Pace, read_pause
from actormap.fetching.transfer import ask
from actormap.fetching.visitor import USER_AGENT
from actormap.reconciliation.service.protocol import (
    Manifest,
    Query,
    read_manifest,
    split_answers,
    write_draft,
    write_form,
)

PAUSE = 1.0  # seconds between two requests
LIMITS = Limits(bytes=8_000_000, seconds=120.0, silence=60.0)
_BUSY = {429, 503}
_OK = range(200, 300)
_TOO_LARGE = 413
_NOT_FOUND = 404
_TRIES = 4
_MOST_REDIRECTS = 5
# Those that keep method and body; after another one a POST request would become a GET.
_KEEPING = {307, 308}
# The draft has had both names for where queries go.
_DRAFT_PATHS = ("match", "reconcile")


class Client:
    """Asks one service; keeps its manifest, and how fast it may be asked."""

    def __init__(self, url: str, limits: Limits = LIMITS, pause: float = PAUSE) -> None:
        """Begin with nothing asked. `pause` is also the first wait for a busy service, doubled."""
        self._named = url
        self._endpoint = url
        self._limits = limits
        self._pause = pause
        self._pace = Pace(pause)
        self._manifest: Manifest | None = None
        self._batch = 0

    def get_manifest(self) -> Manifest:
        """Return what the service says of itself, asked for once."""
        if self._manifest is None:
            answer = self._send(self._named, None, {})
            # A manifest may have moved within its host; queries go where it is.
            self._endpoint = answer.url
            try:
                self._manifest = read_manifest(_read_json(answer))
            except ValueError as error:
                raise self._fail(str(error)) from error
            self._batch = self._manifest.batch
        return self._manifest

    def answer(self, queries: Sequence[Query]) -> list[list[Any] | None]:
        """Return what is answered to the first queries: as many as go into one batch.

        A batch that the service calls too large is halved. Raises ServiceError.
        """
        manifest = self.get_manifest()
        while True:
            batch = queries[: self._batch]
            answer = self._ask_draft(batch) if manifest.is_draft else self._ask_form(batch)
            if answer.status != _TOO_LARGE or len(batch) == 1:
                break
            self._batch = len(batch) // 2
        self._check(answer)
        try:
            return split_answers(_read_json(answer), len(batch))
        except ValueError as error:
            raise self._fail(str(error)) from error

    def _ask_form(self, batch: Sequence[Query]) -> Answer:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._send(self._endpoint, write_form(batch), headers)

    def _ask_draft(self, batch: Sequence[Query]) -> Answer:
        headers = {"Content-Type": "application/json"}
        for path in _DRAFT_PATHS:
            url = f"{self._endpoint.rstrip('/')}/{path}"
            answer = self._send(url, write_draft(batch), headers)
            if answer.status != _NOT_FOUND:
                break
        return answer

    def _send(self, url: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        """Return an answer, redirects within the host followed; a manifest must be there."""
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._try(url, body, headers)
            if not answer.is_redirect:
                if body is None:
                    self._check(answer)
                return answer
            url = self._follow(answer, is_query=body is not None)
        raise self._fail(f"it leads on more than {_MOST_REDIRECTS} times")

    def _try(self, url: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        """Return an answer; where the service is busy, ask again later, a few times."""
        host = urlsplit(url).netloc
        all_headers = {
            "User-Agent": USER_AGENT,
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Connection": "close",
            **headers,
        }
        private = may_be_private(url, self._named)
        for number in range(_TRIES):
            try:
                self._pace.wait(host)
                answer = ask(url, all_headers, self._limits, private=private, body=body)
            except FetchError as error:
                raise self._fail(str(error)) from error
            finally:
                self._pace.rest(host)
            if answer.status not in _BUSY:
                return answer
            self._pace.rest(host, read_pause(answer.get("Retry-After"), self._pause * 2**number))
        raise self._fail(f"it is busy, {_TRIES} times in a row; ask it again later", answer)

    def _follow(self, answer: Answer, *, is_query: bool) -> str:
        target = answer.get("Location").encode("latin-1", "replace").decode("utf-8", "replace")
        try:
            url = read_url(urljoin(answer.url, target))
        except ValueError as error:
            raise self._fail(f"it leads on to {target!r}, which is no address", answer) from error
        one, other = urlsplit(answer.url), urlsplit(url)
        moved = one.netloc != other.netloc
        if moved or (one.scheme, other.scheme) == ("https", "http"):
            raise self._fail(
                f"it leads on to {url}; name that address in actormap.toml if you trust it", answer
            )
        if is_query and answer.status not in _KEEPING:
            raise self._fail(f"its queries lead on to {url}; name that address instead", answer)
        return url

    def _check(self, answer: Answer) -> None:
        if answer.status not in _OK:
            raise self._fail("it does not answer", answer)

    def _fail(self, why: str, answer: Answer | None = None) -> ServiceError:
        status = f" ({answer.status} {answer.phrase})".replace(" )", ")") if answer else ""
        return ServiceError(f"The service {self._named}: {why}{status}.")


def _read_json(answer: Answer) -> object:
    """Return the JSON of an answer; ValueError where it is none."""
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError) as error:
        kind = answer.media_type or "no media type"
        raise ValueError(f"its answer is no JSON ({kind})") from error
