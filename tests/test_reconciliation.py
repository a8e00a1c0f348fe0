"""Dumps of registries: read as they are published, asked by name, scored with reasons."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.errors import BuildError, SourceError
from actormap.model import Kind
from actormap.names import fold_name
from actormap.reconciliation import Candidate, Subject, open_dump, search_dump
from actormap.reconciliation.dumps.json_array import read_array
from actormap.reconciliation.index import open_index
from registries import (
    PLACES,
    SAMPLE,
    Organization,
    ask_about,
    generate,
    make_ror,
    pack,
    write_places,
    write_ror,
)

DUMP = "v1.74-2025-11-24-ror-data_schema_v2.json"
BRISTOL = "https://ror.org/0524sp257"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a folder for indexes."""
    return tmp_path / "cache"


def ask(  # noqa: PLR0913 - what a source may say of somebody
    *names: str,
    kind: Kind = Kind.ORGANIZATION,
    country: str = "",
    city: str = "",
    host: str = "",
    organization: str = "",
    is_part: bool = False,
) -> Subject:
    """Return an entity of this name."""
    return Subject(
        iri=f"https://example.org/{names[0]}",
        kind=kind,
        label=names[0],
        mention="0" * 16,
        mentions=("0" * 16,),
        names=names,
        countries=frozenset({country} - {""}),
        cities=frozenset({fold_name(city)} - {""}),
        hosts=frozenset({host} - {""}),
        organizations=frozenset({fold_name(organization)} - {""}),
        is_part=is_part,
    )


def search(subject: Subject, file: Path, cache: Path) -> list[Candidate]:
    """Return what a dump has for one entity."""
    return search_dump([subject], open_dump(file), cache)


@pytest.mark.parametrize("schema", [1, 2])
def test_names_in_every_form_find_the_organization(
    tmp_path: Path, cache: Path, schema: int
) -> None:
    """Name, label in another language, acronym, words in another order; the score falls."""
    file = write_ror(tmp_path / DUMP, SAMPLE, schema)
    scores = []
    for name, reason in (
        ("university of BRISTOL", "same name"),
        ("Prifysgol Bryste", "same as its name in another language"),
        ("Bristol University", "same words in another order"),
    ):
        (candidate,) = search(ask(name), file, cache)
        assert (candidate.identifier, candidate.reasons) == (BRISTOL, (reason,))
        assert candidate.name == "University of Bristol"
        assert (candidate.source, candidate.version) == ("ROR", "v1.74 of 2025-11-24")
        scores.append(candidate.score)
    (acronym,) = search(ask("OECD"), file, cache)
    assert acronym.name == "Organisation for Economic Co-operation and Development"
    scores.append(acronym.score)
    assert scores == sorted(scores, reverse=True)
    assert search(ask("Bristol"), file, cache) == []


def test_country_city_and_web_site_speak_for_or_against(tmp_path: Path, cache: Path) -> None:
    """Each is a reason of its own."""
    file = write_ror(tmp_path / DUMP, SAMPLE)
    bare, agreeing, denying = (
        search(ask("University of Bristol", country=country, city=city, host=host), file, cache)[0]
        for country, city, host in (
            ("", "", ""), ("GB", "Bristol", "bristol.ac.uk"), ("US", "", ""))
    )  # fmt: skip
    assert denying.score < bare.score < agreeing.score
    assert agreeing.reasons == (
        "same name", "same country (GB)", "same city", "same web site (bristol.ac.uk)"
    )  # fmt: skip
    assert denying.reasons[1] == "another country (GB, not US)"
    assert (bare.certain, agreeing.certain, denying.certain) == (False, True, False)


