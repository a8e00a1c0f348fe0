"""Text to themes, each with its span: the labels of SKOS schemes, found as whole words.

read_scheme(paths, language=...) -> ThemeScheme      the concepts and their labels
find_themes(text, scheme) -> list of FoundTheme      where a label stands
propose_themes(texts, scheme) -> list of proposals   phrases that recur; never a fact
"""

from actormap.themes.files import make_scheme_key, read_scheme
from actormap.themes.inflection import fold_label
from actormap.themes.matching import FoundTheme, find_themes
from actormap.themes.proposals import ProposedTheme, propose_themes
from actormap.themes.scheme import EMPTY_SCHEME, Concept, Label, ThemeScheme

__all__ = [
    "EMPTY_SCHEME",
    "Concept",
    "FoundTheme",
    "Label",
    "ProposedTheme",
    "ThemeScheme",
    "find_themes",
    "fold_label",
    "make_scheme_key",
    "propose_themes",
    "read_scheme",
]
