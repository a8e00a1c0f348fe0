"""The words by which the grammar knows what a part of a byline is.

One TOML file a language, `any.toml` for what belongs to none, `given_names.txt` for names: own
lists, written from general knowledge of conference programmes, mastheads and collections; gaps in
the given names were found with the lists of Faker (MIT). Words are folded (`names.fold_name`: no
accents, small letters), but for regions and codes of states, where case counts. A line is read with
the words of all languages at once, since names of places and organizations travel. They are data: a
missing word is added there, never as a rule elsewhere.
"""

import tomllib
from functools import cache
from importlib import resources

LANGUAGES = ("en", "fr", "de", "es", "pt", "it", "nl", "ru", "el", "any")


@cache
def _read_language(language: str) -> dict[str, str]:
    """Return the tables of one language as they stand in its file."""
    text = resources.files(__package__).joinpath(f"{language}.toml").read_text("utf-8")
    return tomllib.loads(text)


def _collect(
    table: str, *, separator: str | None = None, languages: tuple[str, ...] = LANGUAGES
) -> frozenset[str]:
    """Return the words of one table in all languages; they stand apart by blanks."""
    texts = (_read_language(language).get(table, "") for language in languages)
    words = (word for text in texts for word in text.replace("\n", " ").split(separator))
    return frozenset(word.strip() for word in words if word.strip())


def _read_given_names() -> frozenset[str]:
    text = resources.files(__package__).joinpath("given_names.txt").read_text("utf-8")
    return frozenset(text.split())


# Each table is explained in the files.
ROLE_HEADS = _collect("role_heads")
# Those of languages that write fields of work in small letters, and of no other.
ROMANCE_ROLES = _collect("role_heads", languages=("fr", "es", "pt", "it")) - _collect(
    "role_heads", languages=("en", "de", "nl")
)
PROFESSIONS = _collect("professions")
ROLE_MODIFIERS = _collect("role_modifiers")
ROLE_ADJECTIVES = _collect("role_adjectives")
RUNNING_ROLES = _collect("running_roles")
OWNING_ROLES = _collect("owning_roles")
FUNCTION_ROLES = _collect("function_roles")
CIVIC_ROLES = _collect("civic_roles")
HONORIFICS = _collect("honorifics")
DEGREES = _collect("degrees")
PARTICLES = _collect("particles")
LABELS = _collect("labels")
ORGANIZATION_HEADS = _collect("organization_heads")
UNIT_HEADS = _collect("unit_heads")
INNER_HEADS = _collect("inner_heads")
WEAK_HEADS = _collect("weak_heads")
HOSTED_HEADS = _collect("hosted_heads")
LEGAL_FORMS = _collect("legal_forms")
REGIONS = _collect("regions", separator="|")
STATE_CODES = _collect("state_codes")
TOPIC_WORDS = _collect("topic_words")
SENTENCE_WORDS = _collect("sentence_words")
FIELD_ACRONYMS = _collect("field_acronyms")
BOTH_WORDS = _collect("both_words")
BOARDS = _collect("boards")
COUNCILS = _collect("councils")
GOVERNING_WORDS = _collect("governing")
COMMITTEES = _collect("committees")
PARLIAMENTS = _collect("parliaments")
ABBREVIATIONS = _collect("abbreviations")
STANDING_WORDS = _collect("standing")
GRADUATES = _collect("graduates")
UNIVERSITY_ACRONYMS = _collect("university_acronyms")
SCHOOL_ACRONYMS = _collect("school_acronyms")
KNOWN_NAMES = _collect("known_names")
COMPOUND_ROLES = _collect("compound_roles")
GOVERNMENTS = _collect("governments")
GIVEN_NAMES = _read_given_names()
