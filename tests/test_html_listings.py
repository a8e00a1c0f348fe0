"""Listings on pages: cards, lists, tables and plain paragraphs, each written in another manner."""

from collections.abc import Callable

import pytest

from actormap.readers.html.listings import Listing, find_listings

Work = tuple[str, str, str, str, str]
Person = tuple[str, str, str]

WORKS: list[Work] = [
    (
        "Cities as Learning Opportunities",
        "Keri Facer & Helen Manchester, University of Bristol",
        "How a city can teach everyone who lives in it, from the first day to the last one.",
        "3 May 2020",
        "/cities",
    ),
    (
        "A Letter to School Leaders",
        "Sébastien Turbot, Chief Curator, Eko6",
        "What principals asked us after the summit, and what we should have told them then.",
        "12 May 2020",
        "/letter",
    ),
    (
        "The Future Is in Your Community",
        "Diana Wells, President, Ashoka",
        "Change begins with those next door, says a study of forty towns in nine countries.",
        "1 June 2020",
        "/future",
    ),
    (
        "Planning a City as a Living Lab",
        "Jordi Díaz-Gibson & Alan Daly, Ramon Llull University",
        "A plan for Barcelona that starts with its schools, and ends with its public parks.",
        "9 June 2020",
        "/lab",
    ),
]
PEOPLE: list[Person] = [
    ("Keri Facer", "Professor of Education", "University of Bristol"),
    ("Helen Manchester", "Senior Lecturer", "University of Oslo"),
    ("Diana Wells", "President", "Ashoka Foundation"),
    ("Alan Daly", "Director", "University of California"),
    ("Maria Rossi", "Researcher", "Politecnico di Milano"),
]
MENU = "<nav><ul><li><a>Home</a><li><a>About us</a><li><a>Team</a><li><a>Contact</a></ul></nav>"
FOOT = "<footer><ul><li><a>Legal</a><li><a>Press</a><li><a>Cookies</a></ul></footer>"


def lay_out(cell: Callable[[Work], str], around: str = "{}") -> str:
    """Return a page with a menu, the works in this form, and a footer."""
    rows = "".join(cell(work) for work in WORKS)
    return f"<body>{MENU}<h1>Our articles</h1>{around.format(rows)}{FOOT}"


def lay_out_people(cell: Callable[[Person], str], around: str = "{}") -> str:
    """Return a page with a menu, the people in this form, and a footer."""
    rows = "".join(cell(person) for person in PEOPLE)
    return f"<body>{MENU}<h1>Contributors</h1>{around.format(rows)}{FOOT}"


def lay_out_grid() -> str:
    """Return a page whose cards stand in lines of two, as grids made with a framework have them."""
    cards = [
        f"<div class='col-6 c{n}'><h4>{t}</h4><span class=author>{b}</span></div>"
        for n, (t, b, *_) in enumerate(WORKS)
    ]
    lines = [f"<div class=row>{''.join(cards[n : n + 2])}</div>" for n in (0, 2)]
    return f"<body>{MENU}<section>{''.join(lines)}</section>{FOOT}"


def lay_out_missing() -> str:
    """Return a page where every other card has neither teaser nor picture."""
    cards = [
        f"<li>{'' if n % 2 else '<img src=x>'}<h3>{t}</h3><p class=by>{b}</p>"
        f"{'' if n % 2 else f'<p class=sum>{e}</p>'}</li>"
        for n, (t, b, e, *_) in enumerate(WORKS)
    ]
    return f"<body>{MENU}<ul class=cards>{''.join(cards)}</ul>{FOOT}"


