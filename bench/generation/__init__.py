"""Made-up ecosystems in the shape of OpenAlex, for measuring at any size.

    draws ─▶ themes, organizations, authors, venues ─▶ teams ─▶ titles ─▶ works

Each part grows while works are written, and only ever looks back, so that the first works of a
large ecosystem are those of a small one.
"""
