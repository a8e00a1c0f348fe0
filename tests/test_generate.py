"""The generator of ecosystems: the same bytes for a seed, the shape and skew of real ones."""

import gzip
import hashlib
import itertools
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from bench import generate
from bench.generation import bylines, works
from bench.generation.identifiers import make_issn, make_orcid, make_ror, make_work_id, scatter
from bench.generation.works import Works

COUNT = 4000

# What members a record has, and of what type; None allows null. From records of the API as users
# publish them, looked at in 2026-11.
TOPIC = {
    "id": str, "display_name": str, "score": float,
    "subfield": {"id": str, "display_name": str},
    "field": {"id": str, "display_name": str},
    "domain": {"id": str, "display_name": str},
}  # fmt: skip
INSTITUTION = {
    "id": str | None, "display_name": str, "ror": str | None, "country_code": str | None,
    "type": str | None, "lineage": [str],
}  # fmt: skip
LOCATION = {
    "id": str | None, "is_oa": bool, "landing_page_url": str, "pdf_url": str | None,
    "source": {
        "id": str, "display_name": str, "issn_l": str | None, "issn": [str], "is_oa": bool,
        "is_in_doaj": bool, "is_core": bool, "host_organization": str | None,
        "host_organization_name": str | None, "host_organization_lineage": [str],
        "host_organization_lineage_names": [str], "type": str,
    },
    "license": str | None, "license_id": str | None, "version": str, "is_accepted": bool,
    "is_published": bool, "raw_source_name": str | None, "raw_type": str,
}  # fmt: skip
AUTHORSHIP = {
    "author_position": str,
    "author": {"id": str | None, "display_name": str | None, "orcid": str | None},
    "institutions": [INSTITUTION], "countries": [str], "is_corresponding": bool,
    "raw_author_name": str, "raw_affiliation_strings": [str],
    "affiliations": [{"raw_affiliation_string": str, "institution_ids": [str]}],
    "raw_orcid": str | None,
}  # fmt: skip
WORK = {
    "id": str, "doi": str | None, "title": str | None, "display_name": str | None,
    "ids": {"openalex": str}, "indexed_in": [str], "publication_year": int,
    "publication_date": str, "language": str | None, "type": str,
    "open_access": {
        "is_oa": bool, "oa_status": str, "oa_url": str | None, "any_repository_has_fulltext": bool,
    },
    "primary_location": LOCATION, "locations_count": int, "locations": [LOCATION],
    "best_oa_location": LOCATION, "authorships": [AUTHORSHIP], "institutions": [str],
    "countries_distinct_count": int, "institutions_distinct_count": int,
    "corresponding_author_ids": [str], "corresponding_institution_ids": [str],
    "apc_list": None, "apc_paid": None, "fwci": float, "cited_by_count": int,
    "citation_normalized_percentile": {
        "value": float, "is_in_top_1_percent": bool, "is_in_top_10_percent": bool,
    },
    "cited_by_percentile_year": {"min": int, "max": int},
    "counts_by_year": [{"year": int, "cited_by_count": int}],
    "biblio": {"volume": str, "issue": None, "first_page": str, "last_page": None},
    "has_fulltext": bool, "is_retracted": bool, "is_paratext": bool, "is_xpac": bool,
    "primary_topic": TOPIC, "topics": [TOPIC],
    "keywords": [{"id": str, "display_name": str, "score": float}],
    "concepts": [str], "mesh": [str], "sustainable_development_goals": [str], "awards": [str],
    "funders": [str], "has_content": {"pdf": bool, "grobid_xml": bool}, "content_urls": None,
    "referenced_works_count": int, "referenced_works": [str], "related_works": [str],
    "abstract_inverted_index": dict, "created_date": str, "updated_date": str,
}  # fmt: skip
# Objects and lists that may be null in a real record, too.
NULLABLE = {
    "primary_location", "best_oa_location", "primary_topic", "source", "issn",
    "abstract_inverted_index",
}  # fmt: skip


@pytest.fixture(scope="module")
def ecosystem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write an ecosystem with its authors and institutions."""
    folder = tmp_path_factory.mktemp("ecosystem")
    names = ("works", "authors", "institutions")
    paths = {name: str(folder / f"{name}.jsonl") for name in names}
    arguments = [str(COUNT), "--out", paths["works"], "--authors", paths["authors"]]
    assert generate.main([*arguments, "--institutions", paths["institutions"]]) == 0
    return folder


@pytest.fixture(scope="module")
def records(ecosystem: Path) -> list[dict[str, Any]]:
    """Return the works."""
    return read(ecosystem / "works.jsonl")


def read(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write(folder: Path, *arguments: str) -> bytes:
    """Return what the command writes into a file."""
    path = folder / "out"
    assert generate.main([*arguments, "--out", str(path)]) == 0
    return path.read_bytes()


def list_authorships(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the authorships of all works."""
    return [authorship for work in records for authorship in work["authorships"]]


