"""The values that reading a page gives: frozen, with where each was found."""

from dataclasses import dataclass, field


class PageError(Exception):
    """A page that is not read, with the reason in plain words."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value and the place in the page that states it.

    `method` names the kind of place ("json-ld", "citation_author", "og:title", "h1", …), `quote`
    is what stands there. `start` and `end` count characters of the HTML source and are both 0
    where the value has no place of its own; `fragment` then leads to it, as a JSON pointer into
    the n-th JSON-LD script ("ld+json[0]#/author/name").
    """

    value: str
    method: str
    quote: str
    start: int = 0
    end: int = 0
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody a page names as its author, in the order of the page.

    `orcid` and `url` are what the page gives beside the name.
    """

    name: Found
    is_organization: bool = False
    orcid: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a part of a block's words stands: `source[start:end]`, before any clean-up."""

    start: int
    end: int
    escaped: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that a reader sees as one: a paragraph, a heading, a cell, a line.

    `text` has single spaces and no character references; `start` and `end` are the positions of
    its first and last word in the source. `path` is the chain of tags and classes to the innermost
    element around all of it ("html body div.cards article.card h3 a"), `link` the address that all
    of it leads to.
    """

    text: str
    start: int
    end: int
    path: str
    link: str = ""
    pieces: tuple[Piece, ...] = field(default=(), repr=False)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the path, from the outside in."""
        return tuple(step.partition(".")[0] for step in self.path.split())


@dataclass(frozen=True, slots=True)
class Page:
    """What one page says about itself, and its main text.

    `published` and `modified` are ISO dates (a year or a month where no more is said), `language`
    is a BCP 47 tag. `statements` are all values found, the chosen ones and the others, as
    (field, value) pairs in the order of trust; `problems` say what could not be read, as JSON-LD
    beyond repair.
    """

    title: Found | None = None
    authors: tuple[Author, ...] = ()
    published: Found | None = None
    modified: Found | None = None
    language: Found | None = None
    site: Found | None = None
    description: Found | None = None
    url: Found | None = None
    keywords: tuple[Found, ...] = ()
    doi: Found | None = None
    collection: Found | None = None
    kind: Found | None = None
    paragraphs: tuple[Block, ...] = ()
    statements: tuple[tuple[str, Found], ...] = ()
    problems: tuple[Found, ...] = ()
