"""Any server of the SPARQL 1.1 Protocol: https://www.w3.org/TR/sparql11-protocol/.

Rows are asked for as SPARQL JSON and never as CSV: a server that runs out of time answers 200 with
the part it has, and of the two only a cut JSON can be told from a whole one.
"""

from __future__ import annotations

import http.client
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

import msgspec
from msgspec import Raw, Struct
from pyoxigraph import QueryResultsFormat, RdfFormat, Store, parse, parse_query_results

from actormap import __version__
from actormap.errors import QueryError, ServiceError
from actormap.sparql.asking import present
from actormap.sparql.explaining import list_added
from actormap.sparql.mistakes import describe_mistake, find_mistake, show_place
from actormap.sparql.tokens import read_tokens
from actormap.vocabulary import NAMESPACES

if TYPE_CHECKING:
    import pandas as pd

    from actormap.sparql.results import Found

_JSON = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
_REASON = 300  # characters of a server's own message
_BAD_REQUEST = 400


class Endpoint:
    """A SPARQL server, asked as a build is."""

    def __init__(self, url: str) -> None:
        """Take the address to which queries are sent; nothing is sent yet."""
        if urlsplit(url).scheme not in ("http", "https"):
            raise ServiceError(f"{url}: not the address of a SPARQL server (https://…).")
        self.url = url

    def __repr__(self) -> str:
        """Return how to open it again."""
        return f"actormap.Endpoint({self.url!r})"

    def sparql(
        self, query: str, *, languages: bool = False, timeout: float | None = None
    ) -> pd.DataFrame | bool | str:
        """Return rows as a DataFrame, an ASK's answer as bool, triples as Turtle."""
        return present(self.evaluate(query, timeout), NAMESPACES, languages=languages)

    def evaluate(self, query: str, timeout: float | None = None) -> Found:
        """Return what the server finds; prefixes of the vocabularies are added.

        `timeout` is how long, in seconds, the server may be silent. QueryError where it refuses
        the query, ServiceError where it does not answer, or in part only.
        """
        tokens = read_tokens(query)
        added = list_added(tokens, NAMESPACES)
        head = "".join(f"PREFIX {name}: <{iri}> " for name, iri in added.items())
        triples = any(token.is_word("CONSTRUCT", "DESCRIBE") for token in tokens)
        data = self._send(head + query, _TRIPLES if triples else _JSON, timeout)
        try:
            if triples:
                return [quad.triple for quad in parse(data, RdfFormat.N_TRIPLES)]
            return _read_whole(data)
        except (SyntaxError, ValueError) as error:
            end = data[-80:].decode("utf-8", "replace")
            raise ServiceError(
                f"{self.url}: the answer is cut short, or not what was asked for; nothing of it "
                f"is used. It ends in: {end!r}. Ask for less, or ask again."
            ) from error

    def _send(self, query: str, accept: str, timeout: float | None) -> bytes:
        request = Request(  # noqa: S310 - the scheme was looked at
            self.url,
            urlencode({"query": query}).encode(),
            {
                "Accept": accept,
                "Content-Type": "application/x-www-form-urlencoded",
                "User-Agent": f"actormap/{__version__}",
            },
        )
        try:
            with urlopen(request, timeout=timeout) as answer:  # noqa: S310 - as above
                data: bytes = answer.read()
                return data
        except HTTPError as error:
            raise self._explain(query, error) from error
        except TimeoutError as error:
            raise ServiceError(f"{self.url}: no answer within {timeout:g} seconds.") from error
        except (URLError, http.client.HTTPException, OSError) as error:
            raise ServiceError(f"{self.url}: no whole answer ({error}).") from error

    def _explain(self, query: str, error: HTTPError) -> QueryError | ServiceError:
        """Return what is wrong: with the query, where our own reader refuses it, too."""
        reason = error.read(_REASON).decode("utf-8", "replace").strip()
        if error.code == _BAD_REQUEST:
            try:
                Store().query(query)
            except SyntaxError as refusal:
                mistake = find_mistake(query, {}, str(refusal))
                return QueryError(describe_mistake(query, mistake), show_place(query, mistake))
            except (ValueError, OSError, RuntimeError):
                pass
            return QueryError(f"{self.url} refuses the query: {reason}")
        return ServiceError(f"{self.url}: the server answers {error.code}. {reason}")


class _Results(Struct):
    bindings: Raw


class _Body(Struct, omit_defaults=True):
    head: Raw
    results: _Results | None = None
    boolean: bool | None = None


def _read_whole(data: bytes) -> Found:
    """Return the results; ValueError where the JSON is cut, which a lazy reader sees too late.

    What a server says beside them (Comunica: how it went about it) is left out.
    """
    try:
        body = msgspec.json.decode(data, type=_Body)
    except msgspec.DecodeError as error:
        raise ValueError(error) from error
    if body.results is None and body.boolean is None:
        raise ValueError("neither rows nor yes or no")
    return parse_query_results(msgspec.json.encode(body), format=QueryResultsFormat.JSON)
