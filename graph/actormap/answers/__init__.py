"""Answers on standard output: as text for a person, as JSON or CSV for a program.

A module for each thing that is told: what a build found, an entity, a connection, who is who; and
`rows` for all that is a table.
"""
