"""SPARQL servers for tests: real ones, of other people, started on a free port of this machine.

Oxigraph's comes with the development packages. Comunica (MIT) is another engine, in JavaScript; it
is used where it is installed (`npm install -g @comunica/query-sparql-file`, or its command named
by ACTORMAP_COMUNICA), for it needs Node.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

COMUNICA = os.environ.get("ACTORMAP_COMUNICA") or shutil.which("comunica-sparql-file-http")
NO_COMUNICA = "Comunica is not installed: npm install -g @comunica/query-sparql-file"
_SECONDS = 60


@contextmanager
def serve_oxigraph(store: Path, *, timeout: int | None = None) -> Iterator[str]:
    """Serve a build's store by Oxigraph's own server; give the address for queries."""
    port = _find_port()
    command = [
        str(Path(sys.executable).parent / "oxigraph"), "serve-read-only", "--location", str(store),
        "--bind", f"127.0.0.1:{port}",
    ]  # fmt: skip
    if timeout is not None:
        command += ["--timeout-s", str(timeout)]
    with _run(command, port):
        yield f"http://127.0.0.1:{port}/query"


@contextmanager
def serve_comunica(quads: Path) -> Iterator[str]:
    """Serve a build's graph.nq by Comunica; give the address for queries."""
    assert COMUNICA, NO_COMUNICA
    port = _find_port()
    with _run([COMUNICA, str(quads), "-p", str(port), "-w", "1", "-t", "120"], port):
        yield f"http://127.0.0.1:{port}/sparql"


@contextmanager
def _run(command: Sequence[str], port: int) -> Iterator[None]:
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        _wait(process, port)
        yield
    finally:
        os.killpg(process.pid, 15)
        process.wait(_SECONDS)


def _find_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    """Wait until somebody listens."""
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, "the server has ended"
        with socket.socket() as visitor:
            if visitor.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server does not listen")
