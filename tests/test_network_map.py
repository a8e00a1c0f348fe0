"""The map in a real browser: no request, all labelled, evidence shown, nothing hostile runs."""

import hashlib
import math
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from actormap.connections.forms import link_map
from actormap.graph import Graph
from actormap.model import Entity, Kind, Passage, Source, Statement, Text
from actormap.network import build_network
from actormap.network_map import compute_layout, render_network_map, write_network_map
from actormap.network_map.page import read_vis_network
from actormap.network_map.palette import DARK_BACKGROUND, LIGHT_BACKGROUND, LOOKS


def open_map(browser: Browser, path: Path, **options: Any) -> Page:  # noqa: ANN401 - Playwright's
    """Open a map in a fresh page that notes requests and violations of its policy."""
    size = options.pop("viewport", {"width": 1280, "height": 800})
    fragment = options.pop("fragment", "")
    page = browser.new_context(viewport=size, **options).new_page()
    page.add_init_script(
        "window.violations = [];"
        "document.addEventListener('securitypolicyviolation',"
        " (event) => window.violations.push(event.violatedDirective));"
    )
    page.goto(path.as_uri() + fragment)
    page.wait_for_selector("html[data-ready]")
    page.wait_for_timeout(150)
    return page


@pytest.fixture(scope="module")
def page(browser: Browser, seed: Graph) -> Iterator[Page]:
    """Open the map of the sample."""
    page = open_map(browser, seed.folder / "map.html")
    yield page
    page.context.close()


def list_labels(page: Page) -> list[dict[str, Any]]:
    """Return name and box of every label that is drawn."""
    labels: list[dict[str, Any]] = page.evaluate("window.actormap.listLabels()")
    return labels


def test_no_request_and_no_violation(browser: Browser, seed: Graph) -> None:
    """The file asks for nothing but itself and stays within its own policy."""
    context = browser.new_context()
    page = context.new_page()
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    file = seed.folder / "map.html"
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]")
    page.wait_for_timeout(300)
    assert requests == [file.as_uri()]
    assert errors == []
    context.close()


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900)])
def test_articles_and_people_are_labelled(
    browser: Browser, seed: Graph, size: tuple[int, int]
) -> None:
    """At first glance every article and every author has a label, and no two overlap."""
    page = open_map(browser, seed.folder / "map.html",
                    viewport={"width": size[0], "height": size[1]})  # fmt: skip
    labels = list_labels(page)
    nodes = seed.network().nodes(data=True)
    wanted = {data["label"] for _, data in nodes if data["kind"] in (Kind.WORK, Kind.PERSON)}
    assert len(wanted) == 25
    assert wanted <= {label["name"] for label in labels}
    for one, other in combinations(labels, 2):
        a, b = one["box"], other["box"]
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, (one["name"], other["name"])
    page.context.close()


def test_search_finds_and_centres(page: Page) -> None:
    """Without accents and in part; the node comes to the middle of the drawing."""
    page.fill("#search-field", "facer")
    assert page.locator("#search-list li").first.inner_text().strip() == "Keri Facer"
    page.keyboard.press("Enter")
    page.wait_for_timeout(150)
    spot = page.evaluate(
        "window.actormap.locate(document.location.hash.replace('#n=', '')"
        ".replace(/%[0-9A-F]{2}/gi, (code) => decodeURIComponent(code)))"
    )
    box = page.locator("#drawing").bounding_box()
    assert box
    assert math.hypot(spot["x"] - box["width"] / 2, spot["y"] - box["height"] / 2) < 2
    page.fill("#search-field", "sebastien")
    assert page.locator("#search-list li").first.inner_text().strip() == "Sébastien Turbot"


def test_details_show_quotes_and_sources(page: Page) -> None:
    """What a node is linked to, each with the words and the line of the source."""
    page.fill("#search-field", "Helen Manchester")
    page.keyboard.press("Enter")
    details = page.locator("#details")
    assert details.locator("h2").inner_text() == "Helen Manchester"
    assert [heading.inner_text() for heading in details.locator("h3").all()] == [
        "wrote", "is affiliated with",
    ]  # fmt: skip
    quotes = [quote.inner_text() for quote in details.locator("blockquote").all()]
    assert quotes == ["Keri Facer & Helen Manchester, University of Bristol"] * 2
    for cite in details.locator("cite").all():
        assert cite.inner_text().endswith("line 43")
    page.keyboard.press("Escape")
    assert details.is_hidden()


