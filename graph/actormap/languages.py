"""In which language a text is written, told by its small words. Enough to read those words right.

For a title of a few words and six languages; a text whose small words fit several is in none.
"""

import re
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


# A word or letter that one language alone has counts 6, one of two languages 3 for each.
_UNIT = 6


# Further words that carry no subject by themselves, of all six languages. Own list.
_FUNCTION_WORDS = frozenset(
    """
    a again all also always among and another any because been being both but cannot could did
    each even ever every few first get got had has have having he her here him his however if
    just last less like made make many may me might more most much must my never new no now off
    once one only other others out over own per same several she should since so some still such
    than their them then there these they those through together too two under until up upon us
    use used using very way we well when where whether while whom whose will within without
    would yet you your aucun aussi autre autres avoir bien car cela chaque comment depuis elle
    elles encore entre fait faire il ils jamais je mais même moins ne nos notre nous on pas peu
    peut plusieurs pourquoi quand quel quelle quels quelles rien sa sera si son sont tous tout
    toute toutes très un votre vous y aber alle allem allen aller alles bis da damit dann denn
    dies diese diesem diesen dieser dieses doch du er es etwas euch euer hat haben hier ich
    ihnen ihr ihre ihrem ihren ihrer immer ins ja jede jedem jeden jeder kann kein keine man
    mehr mein meine mir mit müssen nicht nichts noch nun nur ob ohne sehr sein seinem seinen
    seiner seit sich sie soll sondern unser unsere unter vom war waren was weil welche welcher
    wenn werden wird wo zwischen zwei algo algunos ante antes aunque bajo cada cual cuando cuyo
    donde e ella ellas ellos esa ese eso esta estas este esto estos fue ha hacer han hasta hay
    la las le les los más mi mismo muy nada ni nosotros nuestra nuestro o otra otro otros pero
    poco porque pueden quien quienes sea según ser sido sin sobre sólo también tan tanto te
    tiene tienen todo todos tras tu u ya yo ainda alguns apenas até bem com dele dela deles
    depois ela elas ele eles essa esse estes eu foi há isso isto já lhe mas mesmo meu minha
    muito nem não nós nossa nosso num numa ou outro outros pela pelas pelos pode qual quando
    quem se seja sem só também tem têm tudo vai você vos ai anche ancora avere chi ci come cosa
    cui dove due ecco essere fino fra già hanno ho io lei li loro lui ma mentre mio molto negli
    noi non nostra nostro ogni oltre perché più poi può prima quale quella quelli quello questa
    queste questi questo qui sarà sei senza sia siamo siete solo sopra sotto stato su sua sue
    sugli sui sulle ti tra tutta tutte tutti tutto vi voi
    """.split()
)


@lru_cache(maxsize=256)
def score_languages(text: str) -> dict[str, int]:
    """Return how much speaks for each language, in sixths of a word; without those of 0."""
    scores: Counter[str] = Counter()
    folded = text.casefold()
    for word in folded.replace("’", " ").replace("'", " ").split():
        fitting = _LANGUAGES.get(word.strip('.,;:!?()“”"«»'), ())
        for language in fitting:
            scores[language] += _UNIT // len(fitting)
    for letter, language in _LETTERS.items():
        if letter in folded:
            scores[language] += _UNIT
    return dict(scores)


def guess_language(text: str) -> str:
    """Return "en", "fr", "de", "es", "pt" or "it"; empty where two fit equally well, or none.

    >>> guess_language("Les villes éducatrices en France"), guess_language("Kyiv")
    ('fr', '')
    """
    best = Counter(score_languages(text)).most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return ""
    return best[0][0]


def is_small_word(word: str) -> bool:
    """Tell whether a word is one of those that tell a language, in any of them.

    >>> is_small_word("The"), is_small_word("urban")
    (True, False)
    """
    return word.casefold() in _LANGUAGES


def is_function_word(word: str) -> bool:
    """Tell whether a word is a small one or another that carries no subject by itself.

    >>> is_function_word("However"), is_function_word("peace")
    (True, False)
    """
    return is_small_word(word) or word.casefold() in _FUNCTION_WORDS


# Language, script, region (RFC 5646): what sources state. Further subtags are rare, and a store
# refuses those that are not registered forms.
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?", re.IGNORECASE)


def keep_tag(tag: str) -> str:
    """Return a BCP 47 tag as it is; empty for words that are none.

    >>> keep_tag("pt-BR"), keep_tag("zh-Hant-TW"), keep_tag("english"), keep_tag("e")
    ('pt-BR', 'zh-Hant-TW', '', '')
    """
    return tag if _TAG.fullmatch(tag) else ""
