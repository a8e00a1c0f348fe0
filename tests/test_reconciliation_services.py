"""Reconciliation services: asked over real connections on this machine, politely, and once."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from actormap.errors import ProjectError
from actormap.fetching import Limits
from actormap.model import Kind
from actormap.reconciliation import Subject
from actormap.reconciliation.service import Client, Search, search_service
from actormap.reconciliation.service.kept import Answers, Kept
from actormap.reconciliation.service.protocol import (
    Manifest,
    Offer,
    clean,
    make_query,
    read_manifest,
    read_offer,
    split_answers,
)
from actormap.service_settings import Service, read_services
from sites import Hit, Page, Site, open_site

JSON = {"Content-Type": "application/json"}
MANIFEST = {"versions": ["0.1", "0.2"], "name": "Registry", "identifierSpace": "https://ror.org/",
            "schemaSpace": "https://schema.org/", "serviceVersion": "3",
            "batchSize": 2}  # fmt: skip
BRISTOL = {"id": "0524sp257", "name": "University of Bristol", "score": 92.4, "match": True,
           "type": [{"id": "Organization", "name": "Organization"}],
           "description": "in the UK"}  # fmt: skip


@pytest.fixture
def site() -> Iterator[Site]:
    """Open a site that is no service yet."""
    with open_site() as site:
        yield site


def send(content: object, status: int = 200, **headers: str) -> Page:
    """Return an answer of JSON."""
    return Page(json.dumps(content).encode(), status, {**JSON, **headers})


def read_queries(hit: Hit) -> dict[str, dict[str, object]]:
    """Return the queries of a batch as version 0.2 sends them."""
    (text,) = parse_qs(hit.body.decode())["queries"]
    queries: dict[str, dict[str, object]] = json.loads(text)
    return queries


def serve(
    hit: Hit, manifest: object = MANIFEST, found: Callable[[str], list[object]] | None = None
) -> Page:
    """Answer as a service of version 0.2 that knows one university."""
    if hit.method == "GET":
        return send(manifest)
    find = found or (lambda name: [BRISTOL] if "Bristol" in name else [])
    return send({k: {"result": find(str(q["query"]))} for k, q in read_queries(hit).items()})


def ask_for(*names: str, kind: Kind = Kind.ORGANIZATION, country: str = "") -> list[Subject]:
    """Return entities of these names."""
    return [
        Subject(f"https://example.org/{n}", kind, n, f"{i:016}", (f"{i:016}",), n, names=(n,),
                countries=frozenset({country} - {""}))
        for i, n in enumerate(names)
    ]  # fmt: skip


def describe(site: Site, **others: object) -> Service:
    """Return the settings of a service at a site."""
    kinds = (Kind.ORGANIZATION,)
    return Service("ror", f"{site.root}/api", kinds, **others)  # type: ignore[arg-type]


def search(site: Site, project: Path, *names: str, limits: Limits | None = None) -> Search:
    """Ask a service about organizations, without a pause."""
    service = describe(site)
    client = Client(service.url, limits or Limits(silence=5), pause=0)
    return search_service(ask_for(*names), service, project, client)


def test_a_service_is_asked_for_its_manifest_and_in_batches(tmp_path: Path, site: Site) -> None:
    """Manifest first, never more queries than it allows, one request at a time."""
    site.reply = serve
    found = search(site, tmp_path, "University of Bristol", "A", "B", "C", "D")
    assert [hit.method for hit in site.hits] == ["GET", "POST", "POST", "POST"]
    assert [len(read_queries(hit)) for hit in site.hits[1:]] == [2, 2, 1]
    assert {hit.at_once for hit in site.hits} == {1}
    assert all(hit.headers["user-agent"].startswith("actormap/") for hit in site.hits)
    assert (found.asked, found.unasked, found.unusable, found.failure) == (5, 0, 0, "")
    (candidate,) = found.candidates
    assert candidate.identifier == "https://ror.org/0524sp257"
    assert candidate.score == 0.92
    assert candidate.reasons == (
        "same name", "the service scores it 92 of 100", "the service is sure"
    )  # fmt: skip
    assert candidate.version.startswith("Registry 3, 2")
    assert not candidate.certain


def test_answers_are_kept_and_nothing_is_asked_twice(tmp_path: Path, site: Site) -> None:
    """A later run has the same candidates offline, and asks online for what is new only."""
    site.reply = serve
    first = search(site, tmp_path, "University of Bristol", "A")
    asked = len(site.hits)
    service = describe(site)
    names = ("University of Bristol", "A", "New")
    offline = search_service(ask_for(*names), service, tmp_path)
    assert len(site.hits) == asked
    assert offline.candidates == first.candidates
    assert offline.unasked == 1
    assert search(site, tmp_path, *names).asked == 1
    rows = (tmp_path / "fetched/reconciliation/ror.jsonl").read_text("utf-8").splitlines()
    kept = json.loads(rows[0])
    assert kept["retrieved"].endswith("Z")
    assert len(kept["sha256"]) == 64


def test_a_kept_line_that_was_cut_or_changed_is_asked_again(tmp_path: Path, site: Site) -> None:
    """A kill in the middle of writing, or a hand that changed an answer."""
    site.reply = serve
    search(site, tmp_path, "University of Bristol", "A")
    file = tmp_path / "fetched/reconciliation/ror.jsonl"
    text = file.read_text("utf-8")
    for damaged in (text.replace("0524sp257", "02gfys938"), text[:-20], "\x00{[" + text[5:]):
        file.write_text(damaged, "utf-8")
        assert search_service(ask_for("University of Bristol", "A"), describe(site),
                              tmp_path).unasked == 1  # fmt: skip
        assert search(site, tmp_path, "University of Bristol", "A").asked == 1
        assert search(site, tmp_path, "University of Bristol", "A").asked == 0


def test_a_kept_answer_that_was_forged_is_none(tmp_path: Path, site: Site) -> None:
    """With a hash that fits: what is no identifier does not pass for one."""
    service = describe(site)
    (subject,) = ask_for("A")
    query = make_query(subject, service, 5)
    answers = Answers(tmp_path, "ror")
    answers.add([Kept(service.url, query, "2026", "X", (Offer("javascript:alert(1)", "A"),))])
    assert search_service([subject], service, tmp_path).unasked == 1


def test_a_busy_service_is_asked_again_when_it_says(tmp_path: Path, site: Site) -> None:
    """429 and 503, with and without Retry-After; the wait is as long as it wants."""
    script = [send({}, 429, **{"Retry-After": "1"}), send({}, 503)]

    def reply(hit: Hit) -> Page:
        return script.pop(0) if hit.method == "POST" and script else serve(hit)

    site.reply = reply
    assert search(site, tmp_path, "University of Bristol").candidates
    times = [hit.time for hit in site.hits if hit.method == "POST"]
    assert len(times) == 3
    assert times[1] - times[0] >= 0.9


@pytest.mark.parametrize(
    ("headers", "message", "requests"),
    [({}, "busy, 4 times in a row", 4), ({"Retry-After": "3600"}, "left alone for 3,600", 1)],
)
def test_a_service_that_stays_busy_is_left_alone(
    tmp_path: Path, site: Site, headers: dict[str, str], message: str, requests: int
) -> None:
    """What it answered before is kept; the reason is one line."""
    batches: list[Hit] = []

    def reply(hit: Hit) -> Page:
        batches.extend([hit] * (hit.method == "POST"))
        return send({}, 429, **headers) if len(batches) > 1 else serve(hit)

    site.reply = reply
    found = search(site, tmp_path, "University of Bristol", "A", "B")
    assert message in found.failure
    assert "\n" not in found.failure
    assert len(batches) - 1 == requests
    assert (found.asked, found.unasked, len(found.candidates)) == (2, 1, 1)


def test_a_batch_that_is_too_large_is_halved(tmp_path: Path, site: Site) -> None:
    """413, though the manifest allowed it."""

    def reply(hit: Hit) -> Page:
        if hit.method == "POST" and len(read_queries(hit)) > 3:
            return Page(status=413)
        return serve(hit, {**MANIFEST, "batchSize": 10})

    site.reply = reply
    assert search(site, tmp_path, *"ABCDEFGH").asked == 8
    assert [len(read_queries(h)) for h in site.hits if h.method == "POST"] == [8, 4, 2, 2, 2, 2]


@pytest.mark.parametrize(
    ("page", "message"),
    [(Page(b"<html>", headers={"Content-Type": "text/html"}), "is no JSON (text/html)"),
     (send([1]), "no manifest"), (send({"name": 3}), "no manifest"),
     (send({"name": "X", "authentication": {"type": "basic"}}), "wants a password"),
     (send({}, 500), "does not answer (500"), (send({}, 404), "does not answer (404"),
     (Page(b"[" * 100_000, headers=JSON), "is no JSON"),
     (Page(status=302, headers={"Location": "http://evil.example/api"}),
      "leads on to http://evil.example/api; name that address"),
     (Page(status=302, headers={"Location": "http://[::1"}), "which is no address"),
     (Page(status=301, headers={"Location": "/api"}), "leads on more than 5 times"),
     (Page(b"x" * 5_000, headers={"Content-Length": "5000"}), "at most 2,000 are fetched"),
     (Page(chunks=[b"{", b"}"], gap=0.8), "does not answer within 0.3 seconds")],
)  # fmt: skip
def test_a_service_that_fails_is_one_line(
    tmp_path: Path, site: Site, page: Page, message: str
) -> None:
    """What was found and where; nothing is kept, and nothing went to another host."""
    site.reply = lambda _: page
    limits = Limits(bytes=2_000 if page.body.startswith(b"x") else 500_000, silence=0.3)
    found = search(site, tmp_path, "A", limits=limits)
    assert message in found.failure
    assert f"{site.root}/api" in found.failure
    assert "\n" not in found.failure
    assert not (tmp_path / "fetched").exists()


def test_queries_never_go_to_another_host(tmp_path: Path, site: Site) -> None:
    """The manifest is well; the batch is led on to a second server, which hears nothing."""
    with open_site() as other:
        site.reply = lambda hit: serve(hit) if hit.method == "GET" else Page(
            status=307, headers={"Location": f"{other.root}/api"})  # fmt: skip
        assert "name that address" in search(site, tmp_path, "A").failure
        assert other.hits == []


def test_redirects_within_the_host_are_followed(tmp_path: Path, site: Site) -> None:
    """The manifest may have moved: queries go there. One of 307 keeps the query."""

    def reply(hit: Hit) -> Page:
        if hit.path == "/api":
            return Page(status=301, headers={"Location": "/en/api"})
        if hit.path == "/en/api" and hit.method == "POST":
            return Page(status=307, headers={"Location": "/fr/api"})
        return serve(hit)

    site.reply = reply
    assert search(site, tmp_path, "University of Bristol").candidates
    assert site.list_paths() == ["/api", "/en/api", "/en/api", "/fr/api"]


MALFORMED: list[object] = [
    None, 3, "x", [], {}, {"id": "0524sp257"}, {"name": "A"}, {"id": 3, "name": "A"},
    {"id": "0524sp258", "name": "wrong check digits"}, {"id": "", "name": "A"},
    {"id": "0524sp257", "name": ""}, {"id": "0524sp257", "name": [3, {"lang": "en"}]},
]  # fmt: skip


@pytest.mark.parametrize("row", MALFORMED)
def test_a_malformed_candidate_is_none(row: object) -> None:
    """No exception, whatever a service sends."""
    assert read_offer(row, read_manifest(MANIFEST)) is None


def test_malformed_and_too_many_candidates(tmp_path: Path, site: Site) -> None:
    """They are counted; more than were asked for are left out; a long text is cut."""
    rows: dict[str, list[object]] = {
        "A": MALFORMED[:4],
        "B": [{**BRISTOL, "name": "x" * 10_000}] * 500,
    }
    site.reply = lambda hit: serve(hit, found=lambda name: rows[name])
    found = search(site, tmp_path, "A", "B")
    assert found.unusable == 4
    assert len(found.candidates) == 5
    assert len(found.candidates[0].name) == 500


@pytest.mark.parametrize("content", [[], {"q7": {"result": []}}, {"status": "error"}, None])
def test_an_answer_to_nothing_is_told(content: object) -> None:
    """The service's own words, where it has any."""
    with pytest.raises(ValueError, match=r"answers none|no object"):
        split_answers(content, 2)


