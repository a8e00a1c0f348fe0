"""The heading and the running text of a page → claims about the collection that it is."""

from collections.abc import Iterator

from actormap.mapping.page import Page, map_topics
from actormap.model import Claim, Kind, Mention, Passage, Text, sort_details
from actormap.prose import find_programme, find_series
from actormap.records import Heading, Prose, Value


def map_heading(page: Page, heading: Heading) -> Iterator[Claim]:
    """Yield what the heading says: the collection's title and topics."""
    if collection := page.mention_collection():
        title = Text(heading.passage.quote)
        yield Claim(collection, "title", title, heading.passage, "heading of the page")
        yield from map_topics(page, collection, Value.state(heading.passage))


def map_prose(page: Page, prose: Prose) -> Iterator[Claim]:
    """Yield what a paragraph says of the collection: topics, series, programme."""
    if collection := page.mention_collection():
        yield from map_topics(page, collection, Value.state(prose.passage))
        yield from _map_programme(page, collection, prose.passage)


def _map_programme(page: Page, collection: Mention, passage: Passage) -> Iterator[Claim]:
    """Yield collection – series – programme – organizer, as far as the sentence says so."""
    text = passage.quote
    whole = collection
    if series := find_series(text):
        words = passage.part(*series.name)
        whole = page.mention(Kind.SERIES, words.quote)
        yield Claim(
            collection, "part of", whole, words, "series phrase",
            sort_details([("position", str(series.position))]),
        )  # fmt: skip
    if programme := find_programme(text):
        words = passage.part(*programme.name)
        target = page.mention(Kind.PROGRAMME, words.quote)
        yield Claim(whole, "part of", target, words, "programme phrase")
        if programme.year:
            year = passage.part(*programme.year)
            yield Claim(target, "founded", Text(year.quote, "gYear"), year, "programme phrase")
        if programme.organizer:
            name = passage.part(*programme.organizer)
            organizer = page.mention(Kind.ORGANIZATION, name.quote)
            yield Claim(target, "run by", organizer, name, "name of the programme", inferred=True)
