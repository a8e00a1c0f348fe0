"""ORCID: public records with person, positions and works."""

from copy import deepcopy
from typing import Any

import pytest

from actormap.mapping import Page, map_records
from actormap.model import Claim, Mention, Source
from actormap.records import Actor, Link, Unread, Work
from actormap.themes import EMPTY_SCHEME
from json_databases import find_name, list_all_passages, read, resolve, write, write_lines
from shown import show_record

# In the shape of https://pub.orcid.org/v3.0; Josiah Carberry is a fictitious professor of Brown
# University, whose iD is ORCID's own example.
RECORD: dict[str, Any] = {
    "orcid-identifier": {
        "uri": "https://orcid.org/0000-0002-1825-0097", "path": "0000-0002-1825-0097",
        "host": "orcid.org"},
    "history": {"creation-method": "MEMBER_REFERRED", "claimed": True},
    "person": {
        "name": {"given-names": {"value": "Josiah"}, "family-name": {"value": "Carberry"},
                 "credit-name": None, "visibility": "public"},
        "other-names": {"other-name": [{"content": "J. S. Carberry"}]},
        "biography": {"content": "Professor of psychoceramics.", "visibility": "public"},
        "researcher-urls": {"researcher-url": [
            {"url-name": "Page", "url": {"value": "https://library.brown.edu/hay/carberry.php"}}]},
        "emails": {"email": []},
        "addresses": {"address": [{"country": {"value": "US"}}]},
        "keywords": {"keyword": [{"content": "psychoceramics"}, {"content": "ionian philology"}]},
    },
    "activities-summary": {
        "employments": {"affiliation-group": [{"summaries": [{"employment-summary": {
            "put-code": 1, "department-name": "Psychoceramics", "role-title": "Professor",
            "start-date": {"year": {"value": "1929"}, "month": {"value": "03"}, "day": None},
            "end-date": None,
            "organization": {
                "name": "Brown University",
                "address": {"city": "Providence", "region": "RI", "country": "US"},
                "disambiguated-organization": {
                    "disambiguated-organization-identifier": "https://ror.org/05gq02987",
                    "disambiguation-source": "ROR"}},
        }}]}]},
        "works": {"group": [
            {"external-ids": {"external-id": []}, "work-summary": [{
                "put-code": 77, "title": {"title": {"value": "Toward a Unified Theory"},
                                          "subtitle": {"value": "of High-Energy Metaphysics"}},
                "external-ids": {"external-id": [
                    {"external-id-type": "doi", "external-id-value": "10.5555/12345678",
                     "external-id-relationship": "self"},
                    {"external-id-type": "issn", "external-id-value": "0264-3561",
                     "external-id-relationship": "part-of"},
                    {"external-id-type": "eid", "external-id-value": "2-s2.0",
                     "external-id-relationship": "self"}]},
                "type": "journal-article", "url": {"value": "https://doi.org/10.5555/12345678"},
                "publication-date": {"year": {"value": "2008"}, "month": {"value": "08"},
                                     "day": {"value": "14"}},
                "journal-title": {"value": "Journal of Psychoceramics"}}]},
            {"work-summary": [{
                "put-code": 78, "title": {"title": {"value": "Cracked Pots"}}, "type": "BOOK",
                "external-ids": None, "publication-date": {"year": {"value": "2012"}},
                "url": {"value": "https://example.org/pots"}}]},
        ]},
    },
}  # fmt: skip


def test_a_record() -> None:
    """The person with positions, then each work, with the person's part in it."""
    shown = [show_record(record) for record in read(RECORD)]
    assert shown == [
        "person Josiah Carberry at Brown University (Providence) US alias J. S. Carberry"
        " <https://orcid.org/0000-0002-1825-0097> #psychoceramics #ionian philology",
        "scholarly article Toward a Unified Theory: of High-Energy Metaphysics 2008-08-14"
        " in Journal of Psychoceramics <https://doi.org/10.5555/12345678>",
        "Toward a Unified Theory: of High-Energy Metaphysics > Josiah Carberry",
        "book Cracked Pots 2012",
        "Cracked Pots > Josiah Carberry",
    ]