def test_a_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """The same number and seed: the same bytes; another seed: other people."""
    first = write(tmp_path, "300", "--seed", "7")
    assert first == write(tmp_path, "300", "--seed", "7")
    assert first != write(tmp_path, "300", "--seed", "8")


def test_the_bytes_are_those_that_were_measured(tmp_path: Path) -> None:
    """The bytes are the same on every machine and for every Python.

    Whoever changes the generator renews this on purpose: measurements from before then stand for
    another ecosystem.
    """
    digest = hashlib.sha256(write(tmp_path, "500")).hexdigest()
    assert digest[:16] == "e713682af4d3ba55"


def test_a_large_ecosystem_begins_with_a_small_one(tmp_path: Path) -> None:
    """The first works do not depend on how many follow."""
    small, large = write(tmp_path, "100"), write(tmp_path, "400")
    assert large.startswith(small)
    assert small.count(b"\n") == 100
    assert large.count(b"\n") == 400


def test_works_come_one_at_a_time() -> None:
    """The first work is there before the last of ten million is made."""
    assert json.loads(next(Works(1).write(10_000_000)))["id"] == make_work_id(0)


def test_compressed_bytes_hold_no_time(tmp_path: Path) -> None:
    """The compressed file is the same each time, and holds the same works."""
    packed = write(tmp_path, "50", "--gzip")
    assert packed == write(tmp_path, "50", "--gzip")
    assert gzip.decompress(packed) == write(tmp_path, "50")