def test_routes_are_those_of_the_command(page: Page, seed: Graph) -> None:
    """The map and `actormap connect` give the same routes and the same kind of answer."""
    for start, end in (("Keri Facer", "Helen Manchester"), ("Keri Facer", "Akshay Chaturvedi"),
                       ("Diana Wells", "Flavio Bassi"), ("Keri Facer", "WISE"),
                       ("Keri Facer", "Alan Daly")):  # fmt: skip
        page.fill("#from-field", start)
        page.keyboard.press("Enter")
        page.fill("#to-field", end)
        page.keyboard.press("Enter")
        page.click("#route-form button[type=submit]")
        legs = [leg.inner_text() for leg in page.locator("#details li > p").all()]
        expected = [
            f"{leg.from_.label} {leg.relation} {leg.to.label}"
            for route in seed.connect(start, end).routes for leg in route.legs
        ]  # fmt: skip
        assert legs == expected, (start, end)
    assert "Only being listed in" in page.locator(".answer").inner_text()
    page.keyboard.press("Escape")


def test_a_link_leads_to_the_routes_between_two(browser: Browser, seed: Graph) -> None:
    """The fragment that `connect` gives opens the map with its routes."""
    connection = seed.connect("Keri Facer", "Helen Manchester")
    fragment = link_map(connection.question).removeprefix("map.html")
    page = open_map(browser, seed.folder / "map.html", fragment=fragment)
    legs = [leg.inner_text() for leg in page.locator("#details li > p").all()]
    assert len(legs) == sum(len(route.legs) for route in connection.routes)
    assert legs[0].startswith("Keri Facer wrote")
    page.context.close()


def test_the_map_by_keyboard(browser: Browser, seed: Graph) -> None:
    """Tab reaches the map; arrows choose and follow, plus zooms, Escape clears; a PNG is saved."""
    page = open_map(browser, seed.folder / "map.html")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "map":
            break
    assert page.evaluate("document.activeElement.id") == "map"
    page.keyboard.press("ArrowRight")
    first = page.locator("#details h2").inner_text()
    page.keyboard.press("ArrowUp")
    assert page.locator("#details h2").inner_text() != first
    page.keyboard.press("Escape")
    assert page.locator("#details").is_hidden()
    before = [label["box"] for label in list_labels(page)]
    page.keyboard.press("+")
    page.wait_for_timeout(150)
    assert [label["box"] for label in list_labels(page)] != before
    with page.expect_download() as download:
        page.click("#save-picture")
    assert download.value.path().read_bytes().startswith(b"\x89PNG")
    page.context.close()


def test_filters_hide_a_kind(page: Page) -> None:
    """A box in the legend hides just its kind, and the count says so."""
    page.click("#kinds input[data-key=theme]")
    page.wait_for_timeout(150)
    names = {label["name"] for label in list_labels(page)}
    assert "learning cities" not in names
    assert "Keri Facer" in names
    assert page.locator("#status").inner_text().startswith("41 nodes")
    page.click("#kinds input[data-key=theme]")
    assert page.locator("#status").inner_text().startswith("70 nodes")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier(browser: Browser, seed: Graph, scheme: str) -> None:
    """Axe finds no violation, with details and table open, in light and dark."""
    page = open_map(browser, seed.folder / "map.html", color_scheme=scheme)
    assert page.evaluate("document.documentElement.dataset.theme") == scheme
    page.fill("#search-field", "Medellin")
    page.keyboard.press("Enter")
    for _ in range(2):
        violations = Axe().run(page).response["violations"]
        assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == []
        page.click("#show-table")
    page.context.close()


