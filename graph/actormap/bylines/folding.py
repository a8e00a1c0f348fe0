"""Folding of words, remembered: the words of one line are looked up in many tables."""

from functools import lru_cache

from actormap import names

fold_name = lru_cache(maxsize=16_384)(names.fold_name)