@pytest.mark.parametrize("count", ["-1", "many", "1e6", "99999999"])
def test_a_wrong_number_is_refused(count: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no number of works ends in one line that says so."""
    with pytest.raises(SystemExit, match="2"):
        generate.main([count])
    assert "argument N" in capsys.readouterr().err


def test_every_work_has_the_shape_of_a_real_one(records: list[dict[str, Any]]) -> None:
    """Members, nesting and types are those of OpenAlex, nothing more and nothing less."""
    for work in records:
        check(work, WORK, "work")


def check(value: Any, shape: Any, where: str) -> None:  # noqa: ANN401 - JSON is of any type
    """Fail if a value is not of the shape."""
    if isinstance(shape, dict):
        if value is None and where.rpartition("/")[2] in NULLABLE:
            return
        optional = {"doi", "pmid"} if where.endswith("/ids") else set()
        assert set(value) - optional == set(shape), where
        for name, part in shape.items():
            check(value[name], part, f"{where}/{name}")
    elif isinstance(shape, list):
        if value is None and where.rpartition("/")[2] in NULLABLE:
            return
        assert isinstance(value, list), where
        for item in value:
            check(item, shape[0], where)
    elif shape is None:
        assert value is None, where
    elif where.rpartition("/")[2] in NULLABLE:
        assert value is None or isinstance(value, shape), where
    else:
        assert isinstance(value, shape), where


def test_members_agree_with_one_another(records: list[dict[str, Any]]) -> None:
    """What a real record states twice is the same in both places."""
    for work in records:
        assert work["title"] == work["display_name"]
        assert work["publication_date"][:4] == str(work["publication_year"])
        assert work["primary_topic"] == (work["topics"] or [None])[0]
        assert work["primary_location"] == (work["locations"] or [None])[0]
        assert work["locations_count"] == len(work["locations"])
        assert work["referenced_works_count"] == len(work["referenced_works"])
        for authorship in work["authorships"]:
            stated = [a["raw_affiliation_string"] for a in authorship["affiliations"]]
            assert stated == authorship["raw_affiliation_strings"]
            known = [i["id"] for i in authorship["institutions"] if i["id"]]
            assert known == [i for a in authorship["affiliations"] for i in a["institution_ids"]]
            assert all(institution["lineage"][:1] == [i] for i, institution in zip(
                known, authorship["institutions"], strict=False) if i)  # fmt: skip


def test_positions_of_the_abstract_are_whole(records: list[dict[str, Any]]) -> None:
    """Each abstract can be put together again: every position is there once."""
    for work in records:
        positions = (work["abstract_inverted_index"] or {}).values()
        flat = sorted(itertools.chain.from_iterable(positions))
        assert flat == list(range(len(flat)))


def test_few_authors_write_much(records: list[dict[str, Any]]) -> None:
    """The tail is heavy: most write once, a few very often, nobody everything."""
    ids = [authorship["author"]["id"] for authorship in list_authorships(records)]
    written = sorted(Counter(filter(None, ids)).values(), reverse=True)
    assert sum(written[: len(written) // 100]) > 0.10 * sum(written)
    assert written[0] < 0.05 * len(records)
    assert 0.35 < written.count(1) / len(written) < 0.75


def test_teams_recur(records: list[dict[str, Any]]) -> None:
    """Many pairs of co-authors write together again."""
    pairs: Counter[tuple[str, str]] = Counter()
    for work in records:
        ids = sorted(a["author"]["id"] for a in work["authorships"][:20] if a["author"]["id"])
        pairs.update(itertools.combinations(ids, 2))
    assert sum(count > 1 for count in pairs.values()) > 0.05 * len(pairs)


def test_themes_follow_zipf(records: list[dict[str, Any]]) -> None:
    """One topic in a hundred works and more, and many topics in one work only."""
    topics = Counter(w["primary_topic"]["id"] for w in records if w["primary_topic"]).most_common()
    assert topics[0][1] > 10 * topics[len(topics) // 4][1]
    assert len(topics) > 500


def test_theme_labels_stand_in_titles(records: list[dict[str, Any]]) -> None:
    """Most titles name a keyword, some the whole topic."""
    titled = [w for w in records if w["title"] and w["keywords"]]
    named = [w for w in titled if any(
        keyword["display_name"].lower() in w["title"].lower() for keyword in w["keywords"]
    )]  # fmt: skip
    assert len(named) > 0.6 * len(titled)
    whole = [w for w in titled if w["primary_topic"]["display_name"].lower() in w["title"].lower()]
    assert len(whole) > 0.1 * len(titled)


def test_years_grow(records: list[dict[str, Any]]) -> None:
    """More works in each decade than in the one before."""
    decades = Counter((work["publication_year"] - 1986) // 10 for work in records)
    assert decades[3] > decades[2] > decades[1] > decades[0] > 0


def test_namesakes(ecosystem: Path) -> None:
    """Different authors bear one name, and some have initials for given names."""
    authors = read(ecosystem / "authors.jsonl")
    names = Counter(author["display_name"] for author in authors)
    shared = sum(count for count in names.values() if count > 1)
    assert 0.02 < shared / len(authors) < 0.25
    initials = [n for n in names if re.fullmatch(r"(\w\.[ -]?)+ \w+", n)]
    assert 0.02 < len(initials) / len(authors) < 0.15


def test_names_and_titles_in_several_scripts(records: list[dict[str, Any]]) -> None:
    """Latin, Cyrillic, Arabic, Chinese, Japanese and Korean letters occur."""
    names = {a["raw_author_name"] for a in list_authorships(records)}
    titles = {work["title"] for work in records if work["title"]}
    assert {"LATIN", "CYRILLIC", "ARABIC", "CJK", "HANGUL"} <= list_scripts(names)
    assert {"LATIN", "CYRILLIC", "ARABIC", "CJK", "HIRAGANA"} <= list_scripts(titles)
    assert len({work["language"] for work in records}) > 8


def list_scripts(texts: set[str]) -> set[str]:
    """Return the scripts of the letters in the texts."""
    letters = {c for text in texts for c in text if c.isalpha()}
    return {unicodedata.name(c).split()[0] for c in letters}


def test_publishers_spell_a_name_in_several_ways(records: list[dict[str, Any]]) -> None:
    """The name in the byline is not always that of the author's record."""
    known = [a for a in list_authorships(records) if a["author"]["id"]]
    other = [a for a in known if a["raw_author_name"] != a["author"]["display_name"]]
    assert 0.05 < len(other) / len(known) < 0.2


WORK_SHARES = {
    "title": works.NO_TITLE,
    "doi": works.NO_DOI,
    "language": works.NO_LANGUAGE,
    "primary_topic": works.NO_TOPICS,
    "abstract_inverted_index": works.NO_ABSTRACT,
    "authorships": works.NO_AUTHORSHIPS,
}


@pytest.mark.parametrize("member", WORK_SHARES)
def test_shares_of_what_works_lack(records: list[dict[str, Any]], member: str) -> None:
    """Each member is missing as often as is said."""
    missing = sum(not work[member] for work in records) / len(records)
    assert missing == pytest.approx(WORK_SHARES[member], rel=0.25, abs=0.004)


def test_shares_of_what_authorships_lack(records: list[dict[str, Any]]) -> None:
    """Affiliations in words only, none at all, names without identifiers: as often as is said."""
    all_of_them = list_authorships(records)
    kinds = Counter(describe_gap(authorship) for authorship in all_of_them)
    nobody = sum(a["author"]["id"] is None for a in all_of_them) / len(all_of_them)
    shares = {kind: count / len(all_of_them) for kind, count in kinds.items()}
    assert shares["words only"] == pytest.approx(bylines.UNMATCHED, rel=0.1)
    assert shares["nothing"] == pytest.approx(bylines.NO_AFFILIATION, rel=0.1)
    assert shares["name only"] == pytest.approx(bylines.NO_INSTITUTION_ID, rel=0.3)
    assert nobody == pytest.approx(bylines.NO_AUTHOR_ID, rel=0.4)


def describe_gap(authorship: dict[str, Any]) -> str:
    """Return what is missing of an affiliation."""
    institutions = authorship["institutions"]
    if not institutions:
        return "words only" if authorship["raw_affiliation_strings"] else "nothing"
    return "whole" if institutions[0]["id"] else "name only"


def test_authors_and_institutions_match_the_works(ecosystem: Path) -> None:
    """Who occurs has a record of the same name, and its count of works is right."""
    records = read(ecosystem / "works.jsonl")
    authors = {author["id"]: author for author in read(ecosystem / "authors.jsonl")}
    institutions = {each["id"]: each for each in read(ecosystem / "institutions.jsonl")}
    counted: Counter[str] = Counter()
    for authorship in list_authorships(records):
        author = authorship["author"]
        if author["id"]:
            counted[author["id"]] += 1
            assert authors[author["id"]]["display_name"] == author["display_name"]
            assert authors[author["id"]]["orcid"] == author["orcid"]
        for shown in authorship["institutions"]:
            if shown["id"]:
                assert shown.items() <= institutions[shown["id"]].items()
    assert counted == {key: author["works_count"] for key, author in authors.items()}
    shown_in = Counter(
        i for work in records
        for i in {x["id"] for a in work["authorships"] for x in a["institutions"] if x["id"]}
    )  # fmt: skip
    assert all(institutions[i]["works_count"] == count for i, count in shown_in.items())
    assert all(each["geo"]["geonames_city_id"] for each in institutions.values())


def test_parts_name_their_whole(ecosystem: Path) -> None:
    """Some institutions are parts of others, which exist."""
    institutions = {each["id"]: each for each in read(ecosystem / "institutions.jsonl")}
    parts = [each for each in institutions.values() if len(each["lineage"]) > 1]
    assert parts
    for part in parts:
        assert part["associated_institutions"][0]["id"] == part["lineage"][1]
        whole = institutions[part["lineage"][1]]
        assert whole["geo"]["geonames_city_id"] == part["geo"]["geonames_city_id"]


def test_identifiers_are_unique_and_well_formed() -> None:
    """Each number below a million has its own, and check digits are right.

    https://orcid.org/0000-0002-1825-0097 and ISSN 0378-5955 are the examples of their standards.
    """
    for space in (2**32, 10**7, 10**9):
        assert len({scatter(index, space) for index in range(0, 1_000_000, 7)}) == 142_858
    assert all(is_orcid(make_orcid(index)) for index in range(500))
    assert is_orcid("https://orcid.org/0000-0002-1825-0097")
    assert all(re.fullmatch(r"https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}\d\d", make_ror(index))
               for index in range(500))  # fmt: skip
    assert all(is_issn(make_issn(index)) for index in range(500))
    assert is_issn("0378-5955")


def is_orcid(iri: str) -> bool:
    """Tell whether the last digit is that of ISO 7064 MOD 11-2."""
    digits = iri.removeprefix("https://orcid.org/").replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2 % 11
    return "0123456789X"[(12 - total) % 11] == digits[-1]


def is_issn(issn: str) -> bool:
    """Tell whether the weighted sum of the digits is divisible by 11."""
    digits = ["0123456789X".index(digit) for digit in issn.replace("-", "")]
    return sum(d * w for d, w in zip(digits, range(8, 0, -1), strict=True)) % 11 == 0
