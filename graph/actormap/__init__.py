"""From pages to a cited network: who connects to whom, through what, and which source says so."""

__version__ = "0.1.0"