def test_a_narrow_window(browser: Browser, seed: Graph) -> None:
    """On a phone nothing is wider than the window, and the controls open over the map."""
    page = open_map(browser, seed.folder / "map.html", viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not page.locator("#controls").is_visible()
    page.click("#open-controls")
    assert page.locator("#controls").is_visible()
    page.context.close()


HOSTILE = [
    "</script><script>window.ran = 1</script>",
    '"><img src=x onerror="window.ran = 1">',
    "<svg/onload=window.ran=1>",
    "javascript:window.ran=1",
    "{{7*7}}{% raw %}",
    "line\u2028and\u2029paragraph",
    "\u202eturned",
    "__proto__",
    "constructor",
    "x" * 10_000,
    "lone \ud800 surrogate",
]


def make_hostile_network() -> "nx.MultiDiGraph[str]":
    """Return a network with a hostile text in every place that holds one."""
    statements = []
    for number, text in enumerate(HOSTILE):
        passage = Passage(text, 0, 4, 1, text)
        person = Entity(f"https://example.org/{number}", Kind.PERSON, text, (text,), (text,))
        work = Entity(f"https://example.org/w{number}", Kind.WORK, text)
        details = (("role", text),)
        statements += [
            Statement(f"a{number}", work, "creator", person, passage, text, details, inferred=True),
            Statement(f"b{number}", person, "job title", Text(text), passage, text),
        ]
    sources = {text: Source(text, text, "0", text, url=text, licence=text) for text in HOSTILE}
    return build_network(statements, sources, HOSTILE[0], HOSTILE[0])


def test_hostile_titles_run_no_script(browser: Browser, tmp_path: Path) -> None:
    """Whatever a source says stays text: on load, on a click, in search, table and details."""
    file = tmp_path / "map.html"
    write_network_map(make_hostile_network(), file)
    page = open_map(browser, file)
    for number in range(len(HOSTILE)):
        page.evaluate("(iri) => window.actormap.select(iri)", f"https://example.org/{number}")
    page.fill("#search-field", "script")
    page.click("#show-table")
    page.click("#open-about")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.querySelectorAll('a[href^=\"javascript\"]').length") == 0
    assert page.title() == HOSTILE[0]
    page.context.close()


def test_a_changed_script_does_not_run(browser: Browser, seed: Graph, tmp_path: Path) -> None:
    """The policy names the hash of each script: one more byte and the browser refuses it."""
    html = (seed.folder / "map.html").read_text("utf-8")
    file = tmp_path / "map.html"
    file.write_text(html.replace('"use strict";', '"use strict"; ', 1), "utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.wait_for_timeout(500)
    assert page.evaluate("document.documentElement.hasAttribute('data-ready')") is False
    page.close()


def test_the_page_is_the_same_every_time(seed: Graph) -> None:
    """Two renderings of one network are the same text."""
    assert render_network_map(seed.network()) == render_network_map(seed.network())  # type: ignore[arg-type]  # without a projection it is the MultiDiGraph


def test_an_empty_network(tmp_path: Path, browser: Browser) -> None:
    """A map of nothing opens without an error."""
    file = tmp_path / "map.html"
    write_network_map(build_network([], {}, "Nothing"), file)
    page = open_map(browser, file)
    assert page.locator("#status").inner_text() == "0 nodes, 0 connections"
    page.context.close()


def test_the_drawing_library_is_the_known_one() -> None:
    """What pyvis brings is the file that was looked at (vis-network 9.1.2)."""
    digest = hashlib.sha256(read_vis_network().encode()).hexdigest()
    assert digest == VIS_NETWORK_SHA256


VIS_NETWORK_SHA256 = "f3c1229464749a6f5a80c80867189edfdc0198be0d015c3d770aff196cb6c0a1"


def test_layout_is_finite_and_apart() -> None:
    """Every node has a place of its own, isolated ones too."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(nx.gnm_random_graph(300, 400, seed=1))
    network = nx.relabel_nodes(network, {n: f"https://example.org/{n}" for n in network})
    nx.set_node_attributes(network, {n: {"kind": Kind.PERSON, "label": n} for n in network})
    for *_, edge in network.edges(data=True):
        edge["relation"] = "creator"
    places = compute_layout(network)
    assert set(places) == set(network)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())
    assert len(set(places.values())) == len(network)


def luminance(colour: str) -> float:
    """Return relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("kind", list(Kind))
def test_colours_stand_out(kind: Kind) -> None:
    """Each kind has a contrast of 3 to 1 on its background (WCAG 2.2, 1.4.11), and a shape."""
    for colour, ground in (
        (LOOKS[kind].light, LIGHT_BACKGROUND),
        (LOOKS[kind].dark, DARK_BACKGROUND),
    ):
        high, low = sorted((luminance(colour), luminance(ground)), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 3, colour
    assert len({look.shape for look in LOOKS.values()}) == len(Kind)