def test_a_query_that_was_not_answered_waits(tmp_path: Path, site: Site) -> None:
    """The others of its batch are kept."""
    site.reply = lambda hit: (
        serve(hit) if hit.method == "GET" else send({"q0": {"result": [BRISTOL]}, "q1": {}})
    )
    found = search(site, tmp_path, "University of Bristol", "A")
    assert (len(found.candidates), found.unasked) == (1, 1)


@pytest.mark.parametrize(
    ("space", "view", "key", "iri"),
    [("http://www.wikidata.org/entity/", "", "Q42", "http://www.wikidata.org/entity/Q42"),
     ("", "https://ror.org/{{id}}", "0524sp257", "https://ror.org/0524sp257"),
     ("", "https://ror.org/{id}", "0524sp257", "https://ror.org/0524sp257"),
     ("urn:x", "https://x.example/{{id}}", "https://orcid.org/0000-0002-1825-0097",
      "https://orcid.org/0000-0002-1825-0097"),
     ("https://d-nb.info/gnd/", "", "118540238", ""), ("", "", "Q42", "")],
)  # fmt: skip
def test_ids_become_identifiers(space: str, view: str, key: str, iri: str) -> None:
    """By the identifier space, by the view's template, or as they are."""
    offer = read_offer({"id": key, "name": "A"}, Manifest("X", space, view))
    assert (offer.identifier if offer else "") == iri