def test_the_archive_of_zenodo_with_both_schemas(tmp_path: Path) -> None:
    """The file of schema 2 is taken, the CSV beside it left alone."""
    csv = tmp_path / "v1.60-2025-02-27-ror-data.csv"
    csv.write_text("id,name\n")
    one = write_ror(tmp_path / "v1.60-2025-02-27-ror-data.json", SAMPLE[:1], 1)
    two = write_ror(tmp_path / "v1.60-2025-02-27-ror-data_schema_v2.json", SAMPLE)
    dump = open_dump(pack(tmp_path / "ror.zip", csv, one, two))
    assert (dump.member, dump.version) == (two.name, "v1.60 of 2025-02-27")
    assert len(list(dump.read())) == len(SAMPLE)


def test_unusable_records_are_counted(tmp_path: Path, cache: Path) -> None:
    """A record without name, with a wrong check digit, that is no object: none is lost silently."""
    good = json.loads(write_ror(tmp_path / "x.json", SAMPLE[:1]).read_text("utf-8"))
    bad = [{**good[0], "names": []}, {**good[0], "id": "https://ror.org/0524sp258"}, "text",
           {**good[0], "names": 3, "locations": {"a": 1}, "links": "x"}]  # fmt: skip
    file = tmp_path / DUMP
    file.write_text(json.dumps([*good, *bad]), "utf-8")
    with open_index(open_dump(file), cache) as index:
        assert index.counts == (1, 4)


@pytest.mark.parametrize(
    ("content", "message"),
    [('[{"id": "https://ror.org/0524sp257", "name": "A"}, {"id":', "damaged or cut off"),
     ('[{"id": "https://ror.org/0524sp257"}]', "no usable record"),
     ("name\tage\nAna\t3\n", "neither ROR's dump"), ("", "neither ROR's dump"),
     ('{"id": "https://ror.org/0524sp257"}', "neither ROR's dump")],
)  # fmt: skip
def test_what_is_no_dump_is_one_line(
    tmp_path: Path, cache: Path, content: str, message: str
) -> None:
    """What was found, where, and what to do; no half index stays behind."""
    file = tmp_path / "dump.json"
    file.write_text(content, "utf-8")
    with pytest.raises(SourceError, match=message) as caught:
        search(ask("A"), file, cache)
    assert str(file) in str(caught.value)
    assert not cache.exists() or not list(cache.iterdir())


