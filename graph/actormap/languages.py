"""In which language a text is written, told by its small words. Enough to read those words right.

For a title of a few words and six languages; a text whose small words fit several is in none.
"""

from collections import Counter
from functools import lru_cache

# Words that are frequent in one language and rare or absent in the others. Own lists.
_SMALL_WORDS = {
    "en": "the of and in for to with from by on is are what how why as at an into their its our "
    "that this was were be can do does it not or about between through after before who "
    "which",
    "fr": "en à le les du des et au aux dans pour sur avec une est sont ses leur leurs qui que "
    "dont entre chez l d vers ou où être plus par sans sous cette ce ces vu",
    "de": "der die das und im ein eine einer eines für mit zu zur zum auf von vom bei aus nach "
    "den dem des wie ist sind durch über als auch oder an am ihre seine vor wir",
    "es": "el los las y del en para con por una un su sus al lo que como es son entre desde "
    "hacia sobre cómo niños ante",
    "pt": "o os as e do da dos das no na nos nas em para com por uma um seu sua ao à que como é "
    "são entre pelo pela",
    "it": "il lo gli i e di del della dei delle degli dello nel nella nei con per una un che al "
    "alla dal dalla sul sulla è sono tra suo sua ed da si",
}
_LANGUAGES: dict[str, list[str]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _LANGUAGES.setdefault(_word, []).append(_language)

# A letter that only some of the languages have counts as much as a small word.
_LETTERS = {"ß": "de", "ä": "de", "ö": "de", "ü": "de", "ñ": "es", "ã": "pt", "õ": "pt", "œ": "fr",
            "ê": "fr", "ì": "it", "ò": "it", "¿": "es", "¡": "es"}  # fmt: skip


@lru_cache(maxsize=256)
def guess_language(text: str) -> str:
    """Return "en", "fr", "de", "es", "pt" or "it"; empty where two fit equally well, or none.

    >>> guess_language("Les villes éducatrices en France"), guess_language("Kyiv")
    ('fr', '')
    """
    scores: Counter[str] = Counter()
    folded = text.casefold()
    for word in folded.replace("’", " ").replace("'", " ").split():
        fitting = _LANGUAGES.get(word.strip('.,;:!?()“”"«»'), ())
        for language in fitting:
            scores[language] += 6 // len(fitting)
    for letter, language in _LETTERS.items():
        if letter in folded:
            scores[language] += 6
    best = scores.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return ""
    return best[0][0]