@pytest.mark.parametrize(
    ("score", "expected"),
    [(92.4, 0.924), (0, 0.0), (100, 1.0), (378.2, -1.0), (-3, -1.0), (True, -1.0), ("9", -1.0),
     (None, -1.0), (float("nan"), -1.0)],
)  # fmt: skip
def test_scores(score: object, expected: float) -> None:
    """From 0 to 100; another scale says nothing."""
    offer = read_offer({**BRISTOL, "score": score}, read_manifest(MANIFEST))
    assert offer
    assert offer.score == pytest.approx(expected)


def test_type_and_properties_are_sent_where_the_project_names_them() -> None:
    """Otherwise only the name goes out."""
    (subject,) = ask_for("A", country="GB")
    bare = make_query(subject, Service("x", "https://x.example/", (Kind.ORGANIZATION,)), 5)
    assert bare == {"query": "A", "limit": 5}
    (wikidata,) = read_services(Path("f"), {"wikidata": "https://wikidata.reconci.link/en/api"})
    assert make_query(subject, wikidata, 5) == {
        "query": "A", "limit": 5, "type": "Q43229",
        "properties": [{"pid": "P17/P297", "v": "GB"}],
    }  # fmt: skip


def test_the_draft_after_0_2_has_json(tmp_path: Path, site: Site) -> None:
    """For a service that speaks nothing else; under the path that it has."""

    def reply(hit: Hit) -> Page:
        if hit.method == "GET":
            return send({"versions": ["1.0-draft"], "name": "New",
                         "view": {"url": "https://ror.org/{id}"}})  # fmt: skip
        if hit.path == "/api/match":
            return Page(status=404)
        names = [{"str": "University of Bristol", "lang": "en"}]
        rows = [
            {"candidates": [{**BRISTOL, "name": names}]} for _ in json.loads(hit.body)["queries"]
        ]
        return send({"results": rows})

    site.reply = reply
    assert search(site, tmp_path, "University of Bristol").candidates[0].reasons[0] == "same name"
    assert site.hits[-1].path == "/api/reconcile"
    assert json.loads(site.hits[-1].body)["queries"][0]["conditions"] == [
        {"matchType": "name", "propertyValue": "University of Bristol"}
    ]


