"""The process that `apart` starts: a job on standard input, its answer on standard output."""

import json
import sys
from pathlib import Path

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, serialize

from actormap.errors import QueryError
from actormap.sparql.apart import REFUSED, RESULTS, TRIPLES, limit_memory
from actormap.sparql.results import Found
from actormap.sparql.running import evaluate_query
from actormap.store import find_base, list_prefixes, open_store


def main() -> None:
    """Run the job and write the answer."""
    job = json.load(sys.stdin.buffer)
    if job["memory"]:
        limit_memory(job["memory"])
    try:
        store = open_store(Path(job["folder"]))
        prefixes = list_prefixes(find_base(store))
        found = evaluate_query(store, job["query"], prefixes, allow_service=job["service"])
        output = _write(found)
    except QueryError as error:
        refusal = {"message": error.message, "excerpt": error.excerpt}
        output = REFUSED + json.dumps(refusal).encode()
    except (OSError, RuntimeError) as error:
        refusal = {"message": f"The query cannot be run: {error}"}
        output = REFUSED + json.dumps(refusal).encode()
    sys.stdout.buffer.write(output)


def _write(found: Found) -> bytes:
    if isinstance(found, QuerySolutions | QueryBoolean):
        data = found.serialize(format=QueryResultsFormat.JSON)
        return RESULTS + (data or b"")
    return TRIPLES + (serialize(found, format=RdfFormat.N_TRIPLES) or b"")


if __name__ == "__main__":
    main()
