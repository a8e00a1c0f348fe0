"""A query in a process of its own, which can be ended: after a time, or when it wants more memory.

pyoxigraph cannot stop a query, and what overflows the stack or the memory ends its process.
"""

import contextlib
import json
import subprocess
import sys
from pathlib import Path

from pyoxigraph import QueryResultsFormat as Form
from pyoxigraph import RdfFormat, parse, parse_query_results

from actormap.errors import QueryError
from actormap.sparql.limits import Limits
from actormap.sparql.results import Found

# What the process writes first, and what then: rows and yes or no, triples, or what is wrong.
RESULTS, TRIPLES, REFUSED = b"results\n", b"triples\n", b"refused\n"
_MEGABYTE = 1024 * 1024


def evaluate_apart(folder: Path, query: str, limits: Limits) -> Found:
    """Return what a query finds in the store of this folder.

    QueryError where the query is refused, or was ended: no part of its answer is given then.
    Memory is not limited on Windows.
    """
    job = {
        "folder": str(folder),
        "query": query,
        "memory": limits.memory,
        "service": limits.allow_service,
    }
    command = [sys.executable, "-m", "actormap.sparql.worker"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command, input=json.dumps(job).encode(), capture_output=True,
            timeout=limits.timeout, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise QueryError(
            f"The query was ended after {limits.timeout:g} seconds; there is no part of an "
            "answer. Ask for less (a LIMIT does not help where all is sorted or counted), or give "
            "it longer: --timeout SECONDS (timeout= in Python)."
        ) from error
    return _read_output(done.stdout, done.returncode, done.stderr.decode("utf-8", "replace"))


def _read_output(output: bytes, status: int, errors: str) -> Found:
    kind, newline, data = output.partition(b"\n")
    if status == 0 and kind + newline == RESULTS:
        return parse_query_results(data, format=Form.JSON)
    if status == 0 and kind + newline == TRIPLES:
        return [quad.triple for quad in parse(data, RdfFormat.N_TRIPLES)]
    if status == 0 and kind + newline == REFUSED:
        raise QueryError(**json.loads(data))
    if "memory" in errors.casefold():
        raise QueryError(
            "The query was ended: it wants more memory than it may have. Ask for less, or give it "
            "more: --memory MEGABYTES (memory= in Python)."
        )
    raise QueryError(f"The query ended its process (status {status}). {errors[-300:].strip()}")


def limit_memory(megabytes: int) -> None:
    """Hold this process to so much memory, where the system can do that."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
