"""What the works of reference say of the entries that the claims use: gazetteer, theme scheme."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from actormap import places, themes
from actormap.model import Claim, Kind, Mention, Passage, Text
from actormap.names import fold_key

GAZETTEER = "geonames"
SCHEME = "themes"
# A source of the project has a digest at the end of its key; see model.Source.
_DIGEST = re.compile(r"-[0-9a-f]{8}$")


def is_reference(key: str) -> bool:
    """Tell whether the key of a source is that of a work of reference, and not of a file read.

    >>> is_reference("themes-unesco"), is_reference("themes-2020-1a2b-0a1b2c3d")
    (True, False)
    """
    is_scheme = key == SCHEME or (key.startswith(f"{SCHEME}-") and not _DIGEST.search(key))
    return key == GAZETTEER or is_scheme


_RELATIONS = ("preferred label", "alternative label")


def map_references(claims: Iterable[Claim], scheme: themes.ThemeScheme) -> Iterator[Claim]:
    """Yield what the gazetteer and the theme scheme say of the entries that the claims use."""
    used = {
        mention.identifier: mention
        for claim in claims
        for mention in (claim.subject, claim.object)
        if isinstance(mention, Mention) and mention.identifier
    }
    describe: dict[Kind, Callable[[str], Iterator[Claim]]] = {
        Kind.PLACE: _describe_place,
        Kind.THEME: lambda iri: _describe_theme(iri, scheme, used),
    }
    for identifier, mention in sorted(used.items()):
        if mention.kind in describe:
            yield from describe[mention.kind](identifier)


def _describe_place(identifier: str) -> Iterator[Claim]:
    place = places.find_place(identifier)
    if place is None:
        return  # A source may know a place that the gazetteer does not.
    mention = Mention(
        GAZETTEER, Kind.PLACE, fold_key(place.name), place.name, identifier=identifier
    )
    values = [
        ("preferred label", Text(place.name)),
        ("type", Text(place.feature)),
        ("country", Text(place.country)),
        ("latitude", _write_decimal(place.latitude)),
        ("longitude", _write_decimal(place.longitude)),
    ]
    passage = Passage(GAZETTEER, 0, 0, 0, describe_place(place), fragment=identifier)
    for relation, value in values:
        if value.value:
            yield Claim(mention, relation, value, passage, "entry of the gazetteer")
    if place.latitude is None:
        yield from _describe_centre(mention, place)


def _describe_centre(mention: Mention, place: places.Place) -> Iterator[Claim]:
    """Yield where the people of a country or region live: follows from its cities."""
    if centre := places.find_centre(place):
        for relation, number in zip(("latitude", "longitude"), centre, strict=True):
            value = _write_decimal(round(number, 2))
            words = f"the middle of its cities of 15,000 people and more: {value.value}"
            passage = Passage(GAZETTEER, 0, 0, 0, words, f"{mention.identifier} {relation}")
            yield Claim(mention, relation, value, passage, "middle of its cities", inferred=True)


def describe_place(place: places.Place) -> str:
    """Return a gazetteer's entry in one line: name, feature, country, coordinates."""
    coordinates = [_write_decimal(number).value for number in (place.latitude, place.longitude)]
    return ", ".join(filter(None, [place.name, place.feature, place.country, *coordinates]))


def _write_decimal(number: float | None) -> Text:
    return Text("" if number is None else f"{number:.5f}".rstrip("0").rstrip("."), "decimal")


def _describe_theme(iri: str, scheme: themes.ThemeScheme, used: Collection[str]) -> Iterator[Claim]:
    """Yield the labels of a concept in their languages, and which used concepts are broader."""
    concept = scheme.by_iri.get(iri)
    if concept is None:
        return
    mention = _mention_theme(concept)
    labels = sorted(concept.shown, key=lambda label: label.text != concept.label)
    for label in labels:
        relation = _RELATIONS[label.rank]
        place = f"{iri} {label.text}" + (f"@{label.language}" if label.language else "")
        passage = Passage(concept.source, 0, 0, 0, label.text, fragment=place)
        text = Text(label.text, language=label.language)
        yield Claim(mention, relation, text, passage, "label of the theme scheme")
    for broader in concept.broader:
        if broader in used and (whole := scheme.by_iri.get(broader)):
            words = f"{concept.label} skos:broader {whole.label}"
            passage = Passage(concept.source, 0, 0, 0, words, fragment=f"{iri} {broader}")
            yield Claim(
                mention, "broader", _mention_theme(whole), passage, "order of the theme scheme"
            )


def _mention_theme(concept: themes.Concept) -> Mention:
    return Mention(
        concept.source, Kind.THEME, fold_key(concept.label), concept.label, identifier=concept.iri
    )