WORK_PAGES = {
    "cards, byline after the title": lay_out(
        lambda w: (
            f"<article class=card><a href={w[4]}><img src=i.jpg alt=x></a><h3><a href={w[4]}>{w[0]}"
            f"</a></h3><p class=byline>{w[1]}</p><p class=teaser>{w[2]}</p><time>{w[3]}</time>"
            f"<a class=more href={w[4]}>Read more</a></article>"
        ),
        "<section class=grid>{}</section>",
    ),
    "cards, byline first, tags": lay_out(
        lambda w: (
            f"<div class='card c-1'><span class=tag>Learning</span><div class=who>{w[1]}</div>"
            f"<h2>{w[0]}</h2><div class=text>{w[2]}</div></div>"
        ),
        "<div class=list>{}</div>",
    ),
    "list items without classes": lay_out(
        lambda w: f"<li><a href={w[4]}>{w[0]}</a><br>{w[1]}<br>{w[2]}</li>", "<ul>{}</ul>"
    ),
    "a table with a heading row": lay_out(
        lambda w: f"<tr><td>{w[3]}<td>{w[1]}<td><a href={w[4]}>{w[0]}</a></tr>",
        "<table><tr><th>Date<th>Authors<th>Title</tr>{}</table>",
    ),
    "a table without": lay_out(
        lambda w: f"<tr><td>{w[0]}</td><td>{w[1]}</td></tr>", "<table>{}</table>"
    ),
    "terms and descriptions": lay_out(
        lambda w: f"<dt><a href={w[4]}>{w[0]}</a><dd>{w[1]}<dd>{w[2]}", "<dl>{}</dl>"
    ),
    "nested boxes without classes": lay_out(
        lambda w: (
            f"<div><div><div>{w[1]}</div></div><div><div><strong>{w[0]}</strong></div>"
            f"<div>{w[2]}</div></div></div>"
        ),
        "<div>{}</div>",
    ),
    "a byline in bold, the title on the next line": lay_out(
        lambda w: f"<p><strong>{w[1]}</strong><br>{w[0]}<br><em>{w[2]}</em></p>", "<div>{}</div>"
    ),
    "headings and paragraphs side by side": lay_out(
        lambda w: f"<h3>{w[0]}</h3><p>{w[1]}</p><p>{w[2]}</p>", "<main>{}</main>"
    ),
    "a paragraph before each heading": lay_out(
        lambda w: f"<p>{w[1]}</p><h3>{w[0]}</h3><p>{w[2]}</p>", "<main>{}</main>"
    ),
    "by in small print, a date beside it": lay_out(
        lambda w: (
            f"<li class='post type-post'><h2 class=entry-title><a href={w[4]}>{w[0]}</a></h2>"
            f"<small><span>By {w[1]}</span> | <time>{w[3]}</time></small>"
            f"<div class=excerpt><p>{w[2]} <a href={w[4]}>Continue reading</a></p></div></li>"
        ),
        "<ol class=posts>{}</ol>",
    ),
    "lines of two cards": lay_out_grid(),
    "teasers here and there": lay_out_missing(),
}

PEOPLE_PAGES = {
    "a table with a heading row": lay_out_people(
        lambda p: f"<tr><td>{p[0]}<td>{p[1]}<td>{p[2]}",
        "<table><thead><tr><th>Name<th>Position<th>Affiliation</thead><tbody>{}</tbody></table>",
    ),
    "a table without": lay_out_people(
        lambda p: f"<tr><td><b>{p[0]}</b><td>{p[1]}<td>{p[2]}", "<table>{}</table>"
    ),
    "cards with portraits": lay_out_people(
        lambda p: (
            f"<div class=person><img src=p.jpg><h4>{p[0]}</h4><p class=role>{p[1]}</p>"
            f"<p class=org>{p[2]}</p><a href=#>View profile</a></div>"
        ),
        "<div class=team>{}</div>",
    ),
    "list items with spans": lay_out_people(
        lambda p: (
            f"<li><span class=n>{p[0]}</span> <span class=r>{p[1]}</span> "
            f"<span class=o>{p[2]}</span>"
        ),
        "<ul>{}</ul>",
    ),
    "terms and descriptions": lay_out_people(
        lambda p: f"<dt>{p[0]}<dd>{p[1]}<dd>{p[2]}", "<dl>{}</dl>"
    ),
}


