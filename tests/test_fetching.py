"""Web pages that a project names: fetched politely from real servers, read offline afterwards."""

import json
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
import trustme

import actormap
from actormap.copies import choose_suffix, find_copy, name_copy, read_url
from actormap.errors import ProjectError
from actormap.fetching import Fetched, Limits, fetch
from actormap.fetching.addresses import is_public, may_be_private
from actormap.project import open_project
from ecosystems import PAGE_ONE, PAGE_TWO
from sites import Page, Site, open_site

TEXT = {"Content-Type": "text/plain; charset=utf-8"}
ESSAYS = Page(PAGE_ONE.encode(), headers=TEXT, etag='"one"')


@pytest.fixture
def site() -> Iterator[Site]:
    """Open a site without pages."""
    with open_site() as site:
        yield site


def write_project(folder: Path, *urls: str, settings: str = "") -> Path:
    """Write a project that names these addresses and has one file of its own."""
    project = folder / "project"
    (project / "sources").mkdir(parents=True, exist_ok=True)
    (project / "sources" / "two.txt").write_text(PAGE_TWO, "utf-8")
    text = f'name = "essays"\ntitle = "Essays"\nurls = {json.dumps(urls)}\n{settings}'
    (project / "actormap.toml").write_text(text, "utf-8")
    return project


def fetch_one(folder: Path, url: str, limits: Limits | None = None) -> Fetched:
    """Fetch a project of one address and return what came of it."""
    (fetched,) = fetch(write_project(folder, url), limits=limits, pause=0)
    return fetched


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it printed and how it ended."""
    command = [sys.executable, "-m", "actormap", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_page_is_kept_as_it_came_with_a_record(tmp_path: Path, site: Site) -> None:
    """The bytes under a readable name, and beside them whence and when they came."""
    site.pages["/essays/one"] = ESSAYS
    fetched = fetch_one(tmp_path, f"{site.root}/essays/one#part")
    assert fetched.outcome == "new", fetched.reason
    (file, record) = sorted(
        (tmp_path / "project/fetched").iterdir(), key=lambda path: path.suffix, reverse=True
    )
    assert file.name.startswith("127-0-0-1-essays-one-")
    assert file.suffix == ".txt"
    assert file.read_bytes() == ESSAYS.body
    known = json.loads(record.read_text("utf-8"))
    assert known["url"] == known["final_url"] == f"{site.root}/essays/one"
    assert (known["status"], known["etag"], known["file"]) == (200, '"one"', file.name)
    assert known["media_type"] == "text/plain; charset=utf-8"
    assert known["retrieved"].endswith("Z")


def test_the_visitor_says_who_it_is_and_asks_for_robots_first(tmp_path: Path, site: Site) -> None:
    """Name, version and address of the project; the site's rules come before its pages."""
    site.pages["/one"] = ESSAYS
    fetch_one(tmp_path, f"{site.root}/one")
    assert site.list_paths() == ["/robots.txt", "/one"]
    for hit in site.hits:
        agent = hit.headers["user-agent"]
        assert agent.startswith(f"actormap/{actormap.__version__} (+https://"), agent
        assert hit.headers["host"] == site.host


