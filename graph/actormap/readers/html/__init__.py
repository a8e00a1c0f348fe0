"""One HTML page → its metadata and main text, each value with its place in the source.

    read_page(html) -> Page
    list_blocks(html) -> visible blocks with offsets and path
    find_listings(html) -> repeated rows that look like works or contributors

Nothing is fetched, run or expanded; a page that is too big or too deep raises `PageError`.
"""

from actormap.readers.html.blocks import list_blocks, locate
from actormap.readers.html.listings import Listing, find_listings
from actormap.readers.html.model import Author, Block, Found, Page, PageError
from actormap.readers.html.reading import read_page
from actormap.readers.html.records import FORMAT

__all__ = [
    "FORMAT",
    "Author",
    "Block",
    "Found",
    "Listing",
    "Page",
    "PageError",
    "find_listings",
    "list_blocks",
    "locate",
    "read_page",
]