@pytest.mark.parametrize(
    ("stated", "message"),
    [({"x": "https://x.example/api"}, "say which kinds it serves"),
     ({"x": {"url": "https://x.example/api", "kinds": ["work"]}}, "say which kinds"),
     ({"x": {"kinds": ["person"]}}, "give its address"), ({"x": 3}, "give its address"),
     ({"X y": "https://x.example/"}, "small letters"), ({"../x": "https://x.example/"}, "small"),
     ({"ror": "ftp://x.example/"}, "no web address"),
     ({"ror": "https://me:pw@x.example/"}, "a password"),
     ({"ror": {"url": "https://x.example/", "key": "1"}}, 'unknown "key"'),
     ({"ror": {"url": "https://x.example/", "types": {"work": "Q1"}}}, 'unknown "work"'),
     ({"ror": {"url": "https://x.example/", "properties": {"country": 3}}}, "map names to texts")],
)  # fmt: skip
def test_settings_that_are_not_usable(stated: dict[str, object], message: str) -> None:
    """The file, the service, what is wrong."""
    with pytest.raises(ProjectError, match="reconcile") as caught:
        read_services(Path("actormap.toml"), stated)
    assert message in str(caught.value)


def test_texts_of_a_service_are_one_line() -> None:
    """They are shown on a terminal and kept in a table."""
    assert clean("a\n b\tc") == "a b c"
