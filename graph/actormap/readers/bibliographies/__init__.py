"""Bibliographies: what reference managers and citation indexes export, a module each."""
