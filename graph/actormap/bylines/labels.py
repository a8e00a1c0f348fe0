"""Words that announce people without saying what they are: "Moderation", "Keynote speakers"."""

from actormap.bylines.boards import is_board
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import find_role_head, is_role_word
from actormap.bylines.model import Part
from actormap.bylines.splitting import split_words
from actormap.bylines.territories import is_area
from actormap.bylines.words import LABELS, ROLE_MODIFIERS
from actormap.bylines.words.joints import CONJUNCTIONS

_JOINING = frozenset(CONJUNCTIONS) | {"and"}
_SITTING = frozenset("seance session sitzung sesion sessao sessione panel mesa atelier".split())
_LABEL_ENDINGS = (
    "leitung",
    "moderation",
    "vortrag",
    "vortrage",
    "gaste",
    "redner",
    "rednerin",
    "vorsitz",
)
_LONGEST_LABEL = 5


def is_label(part: Part) -> bool:
    """Tell whether a part announces people: "Chair", "Panel 2"; or names a country."""
    words = [word for word in fold_name(part.text).split() if not word.isdigit()]
    if not 0 < len(words) <= _LONGEST_LABEL:
        return False
    chairs = LABELS | {"president", "presidente", "and", "of", "de", "da", "der", "di", "the"}
    known = chairs if any(word in _SITTING for word in words) else LABELS | _JOINING
    if all(word in known or word.endswith(_LABEL_ENDINGS) for word in words):
        return True
    board = is_board(split_words(part)) and find_role_head(split_words(part)) is None
    if board or (len(words) == 1 and _is_plural_role(words[0])):
        return True
    if words[-1] in LABELS and words[-1].endswith("s"):
        return all(word in ROLE_MODIFIERS | LABELS for word in words)  # "Associate Editors"
    return is_area(part.text)


def _is_plural_role(folded: str) -> bool:
    """Tell whether a folded word is a role of several people: "Rapporteurs", "Kuratorinnen"."""
    singulars = (folded.removesuffix("s"), folded.removesuffix("es"), folded.removesuffix("nen"))
    return any(word != folded and is_role_word(word) for word in singulars)


def is_label_word(word: str) -> bool:
    """Tell whether one word only announces people."""
    folded = fold_name(word)
    return bool(folded) and all(
        piece in LABELS or piece.endswith(_LABEL_ENDINGS) for piece in folded.split()
    )
