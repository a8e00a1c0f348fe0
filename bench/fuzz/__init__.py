"""Readers under fire: small valid files, damaged in many ways, through every reader.

    python -m bench.fuzz                     # 100,000 inputs a reader
    python -m bench.fuzz --count 500 --formats "web page" table

What is found is written to `outputs/fuzz/`, with the input. A reader that is added to
`readers.FORMATS` is taken in by its name; what it gets as seeds is told by what it recognizes
among the files of `seeds.py`, `data/` and ACTORMAP_SUITES.
"""
