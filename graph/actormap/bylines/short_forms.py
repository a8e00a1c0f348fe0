"""Whether some letters abbreviate a name: "DeZIM", "Flacso"."""

from actormap.names import split_words

_FEWEST_CAPITALS = 2


def abbreviates(short: str, name: str) -> bool:
    """Tell whether "DeZIM" is a short form of a name: its letters, in the same order.

    A short form that is written as a word ("Flacso") must begin as the name's words do.
    """
    if (
        not short
        or " " in short
        or short[0].casefold() not in {w[0].casefold() for w in split_words(name)}
    ):
        return False
    capitals = [c.casefold() for c in short if c.isupper()]
    if len(capitals) >= _FEWEST_CAPITALS:
        return short[0].casefold() == name[0].casefold() and _occur(capitals, name.casefold())
    initials = "".join(word[0] for word in split_words(name.casefold()))
    return _occur(short.casefold()[:3], initials)


def _occur(letters: "list[str] | str", text: str) -> bool:
    """Tell whether letters occur in a text in this order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)
