"""Parts of `python -m bench.connect`."""