def find_one(html: str, kind: str) -> Listing:
    """Return the only listing of a page, which must be of this kind."""
    listings = find_listings(html)
    assert [listing.kind for listing in listings] == [kind]
    return listings[0]


def get_texts(listing: Listing, role: str) -> list[str]:
    """Return the words of a role in each row that has it."""
    return [" ".join(block.text for block in row[role]) for row in listing.rows if role in row]


@pytest.mark.parametrize("name", WORK_PAGES)
def test_works(name: str) -> None:
    """Each row has its title, byline and link where they belong, whatever the layout."""
    listing = find_one(WORK_PAGES[name], "works")
    assert get_texts(listing, "title") == [work[0] for work in WORKS]
    bylines = [text.removeprefix("By ") for text in get_texts(listing, "byline")]
    assert bylines == [work[1] for work in WORKS]


@pytest.mark.parametrize("name", WORK_PAGES)
def test_teasers_dates_and_links(name: str) -> None:
    """What a layout has of teasers and dates is found, "Read more" is neither."""
    html = WORK_PAGES[name]
    listing = find_one(html, "works")
    teasers = [work[2] for work in WORKS if work[2] in html]
    assert [text.split(" Continue")[0] for text in get_texts(listing, "teaser")] == teasers
    assert get_texts(listing, "date") == [work[3] for work in WORKS if work[3] in html]
    links = [row["title"][0].link for row in listing.rows if row["title"][0].link]
    assert links in ([], [work[4] for work in WORKS])


@pytest.mark.parametrize("name", PEOPLE_PAGES)
def test_contributors(name: str) -> None:
    """Name, role and organization of each row are told apart."""
    listing = find_one(PEOPLE_PAGES[name], "contributors")
    for index, role in enumerate(("name", "role", "organization")):
        assert get_texts(listing, role) == [person[index] for person in PEOPLE], role


def test_contributors_in_one_line_each() -> None:
    """A list of "Name, Role, Organization" is one of contributors, left to the byline grammar."""
    html = lay_out_people(lambda p: f"<li>{', '.join(p)}</li>", "<ul>{}</ul>")
    listing = find_one(html, "contributors")
    assert get_texts(listing, "byline") == [", ".join(person) for person in PEOPLE]


def test_blocks_have_their_place() -> None:
    """The words of each cell stand in the source where the block says."""
    html = WORK_PAGES["cards, byline first, tags"]
    for row in find_one(html, "works").rows:
        for blocks in row.values():
            for block in blocks:
                assert html[block.start : block.end].replace("&amp;", "&") == block.text


NO_LISTINGS = {
    "menus only": f"<body>{MENU}<h1>Welcome</h1><p>Some words.</p>{FOOT}",
    "prose": "<body><h1>An essay</h1>"
    + "<p>A sentence about a city, its schools and parks.</p>" * 9,
    "products": "".join(f"<li><h3>Red chair {n}</h3><p>Price: {n} euros</p>" for n in range(9)),
    "topics": "".join(f"<li><a href=/t>Topic of {n}</a><time>3 May 2020</time>" for n in range(9)),
    "nothing": "",
}


@pytest.mark.parametrize("name", NO_LISTINGS)
def test_other_repetitions_are_no_listings(name: str) -> None:
    """Rows in which nobody is named are neither works with authors nor contributors."""
    assert find_listings(NO_LISTINGS[name]) == []


def test_two_listings_on_one_page() -> None:
    """A page may list works and the people behind them."""
    works = "".join(f"<article><h3>{t}</h3><p>{b}</p></article>" for t, b, *_ in WORKS)
    people = "".join(f"<tr><td>{n}<td>{r}<td>{o}" for n, r, o in PEOPLE)
    html = f"<div>{works}</div><table>{people}</table>"
    assert [listing.kind for listing in find_listings(html)] == ["works", "contributors"]
