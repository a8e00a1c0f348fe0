"""What the records of one source have in common when they are mapped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actormap import places, themes
from actormap.model import Claim, Kind, Mention, Source, Text
from actormap.names import fold_key
from actormap.page_profile import PageProfile
from actormap.records import Value


@dataclass(frozen=True, slots=True)
class Page:
    """A source that is being mapped: its mention maker, and what holds for all of it.

    `collection` is what the page of works is called, if the source is one: its works are part of
    it. A bibliography or a database is no collection in that sense: to be in the same one links
    nobody. `_mentions` keeps each mention once: an author of a thousand works is one value, and
    `_themes` those of themes by the words that the source has for them.
    `_told` holds what the source has said of somebody in passing: a database says with every work
    which identifier its authors have, and where their universities are.
    """

    source: Source
    scheme: themes.ThemeScheme
    collection: str = ""
    profile: PageProfile = field(default_factory=PageProfile)
    _mentions: dict[tuple[Kind, str, str, str], Mention] = field(default_factory=dict)
    _themes: dict[str, Mention] = field(default_factory=dict)
    _told: set[tuple[int | str, ...]] = field(default_factory=set)

    def mention_collection(self) -> Mention | None:
        """Return the mention of the collection that the page is, if it is one."""
        return self.mention(Kind.COLLECTION, self.collection) if self.collection else None

    def mention(self, kind: Kind, name: str, *, local: str = "", identifier: str = "") -> Mention:
        """Return this source's mention of somebody or something."""
        if kind is Kind.WORK:  # Of which nearly all are mentioned in one entry, and held there.
            return Mention(self.source.key, kind, fold_key(name), name, local, identifier)
        key = (kind, name, local, identifier)
        found = self._mentions.get(key)
        if found is None:
            found = Mention(self.source.key, kind, fold_key(name), name, local, identifier)
            self._mentions[key] = found
        return found

    def is_news(self, subject: Mention, *said: str | int) -> bool:
        """Tell whether the source has not said this of the subject before; from now on it has."""
        fact = (id(subject), *said)  # A mention is made once, and kept.
        if fact in self._told:
            return False
        self._told.add(fact)
        return True

    def mention_person(self, name: str, *, local: str, identifier: str, work: str) -> Mention:
        """Return the mention of a person; one with initials only is another in every work.

        A source that tells namesakes apart says so by `local`.
        """
        if not (local or identifier) and is_initialled(name):
            local = work
        return self.mention(Kind.PERSON, name, local=local, identifier=identifier)

    def mention_place(self, name: str, place: places.Place | None) -> Mention:
        """Return the mention of a place, as the gazetteer knows it if it does."""
        return self.mention(Kind.PLACE, name, identifier=place.geonames if place else "")

    def mention_theme(self, name: str) -> Mention:
        """Return the mention of a theme, as the scheme knows it if it does."""
        found = self._themes.get(name)
        if found is None:
            concept = self.scheme.get_labelled(name)
            label, iri = (concept.label, concept.iri) if concept else (name, "")
            found = self._themes[name] = self.mention(Kind.THEME, label, identifier=iri)
        return found


def is_initialled(name: str) -> bool:
    """Tell whether a person's name has one full word at most, so that others may share it.

    >>> is_initialled("J. M. Smith"), is_initialled("Å. Berg"), is_initialled("Ho Li")
    (True, True, False)
    """
    full = [word for word in name.replace(".", " ").split() if len(word) > 1]
    # A script without capitals writes no initials, and 李明 is a whole name.
    return len(full) <= 1 and name != name.swapcase()


def map_topics(page: Page, subject: Mention, value: Value) -> Iterator[Claim]:
    """Yield the themes and places that a text names, as what the subject is about."""
    about = subject if subject.kind is Kind.WORK else None
    for theme in themes.find_themes(value.text, page.scheme):
        words = value.part(theme.start, theme.end)
        target = page.mention(Kind.THEME, theme.concept.label, identifier=theme.concept.iri)
        yield Claim(subject, "subject", target, words, "label of the theme", about=about)
    for found in places.find_places(value.text):
        words = value.part(found.start, found.end)
        target = page.mention_place(value.text[found.start : found.end], found.place)
        yield Claim(subject, "about place", target, words, "name in the gazetteer", about=about)


def map_value(
    subject: Mention, relation: str, value: Value | None, method: str, datatype: str = "string"
) -> Sequence[Claim]:
    """Return the claim that the subject has this value, if there is one."""
    if not (value and value.text):
        return ()
    about = subject if subject.kind is Kind.WORK else None
    text = Text(value.text, datatype, value.language if datatype == "string" else "")
    return (Claim(subject, relation, text, value.passage, method, about=about),)


def map_identifiers(
    page: Page, subject: Mention, identifiers: tuple[Value, ...], method: str
) -> Sequence[Claim]:
    """Return a claim for each identifier (an IRI) that the source states.

    Of others than works where it first does: it says so with every work of theirs.
    """
    if not identifiers:
        return ()
    about = subject if subject.kind is Kind.WORK else None
    # Those of one mention begin alike: how many, and the last, tell whether there is a new one.
    last = identifiers[-1].text
    if not (about or page.is_news(subject, "identifier", last, len(identifiers))):
        return ()
    return [
        Claim(subject, "identifier", Text(value.text, "anyURI"), value.passage, method, about=about)
        for value in identifiers
    ]
