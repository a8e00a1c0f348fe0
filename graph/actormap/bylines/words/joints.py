"""Small words that join names, roles and organizations."""

# Joins two people, two roles or two halves of a name.
CONJUNCTIONS = ("&", "and", "et", "und", "y", "e", "ed", "i")

# Those of the Romance languages, which write fields of work in small letters.
ROMANCE_OF = frozenset("de du d del della dello dell dei degli delle di da do das dos".split())

# Before "of" or "at".
FORMERLY = (
    "formerly",
    "previously",
    "currently",
    "now",
    "ehemals",
    "früher",
    "anciennement",
    "également",
    "actual",
    "actuel",
    "actuelle",
    "attuale",
    "current",
)

# Opens what the role is at: always an organization, a unit or a place.
AT_WORDS = (
    "at",
    "@",
    "chez",
    "bei",
    "beim",
    "presso",
    "with",
    "within",
    "from",
    "bij",
    "aan",
    "pela",
    "pelo",
)

# Opens what a role, or a person, is of: an organization or just a field of work.
OF_WORDS = (
    "of", "for", "in", "to", "within", "de", "du", "des", "d", "à", "au", "aux", "en", "pour",
    "der", "von", "vom", "für", "an", "am", "im", "zu", "zur", "zum", "bei", "beim", "del", "para",
    "por", "al", "da", "do", "das", "dos", "na", "no", "nas", "nos", "ao", "às", "aos", "em", "di",
    "della", "dello", "dell", "dei", "degli", "delle", "all", "alla", "allo", "ai", "agli", "alle",
    "nel", "nella", "nello", "nell", "sul", "sulla", "presso", "per", "van", "voor",
)  # fmt: skip

# Of these, what work is for …
PURPOSE_WORDS = ("for", "für", "pour", "para", "per", "voor")

# … and where it is done.
IN_WORDS = ("in", "en", "em", "à", "a", "na", "no", "nella", "nel", "im", "para")

ARTICLES = (
    "the", "la", "le", "l", "les", "el", "los", "las", "il", "lo", "gli", "i", "der", "die", "das",
    "dem", "den", "o", "a", "os", "as",
)  # fmt: skip
