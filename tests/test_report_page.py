"""The report in a real browser: nothing is cut off on a phone, and no barrier in either scheme."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from actormap.graph import Graph

PHONES = [320, 390, 500]
_CUT_OFF = """[...document.querySelectorAll("*")].filter(
  node => node.scrollWidth > node.clientWidth && getComputedStyle(node).overflowX === "auto"
).length"""


_CELLS = """[...document.querySelectorAll(".stack td[data-label], .stack td:not(:first-child)")]
  .map(cell => [cell.dataset.label || "(none)",
    cell.closest("table").querySelectorAll("th")[cell.cellIndex].textContent])"""


def open_report(browser: Browser, seed: Graph, width: int, scheme: str = "light") -> Page:
    """Open the report of the sample in a window as wide as this."""
    size = {"width": width, "height": 900}
    page = browser.new_context(viewport=size, color_scheme=scheme).new_page()  # type: ignore[arg-type]  # Playwright's own
    page.goto((seed.folder / "report.html").as_uri())
    return page


@pytest.mark.parametrize("width", PHONES)
def test_a_phone_shows_all_of_a_source(browser: Browser, seed: Graph, width: int) -> None:
    """Its counts stand below it with their names, in the window; nothing has to be scrolled."""
    page = open_report(browser, seed, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(_CUT_OFF) == 0
    unread = page.locator("td[data-label=unread]").first
    box = unread.bounding_box()
    assert box
    assert box["x"] + box["width"] <= width
    named = unread.evaluate("node => getComputedStyle(node, '::before').content")
    assert named == '"unread"'


def test_a_wide_window_shows_tables(browser: Browser, seed: Graph) -> None:
    """With their heads, and no name repeated in a cell."""
    page = open_report(browser, seed, 1280)
    expect(page.locator("th", has_text="unread")).to_be_visible()
    unread = page.locator("td[data-label=unread]").first
    assert unread.evaluate("node => getComputedStyle(node, '::before').content") == "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_barrier(browser: Browser, seed: Graph, width: int, scheme: str) -> None:
    """Contrast, names and structure, by the rules of axe."""
    results = Axe().run(open_report(browser, seed, width, scheme))
    assert results.violations_count == 0, results.generate_report()


def test_every_cell_is_named_as_in_the_head(browser: Browser, seed: Graph) -> None:
    """In a stacked table the name of a cell is that of its column, or how that begins."""
    page = open_report(browser, seed, 390)
    cells = page.evaluate(_CELLS)
    assert len(cells) > 10
    assert [(label, head) for label, head in cells if not head.startswith(label)] == []