def test_a_position() -> None:
    """Role, unit, place, dates and the ROR id of the organization."""
    person = read(RECORD)[0]
    assert isinstance(person, Actor)
    (position,) = person.affiliations
    assert position.unit
    assert [position.roles[0].text, position.unit.text, position.country] == [
        "Professor", "Psychoceramics", "US",
    ]  # fmt: skip
    assert (position.start, position.end) == ("1929-03", "")
    assert position.identifiers[0].text == "https://ror.org/05gq02987"
    assert person.description
    assert person.description.text == "Professor of psychoceramics."


def test_no_rank_is_made_up() -> None:
    """A record says that the person is an author, and not which one."""
    page = Page(Source("x", "x", "", ""), EMPTY_SCHEME)
    claims = [claim for claim in map_records(page, read(RECORD)) if isinstance(claim, Claim)]
    wrote = [claim for claim in claims if claim.relation == "creator"]
    assert [claim.subject.name[:7] for claim in wrote] == ["Toward ", "Cracked"]
    assert not any(claim.details for claim in wrote)
    titled = {claim.subject for claim in claims if claim.relation == "title"}
    assert {claim.subject for claim in wrote} == titled
    (person,) = {claim.object for claim in wrote}
    assert isinstance(person, Mention)
    assert person.identifier == "https://orcid.org/0000-0002-1825-0097"


def test_quotes_stand_where_their_pointers_say() -> None:
    """Each passage's pointer leads to its words, or to the parts of a name or date."""
    for record in read(RECORD):
        for passage in list_all_passages(record):
            found = resolve(RECORD, passage.fragment)
            if isinstance(found, str):
                assert passage.quote.endswith(found), "an ISSN has its scheme before it"
            else:
                assert "name" in passage.fragment or "date" in passage.fragment


@pytest.mark.parametrize("data", [
    write(RECORD), write_lines([RECORD]), write([RECORD]), write_lines([RECORD, RECORD]),
])  # fmt: skip
def test_forms(data: bytes) -> None:
    """A record alone, in an array, in lines."""
    assert find_name(data) == "ORCID"
    assert sum(isinstance(record, Actor) for record in read(data)) == data.count(b'"history"')


def test_version_2() -> None:
    """Employments stand one after another there, and types are in capitals."""
    old = deepcopy(RECORD)
    summary = resolve(old, "/activities-summary/employments/affiliation-group/0/summaries/0")
    old["activities-summary"]["employments"] = {
        "employment-summary": [summary["employment-summary"]],
    }
    assert [show_record(record) for record in read(old)] == [
        show_record(record) for record in read(RECORD)
    ]


def test_who_keeps_the_name_private() -> None:
    """Is called by the iD; the works are not lost."""
    private = deepcopy(RECORD)
    private["person"]["name"] = None
    person, *works = read(private)
    assert isinstance(person, Actor)
    assert person.name.text == "https://orcid.org/0000-0002-1825-0097"
    assert len(works) == 4


def test_what_is_no_record() -> None:
    """The first version, or a record without iD and name, is unread with the reason."""
    for other in (
        {"message-version": "1.1", "orcid-profile": {"orcid-identifier": {"path": "x"}}},
        {"orcid-identifier": None, "person": None},
    ):
        (unread,) = read(other)
        assert isinstance(unread, Unread)
        assert "ORCID" in unread.reason


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/person/name/given-names", "Josiah"),
        ("/person/keywords/keyword/0", 5),
        ("/activities-summary/employments/affiliation-group/0", "x"),
        ("/activities-summary/works/group/0/work-summary/0/title", "Title"),
        ("/activities-summary/works/group/0/work-summary/0/put-code", "77"),
        ("/activities-summary/works/group/1", []),
        ("/activities-summary/works/group/0/work-summary/0/publication-date/year", 2008),
    ],
)
def test_a_bad_part_is_lost_alone(path: str, value: object) -> None:
    """The person and the other work stay, and the part is told."""
    broken = deepcopy(RECORD)
    parent, _, name = path.rpartition("/")
    target = resolve(broken, parent)
    target[int(name) if isinstance(target, list) else name] = value
    records = read(broken)
    assert isinstance(records[0], Actor)
    assert any(isinstance(record, Work) for record in records)
    assert sum(isinstance(r, Work) for r in records) == sum(isinstance(r, Link) for r in records)
    told = [record for record in records if isinstance(record, Unread)]
    assert told
    assert all(unread.passage.fragment.startswith(path) or path.startswith(unread.passage.fragment)
               for unread in told)  # fmt: skip
