"""Benchmarks, and the generator of the ecosystems that they run on.

Each module is a command: `python -m bench.NAME` from the top of the repository. They measure; the
tests say what must be true.
"""
