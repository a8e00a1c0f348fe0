"""How well the same are told from others: `python -m bench.identity`, beside named peers."""
