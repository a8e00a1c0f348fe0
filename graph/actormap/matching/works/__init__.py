"""Works: the same where title, authors, year and imprint say so.

A report, the proceedings paper made of it and the article that follows are three works. Read
`evidence` for what is compared, `weights` for how much each finding counts, `matcher` for what
follows from it.
"""

from actormap.matching.works.matcher import MATCHER

__all__ = ["MATCHER"]
