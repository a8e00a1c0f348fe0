"""Measure what rewriting gains: each query as it is written, and as it is run.

    python -m bench.sparql 1000=outputs/a 10000=outputs/b

Each size names a build of that many made-up works (`python -m bench.generate`). CPU seconds of the
query alone, each in a process of its own that ends after LIMIT; best of three where short. The
results go to `bench/results/sparql.json`.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

from pyoxigraph import QuerySolutions

RESULTS = Path(__file__).parent / "results" / "sparql.json"
LIMIT = 60  # CPU seconds
_SHORT = 2.0

QUERIES = {
    "people who wrote with nobody": "SELECT ?p { ?p a schema:Person "
    "FILTER NOT EXISTS { ?w dcterms:creator ?p, ?q FILTER(?p != ?q) } }",
    "people who wrote with somebody": "SELECT ?p { ?p a schema:Person "
    "FILTER EXISTS { ?w dcterms:creator ?p, ?q FILTER(?p != ?q) } }",
    "people without a work on education": "SELECT ?p { ?p a schema:Person FILTER NOT EXISTS "
    "{ ?w dcterms:creator ?p . ?w dcterms:subject ?t . ?t rdfs:label 'Education' } }",
    "people without a work, class first": "SELECT ?p { ?p a schema:Person "
    "FILTER NOT EXISTS { ?w a schema:CreativeWork . ?w dcterms:creator ?p } }",
    "works without evidence": "SELECT ?w { ?w a schema:CreativeWork "
    "FILTER NOT EXISTS { GRAPH ?g { ?c rdf:subject ?w ; a act:Contribution } } }",
    "contributions without words": "SELECT ?c { ?c a act:Contribution FILTER NOT EXISTS "
    "{ GRAPH ?g { ?c prov:wasDerivedFrom/oa:hasSelector/oa:exact ?x } } }",
    "themes or organizations of people": "SELECT ?p ?t { ?p a schema:Person . "
    "{ ?w dcterms:subject ?t . ?w dcterms:creator ?p } UNION { ?p org:memberOf ?t } }",
    "themes of people, filtered": "SELECT ?p ?t { ?p a schema:Person . "
    "{ ?w dcterms:subject ?t . ?w dcterms:creator ?p FILTER(?w != ?p) } }",
}


def main(arguments: list[str]) -> None:
    """Measure all queries on the builds of these sizes, or one in this process."""
    if arguments[0] == "--one":
        print(json.dumps(measure_here(Path(arguments[1]), arguments[2], arguments[3])))
        return
    results = {}
    for argument in arguments:
        size, _, folder = argument.partition("=")
        for name in QUERIES:
            written, run = (measure(Path(folder), name, way) for way in ("written", "run"))
            results[f"{name}, {size} works"] = {"written": written, "run": run}
            print(f"{size:>7} {name:40} {written} {run}", flush=True)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=2) + "\n", "utf-8")


def measure(folder: Path, name: str, way: str) -> dict[str, float]:
    """Return rows and seconds of a query in a process of its own; no rows if it was ended."""
    command = [sys.executable, "-m", "bench.sparql", "--one", str(folder), name, way]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout:
        return {"more than seconds": LIMIT}
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def measure_here(folder: Path, name: str, way: str) -> dict[str, float]:
    """Return rows and CPU seconds of a query, rewriting included where it is rewritten."""
    import resource

    from actormap.sparql.running import rewrite_for
    from actormap.store import find_base, list_prefixes, open_store

    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT + 2, LIMIT + 2))
    store = open_store(folder / "store")
    prefixes = list_prefixes(find_base(store))
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        text = QUERIES[name]
        if way == "run":
            text = rewrite_for(store, text, prefixes).text
        found = store.query(text, prefixes=prefixes)
        assert isinstance(found, QuerySolutions)  # noqa: S101 - they are all SELECT
        rows = sum(1 for _ in found)
        best = min(best, time.process_time() - begin)
        if best > _SHORT:
            break
    return {"rows": rows, "seconds": round(best, 4)}


if __name__ == "__main__":
    main(sys.argv[1:])