def test_a_damaged_archive_is_one_line(tmp_path: Path, cache: Path) -> None:
    """Cut off in the middle, or with a wrong checksum."""
    whole = pack(tmp_path / "ror.zip", write_ror(tmp_path / DUMP, generate(200)))
    cut = tmp_path / "cut.zip"
    cut.write_bytes(whole.read_bytes()[:-100])
    with pytest.raises(SourceError, match="cannot be read"):
        open_dump(cut)
    data = bytearray(whole.read_bytes())
    data[len(data) // 2] ^= 0xFF
    cut.write_bytes(bytes(data))
    with pytest.raises(SourceError, match="Fetch"):
        search(ask("A"), cut, cache)


def test_an_index_is_made_once_for_a_dump(tmp_path: Path, cache: Path) -> None:
    """It is found by the dump's hash: under another name, but not after a change."""
    file = write_ror(tmp_path / DUMP, SAMPLE)
    search(ask("A"), file, cache)
    (index,) = cache.iterdir()
    made = index.stat().st_mtime_ns
    again = file.rename(tmp_path / "renamed.json")
    assert search(ask("University of Bristol"), again, cache)
    assert [(f.name, f.stat().st_mtime_ns) for f in cache.iterdir()] == [(index.name, made)]
    search(ask("A"), write_ror(tmp_path / DUMP, SAMPLE[:2]), cache)
    assert len(list(cache.iterdir())) == 2


def test_a_damaged_index_says_what_to_do(tmp_path: Path, cache: Path) -> None:
    """One line, with the file to delete."""
    file = write_ror(tmp_path / DUMP, SAMPLE)
    search(ask("A"), file, cache)
    (index,) = cache.iterdir()
    index.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    with pytest.raises(BuildError, match=r"the index is damaged .* Delete it"):
        search(ask("A"), file, cache)


@pytest.mark.parametrize(
    ("subject", "why"),
    [(ask("University of Bristol"), "no country is known"),
     (ask("University of Bristol", country="US"), "another country"),
     (ask("Bristol University", country="GB"), "words in another order"),
     (ask("OECD", country="FR"), "an acronym"),
     (ask("University of Bristol", country="GB", is_part=True), "a unit has unlisted namesakes"),
     (ask("University of Bristol", country="GB", city="London"), "another city"),
     (ask("University of Bristol", country="GB", host="bristol.com"), "another web site"),
     (ask("Twin College", country="GB"), "two in the country"),
     (ask("Closed College", country="GB"), "no longer active"),
     (ask("TC", country="GB"), "the name is another's acronym"),
     (ask("City Museum", country="GB"), "the source may be wrong about the country")],
)  # fmt: skip
def test_what_the_rule_is_not_sure_of(
    tmp_path: Path, cache: Path, subject: Subject, why: str
) -> None:
    """Each of these waits for a person."""
    more = (
        Organization(make_ror(5), "Twin College", "GB", acronyms=("TC",)),
        Organization(make_ror(6), "Twin College", "GB"),
        Organization(make_ror(7), "Closed College", "GB", status="inactive"),
        Organization(make_ror(8), "TC", "GB"),
        Organization(make_ror(9), "City Museum", "GB", "Leeds"),
        Organization(make_ror(10), "City Museum", "US", "Boise"),
    )
    found = search(subject, write_ror(tmp_path / DUMP, (*SAMPLE, *more)), cache)
    assert found
    assert not any(candidate.certain for candidate in found), why


def test_a_namesake_abroad_does_not_matter_where_the_city_agrees(
    tmp_path: Path, cache: Path
) -> None:
    """Country and city together tell them apart."""
    museums = (
        Organization(make_ror(9), "City Museum", "GB", "Leeds"),
        Organization(make_ror(10), "City Museum", "US", "Boise"),
    )
    file = write_ror(tmp_path / DUMP, museums)
    found = search(ask("City Museum", country="GB", city="Leeds"), file, cache)
    assert (found[0].certain, found[0].identifier[-9:]) == (True, make_ror(9))


def test_the_rule_is_precise(tmp_path: Path, cache: Path) -> None:
    """On made-up names with namesakes, wrong countries, and some that the registry lacks.

    What it gets wrong are namesakes in the same country that no registry tells of: one in twenty
    of those asked for here.
    """
    organizations = list(generate(4_000))
    asked = ask_about(organizations, 1_000)
    dump = open_dump(write_ror(tmp_path / DUMP, organizations))
    right = wrong = unlisted = 0
    subjects = [ask(a.name, country=a.country) for a in asked]
    for one, subject in zip(asked, subjects, strict=True):
        for candidate in search_dump([subject], dump, cache):
            if candidate.certain and not one.ror:
                unlisted += 1
            elif candidate.certain:
                correct = candidate.identifier.endswith(one.ror)
                right, wrong = right + correct, wrong + (not correct)
    assert right > 300
    assert wrong / (right + wrong) <= 0.005, (right, wrong)
    assert unlisted <= 50


def test_places_by_any_of_their_names(tmp_path: Path, cache: Path) -> None:
    """Codes of airports and parks are left out; of namesakes the larger comes first."""
    file = write_places(tmp_path / "cities500.txt", PLACES)
    for name in ("medellin", "Медельин", "メデジン"):
        found = search(ask(name, kind=Kind.PLACE, country="CO"), file, cache)
        assert found[0].identifier == "https://sws.geonames.org/3674962/"
    found = search(ask("Bristol", kind=Kind.PLACE), file, cache)
    assert [c.description for c in found] == ["city, 01, GB", "city, 01, US"]
    assert found[0].reasons == ("same name", "one of 2 of this name")
    assert search(ask("Royaume-Uni", kind=Kind.PLACE), file, cache)[0].description == "area, 01, GB"
    for name in ("Bristol Park", "MDE"):
        assert len(search(ask(name, kind=Kind.PLACE), file, cache)) == (name == "MDE")


def test_the_archive_of_a_country_has_a_readme(tmp_path: Path, cache: Path) -> None:
    """`GB.zip` holds `GB.txt` and a description."""
    readme = tmp_path / "readme.txt"
    readme.write_text("Readme for GeoNames")
    file = pack(tmp_path / "GB.zip", readme, write_places(tmp_path / "GB.txt", PLACES))
    assert search(ask("Bristol", kind=Kind.PLACE, country="GB"), file, cache)[0].certain


def test_people_and_institutions_of_openalex(tmp_path: Path, cache: Path) -> None:
    """Read by the reader of sources, packed or not; an organization in common is a reason."""
    bristol = {"id": "https://openalex.org/I36234482", "display_name": "University of Bristol",
               "ror": BRISTOL, "country_code": "GB"}  # fmt: skip
    author = {"id": "https://openalex.org/A5023888391", "display_name": "Keri Facer",
              "display_name_alternatives": ["K. Facer"], "orcid": None,
              "affiliations": [{"institution": bristol, "years": [2020]}]}  # fmt: skip
    lines = "\n".join(map(json.dumps, (author, {**bristol, "geo": {"city": "Bristol"}})))
    plain, packed = tmp_path / "authors.jsonl", tmp_path / "authors.jsonl.gz"
    plain.write_text(lines)
    packed.write_bytes(gzip.compress(lines.encode()))
    for file in (plain, packed):
        subject = ask("Facer Keri", kind=Kind.PERSON, organization="University of Bristol")
        (found,) = search(subject, file, cache)
        assert found.identifier == "https://openalex.org/A5023888391"
        assert found.reasons == ("same words in another order", "also with University of Bristol")
        assert not found.certain
        (found,) = search(ask("University of Bristol", country="GB"), file, cache)
        assert found.identifier == "https://openalex.org/I36234482"


def test_an_entity_that_has_the_identifier_is_not_asked_about(tmp_path: Path, cache: Path) -> None:
    """Neither is one of another kind."""
    file = write_ror(tmp_path / DUMP, SAMPLE)
    known = Subject("i", Kind.ORGANIZATION, "OECD", "m", ("m",), names=("OECD",),
                    identifiers=("https://ror.org/02gfys938",))  # fmt: skip
    assert search(known, file, cache) == []
    assert search(ask("OECD", kind=Kind.PERSON), file, cache) == []


class _Drip(io.StringIO):
    """A text that comes a few letters at a time."""

    def __init__(self, text: str, most: int) -> None:
        super().__init__(text)
        self._most = most

    def read(self, size: int | None = -1, /) -> str:
        """Return at most so many letters."""
        return super().read(min(self._most, size or -1) if size and size > 0 else self._most)


@given(
    st.lists(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text()))),
    st.integers(1, 9),
    st.sampled_from([None, 1]),
)
def test_an_array_is_the_same_in_whatever_pieces(
    members: list[dict[str, object]], most: int, indent: int | None
) -> None:
    """Cut anywhere, also within a letter's escape; indented or not."""
    text = json.dumps(members, indent=indent)
    assert list(read_array(_Drip(text, most), "x")) == members


def test_a_long_array_is_read_in_pieces(tmp_path: Path) -> None:
    """More than one chunk, with letters beyond ASCII across the joints."""
    organizations = [Organization(make_ror(n), f"Ünïversität {n}", "DE") for n in range(3_000)]
    dump = open_dump(write_ror(tmp_path / DUMP, organizations))
    names = [named.entry.name for named in dump.read() if named]
    assert names == [org.name for org in organizations]
    assert zipfile.is_zipfile(pack(tmp_path / "ror.zip", dump.path))