def test_robots_are_obeyed(tmp_path: Path, site: Site) -> None:
    """The rules for this program's name win over those for all; wildcards hold."""
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: actormap\nDisallow: /*.secret$\nAllow: /\n"
    site.pages["/robots.txt"] = Page(rules, headers=TEXT)
    site.pages |= {"/one": ESSAYS, "/two.secret": ESSAYS}
    project = write_project(tmp_path, f"{site.root}/two.secret", f"{site.root}/one")
    refused, allowed = fetch(project, pause=0)
    assert refused.reason == "the robots.txt of its site does not allow it"
    assert allowed.outcome == "new"
    assert site.list_paths() == ["/robots.txt", "/one"]


def test_a_site_whose_rules_cannot_be_had_is_left_alone(tmp_path: Path, site: Site) -> None:
    """RFC 9309: without rules all is allowed, with unreachable ones nothing is."""
    site.pages |= {"/robots.txt": Page(status=500), "/one": ESSAYS, "/two": ESSAYS}
    for fetched in fetch(write_project(tmp_path, f"{site.root}/one", f"{site.root}/two"), pause=0):
        assert "robots.txt of its site cannot be had (500" in fetched.reason
    assert site.list_paths() == ["/robots.txt"]


def test_one_request_at_a_time_with_the_pause_that_the_site_wants(
    tmp_path: Path, site: Site
) -> None:
    """Crawl-delay is kept between two pages of a site, and no two requests are open at once."""
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 0.3\n", headers=TEXT)
    site.pages |= {f"/{n}": ESSAYS for n in range(3)}
    fetch(write_project(tmp_path, *(f"{site.root}/{n}" for n in range(3))), pause=0.1)
    robots, *pages = [hit.time for hit in site.hits]
    assert pages[0] - robots >= 0.1
    assert min(after - before for before, after in pairwise(pages)) >= 0.3
    assert max(hit.at_once for hit in site.hits) == 1


def test_a_page_that_stands_as_it_was_is_not_sent_again(tmp_path: Path, site: Site) -> None:
    """The second time is a conditional request; a changed page replaces the copy."""
    url = f"{site.root}/one"
    site.pages["/one"] = ESSAYS
    first = fetch_one(tmp_path, url)
    second = fetch_one(tmp_path, url)
    assert site.hits[-1].headers["if-none-match"] == '"one"'
    assert second.outcome == "unchanged"
    assert first.copy
    assert second.copy
    assert second.copy.retrieved == first.copy.retrieved
    site.pages["/one"] = Page(b"%PDF-1.7", headers={"Content-Type": "application/pdf"}, etag='"2"')
    third = fetch_one(tmp_path, url)
    assert third.outcome == "changed"
    assert sorted(file.suffix for file in (tmp_path / "project/fetched").iterdir()) == [
        ".json",
        ".pdf",
    ]


def test_the_same_bytes_without_an_etag_are_unchanged(tmp_path: Path, site: Site) -> None:
    """A server that knows no conditional requests does not make a new revision."""
    site.pages["/one"] = Page(b"text", headers=TEXT | {"Last-Modified": "yesterday"})
    assert fetch_one(tmp_path, f"{site.root}/one").outcome == "new"
    assert fetch_one(tmp_path, f"{site.root}/one").outcome == "unchanged"
    assert site.hits[-1].headers["if-modified-since"] == "yesterday"


def test_redirects_are_followed_and_told(tmp_path: Path, site: Site) -> None:
    """Relative, absolute and with letters beyond ASCII; the record says where it led."""
    site.pages["/a"] = Page(status=302, headers={"Location": "b?x=1"})
    site.pages["/b?x=1"] = Page(status=308, headers={"Location": f"{site.root}/z%C3%BC#top"})
    site.pages["/z%C3%BC"] = ESSAYS
    fetched = fetch_one(tmp_path, f"{site.root}/a")
    assert fetched.copy, fetched.reason
    assert fetched.copy.url == f"{site.root}/a"
    assert fetched.copy.final_url == f"{site.root}/z%C3%BC"


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("/loop", "leads on more than 5 times"),
        ("file:///etc/passwd", "not followed: it must begin with https:// or http://"),
        ("ftp://127.0.0.1/x", "not followed"),
        ("javascript:alert(1)", "not followed"),
        ("//user:password@127.0.0.1/", "user name or a password"),
        ("/with blank", "not followed: it holds a blank"),
    ],
)
def test_redirects_that_are_not_followed(
    tmp_path: Path, site: Site, target: str, reason: str
) -> None:
    """Circles, other schemes and broken addresses end in one line."""
    site.pages["/loop"] = Page(status=301, headers={"Location": target})
    fetched = fetch_one(tmp_path, f"{site.root}/loop")
    assert reason in fetched.reason
    assert "\n" not in fetched.reason


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0"])
def test_a_page_may_not_lead_to_a_private_machine(tmp_path: Path, site: Site, host: str) -> None:
    """A redirect to another server on a private address is refused before any byte is sent."""
    with open_site() as inner:
        target = f"http://{host}:{inner.host.partition(':')[2]}/secret"
        inner.pages["/secret"] = ESSAYS
        site.pages["/one"] = Page(status=302, headers={"Location": target})
        fetched = fetch_one(tmp_path, f"{site.root}/one")
        assert "is at the private address" in fetched.reason
        assert inner.hits == []


def test_a_name_that_stands_for_a_private_address_is_refused(tmp_path: Path) -> None:
    """Only who writes the address itself, or localhost, asks for it."""
    # Both forms are looked up like names, and give 127.0.0.1.
    for name in ("2130706433", "127.1"):
        assert "private address 127.0.0.1" in fetch_one(tmp_path, f"http://{name}:9/one").reason


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
     "0.1.2.3", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "ff02::1",
     "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"],
)  # fmt: skip
def test_private_addresses(address: str) -> None:
    """Loopback, private and link-local networks, multicast, and what wraps one of them."""
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses(address: str) -> None:
    """The rest of the world."""
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "named", "may"),
    [
        ("http://127.0.0.1:8000/b", "http://127.0.0.1:8000/a", True),
        ("http://127.0.0.1:9000/b", "http://127.0.0.1:8000/a", False),
        ("http://10.0.0.1/", "http://127.0.0.1/", False),
        ("http://localhost/b", "http://localhost:80/a", True),
        ("http://[::1]/b", "http://[::1]/a", True),
        ("http://example.org/", "http://example.org/", False),
        ("http://127.0.0.1/", "http://example.org/", False),
    ],
)
def test_which_private_machine_may_be_asked(url: str, named: str, *, may: bool) -> None:
    """The one that the project names, at that port; no other."""
    assert may_be_private(url, named) is may


SMALL = Limits(bytes=1000, seconds=1.0, silence=0.5)
FAILURES = {
    "gone": (Page(status=404), "its host answers 404 Not Found"),
    "empty": (Page(status=204), "its host answers 204"),
    "busy": (Page(status=429, headers={"Retry-After": "120"}), "fetch it again in 120 seconds"),
    "busy without a time": (Page(status=503), "its host is busy (503"),
    "stated size": (Page(b"x" * 1001), "it holds 1,001 bytes or more; at most 1,000"),
    "unstated size": (Page(chunks=[b"x" * 600] * 3), "at most 1,000 are fetched"),
    "silent": (Page(chunks=[b"x", b"y"], gap=0.8), "does not answer within 0.5 seconds"),
    "slow": (Page(chunks=[b"x"] * 20, gap=0.2), "no whole answer within 1 seconds"),
    "cut short": (Page(b"x", headers={"Content-Length": "500"}), "broke the connection off"),
    "packed": (Page(b"x", headers={"Content-Encoding": "br"}), "came packed as br"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_is_one_line_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    """Each says what happened; the next address is fetched all the same, and no bytes are kept."""
    page, reason = FAILURES[name]
    with open_site() as one, open_site() as two:
        one.pages["/page"] = page
        two.pages["/page"] = Page(b"text", headers=TEXT)
        project = write_project(tmp_path, f"{one.root}/page", f"{two.root}/page")
        failed, good = fetch(project, limits=SMALL, pause=0)
    assert reason in failed.reason
    assert (failed.outcome, good.outcome) == ("failed", "new")
    assert len(list((project / "fetched").iterdir())) == 2


def test_hosts_that_cannot_be_reached(tmp_path: Path, site: Site) -> None:
    """No such name, nobody at the port, no TLS there, no HTTP there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    urls = ["http://nobody.invalid/", f"http://127.0.0.1:{port}/",
            site.root.replace("http:", "https:") + "/"]  # fmt: skip
    reasons = [fetched.reason for fetched in fetch(write_project(tmp_path, *urls), pause=0)]
    assert "name" in reasons[0]
    assert "cannot be reached" in reasons[1]
    assert "no secure connection" in reasons[2]


def test_a_busy_host_is_left_alone(tmp_path: Path, site: Site) -> None:
    """After "too many requests" its other pages wait for another time."""
    site.pages["/a"] = Page(status=429, headers={"Retry-After": "3600"})
    site.pages["/b"] = ESSAYS
    _, second = fetch(write_project(tmp_path, f"{site.root}/a", f"{site.root}/b"), pause=0)
    assert "wants to be left alone for 3," in second.reason
    assert site.list_paths() == ["/robots.txt", "/a"]


def test_certificates_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page comes over TLS from a host whose certificate is trusted and its own, else not."""
    authority = trustme.CA()
    for name, host in (("own", "127.0.0.1"), ("other", "example.org")):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(host).configure_cert(context)
        with open_site(tls=context) as site:
            site.pages["/one"] = ESSAYS
            url = f"{site.root}/one"
            monkeypatch.delenv("SSL_CERT_FILE", raising=False)
            unknown = fetch_one(tmp_path / name, url)
            assert "the certificate of its host is not trusted" in unknown.reason
            authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
            monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
            fetched = fetch_one(tmp_path / name, url)
            assert (fetched.outcome == "new") is (name == "own"), fetched.reason


def test_a_build_reads_the_copies_offline(tmp_path: Path) -> None:
    """After fetching, with the site gone, a build has the page with its address and date.

    Two builds give the same graph, and so does one after fetching an unchanged page again.
    """
    with open_site() as site:
        site.pages["/one"] = ESSAYS
        url = f"{site.root}/one"
        project = write_project(tmp_path, settings=f'[sources."{url}"]\nlicence = "CC BY 4.0"\n')
        (fetched,) = fetch(project, pause=0)
        actormap.build(project, out=tmp_path / "a")
        assert site.list_paths() == ["/robots.txt", "/one"], "a build asked the site"
        fetch(project, pause=0)
    graph = actormap.build(project, out=tmp_path / "b")
    assert (tmp_path / "a/graph.nq").read_bytes() == (tmp_path / "b/graph.nq").read_bytes()
    assert graph.find("Carla Nunes"), "only the fetched page names her"
    assert fetched.copy
    rows = graph.sparql(
        "SELECT ?url ?date ?licence WHERE { GRAPH ?g { ?s prov:hadPrimarySource ?url ; "
        "schema:dateCreated ?date ; dcterms:license ?licence } }"
    )
    assert isinstance(rows, pd.DataFrame)
    assert rows.astype(str).to_numpy().tolist() == [[url, fetched.copy.retrieved[:10], "CC BY 4.0"]]


def test_a_page_that_was_never_fetched_is_named(tmp_path: Path, site: Site) -> None:
    """The build goes on with the rest, asks nobody, and says what to do."""
    project = write_project(tmp_path, f"{site.root}/one")
    done = run("build", project, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    line = f"  not read {site.root}/one: not fetched yet: actormap fetch PROJECT"
    assert line in done.stdout.splitlines()
    report = json.loads((tmp_path / "out/report.json").read_text("utf-8"))
    assert [source["path"] for source in report["sources"]] == [
        "sources/two.txt", f"{site.root}/one",
    ]  # fmt: skip
    assert site.hits == []
    assert site.host not in (tmp_path / "out/graph.nq").read_text("utf-8")


def test_the_commands(tmp_path: Path, site: Site) -> None:
    """`fetch` tells what came of each page, `build --fetch` fetches first; failures are told."""
    site.pages["/one"] = ESSAYS
    project = write_project(tmp_path, f"{site.root}/one", f"{site.root}/gone")
    done = run("fetch", project)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"  new {site.root}/one",
        f"  failed {site.root}/gone: its host answers 404 Not Found",
    ]
    done = run("build", project, "--fetch", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert f"  unchanged {site.root}/one" in done.stdout.splitlines()
    assert "read fetched/127-0-0-1-one-" in done.stdout
    done = run("fetch", write_project(tmp_path / "other"))
    assert done.returncode == 1
    assert "no web page is named there" in done.stderr


def test_a_failed_page_keeps_its_copy(tmp_path: Path, site: Site) -> None:
    """What was fetched once stays, and the line says so."""
    site.pages["/one"] = ESSAYS
    fetch_one(tmp_path, f"{site.root}/one")
    site.pages["/one"] = Page(status=410)
    failed = fetch_one(tmp_path, f"{site.root}/one")
    assert failed.outcome == "failed"
    assert failed.copy
    assert len(open_project(tmp_path / "project").files) == 2


def test_a_copy_that_somebody_changed_is_neither_read_nor_lost(tmp_path: Path, site: Site) -> None:
    """It is not what the site said any more; fetching does not write over it."""
    site.pages["/one"] = ESSAYS
    fetched = fetch_one(tmp_path, f"{site.root}/one")
    assert fetched.copy
    file = tmp_path / "project/fetched" / fetched.copy.file
    file.write_text("my own words", "utf-8")
    (left,) = open_project(tmp_path / "project").left_out
    assert "changed after it was fetched" in left.reason
    assert "changed after it was fetched" in fetch_one(tmp_path, f"{site.root}/one").reason
    assert file.read_text("utf-8") == "my own words"


@pytest.mark.parametrize("name", ["../../secret.txt", "/etc/hostname", "other.txt", ""])
def test_a_record_cannot_name_another_file(tmp_path: Path, site: Site, name: str) -> None:
    """A record that came with somebody's project does not lead out of the folder of copies."""
    site.pages["/one"] = ESSAYS
    url = f"{site.root}/one"
    fetch_one(tmp_path, url)
    (record,) = (tmp_path / "project/fetched").glob("*.json")
    known = json.loads(record.read_text("utf-8"))
    record.write_text(json.dumps(known | {"file": name}), "utf-8")
    assert find_copy(tmp_path / "project", url)[1] == (
        "the record of its copy is damaged; fetch it again"
    )


def test_the_folder_of_copies_must_be_the_projects_own(tmp_path: Path, site: Site) -> None:
    """Nothing is written through a link."""
    site.pages["/one"] = ESSAYS
    project = write_project(tmp_path, f"{site.root}/one")
    (tmp_path / "elsewhere").mkdir()
    (project / "fetched").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ProjectError, match="not a folder of the project"):
        fetch(project, pause=0)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://Example.org", "https://example.org/"),
        ("https://example.org/a#b", "https://example.org/a"),
        ("https://example.org:8443/ü?q=ä&x=%20", "https://example.org:8443/%C3%BC?q=%C3%A4&x=%20"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("https://example.org/a|b{c}", "https://example.org/a%7Cb%7Bc%7D"),
    ],
)
def test_addresses_as_they_are_asked_for(text: str, url: str) -> None:
    """In ASCII, without fragment; what is escaped already stays."""
    assert read_url(text) == url
    assert read_url(url) == url


@pytest.mark.parametrize(
    "text",
    ["", "example.org", "ftp://example.org", "https://", "https://u:p@example.org/",
     "https://exa mple.org", "https://example.org/a\nb", "https://example.org:99999/",
     "https://-x.org", f"https://{'a' * 64}.org/", "https://a..org/", "https://[::1/"],
)  # fmt: skip
def test_what_is_no_address(tmp_path: Path, text: str) -> None:
    """Each is refused in the settings with its reason, before anything is fetched."""
    with pytest.raises(ValueError, match=r"it |host|[Pp]ort|IPv6"):
        read_url(text)
    with pytest.raises(ProjectError, match="no address of a web page"):
        open_project(write_project(tmp_path, text))


def test_names_of_copies() -> None:
    """Readable, short, and another one for each address, whatever the address."""
    names = {name_copy(url) for url in [
        "https://example.org/", "http://example.org/", "https://example.org/a/b.html",
        "https://example.org/a-b.html", "https://example.org/a/b.html?page=2",
        "https://example.org/" + "x" * 5000, "https://example.org/../../etc/passwd",
    ]}  # fmt: skip
    assert len(names) == 7
    assert max(map(len, names)) < 100
    assert all(name.replace("-", "").isalnum() for name in names), names


@pytest.mark.parametrize(
    ("url", "media_type", "suffix"),
    [
        ("https://x.org/a", "text/html", ".html"), ("https://x.org/a.php", "text/html", ".html"),
        ("https://x.org/a.bib", "text/plain", ".bib"), ("https://x.org/a", "text/plain", ".txt"),
        ("https://x.org/a.jsonl.gz", "application/gzip", ".jsonl.gz"),
        ("https://x.org/works", "application/json", ".json"), ("https://x.org/a", "", ""),
        ("https://x.org/a.csv", "application/octet-stream", ".csv"),
    ],
)  # fmt: skip
def test_endings_of_copies(url: str, media_type: str, suffix: str) -> None:
    """By the media type; by the address where the media type is vague."""
    assert choose_suffix(url, media_type) == suffix
