"""Themes: a readable SKOS file in, exact spans out, and nothing that no label says."""

import cProfile
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

import actormap
from actormap.errors import ProjectError
from actormap.themes import (
    EMPTY_SCHEME,
    Concept,
    Label,
    ThemeScheme,
    find_themes,
    fold_label,
    propose_themes,
    read_scheme,
)

PROJECT = Path(__file__).parents[1] / "data" / "wise-learning-ecosystems"
SEED = read_scheme(PROJECT / "themes.ttl")

PREFIXES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://example.org/theme/> .
"""


def make_scheme(*concepts: tuple[str, ...]) -> ThemeScheme:
    """Return a scheme of concepts given by their labels, the first of which is the name."""
    return ThemeScheme(
        tuple(
            Concept(f"t:{labels[0]}", labels[0], tuple(map(Label, labels))) for labels in concepts
        )
    )


def show_finds(text: str, scheme: ThemeScheme) -> list[tuple[str, str]]:
    """Return what was found as pairs of theme and the words in the text."""
    return [
        (theme.concept.label, text[theme.start : theme.end]) for theme in find_themes(text, scheme)
    ]


def write_scheme(folder: Path, turtle: str) -> Path:
    """Write a themes.ttl with the usual prefixes."""
    path = folder / "themes.ttl"
    path.write_text(PREFIXES + turtle, encoding="utf-8")
    return path


# ── The seed: by hand from its text, before the scheme was written ──

SEED_THEMES = {
    "Learning Ecosystems – Designing Vibrant and Purposeful Learning Communities": {
        "learning ecosystems": "Learning Ecosystems",
        "learning communities": "Learning Communities",
    },
    "Creating alternative approaches for how we learn together now and in the future.": {
        "collaborative learning": "learn together",
    },
    "The Future of Learning is in Your Community": {
        "futures of learning": "Future of Learning",
        "community-based learning": "Learning is in Your Community",
    },
    "Learning Ecosystems can be more connected and interdependent to empower learners of all ages "
    "to...": {
        "learning ecosystems": "Learning Ecosystems",
        "interdependence": "interdependent",
        "lifelong learning": "learners of all ages",
    },
    "Everyone a Changemaker Ecosystems: a new framework for the growing up years": {
        "changemaking": "Everyone a Changemaker",
        "youth": "growing up",
    },
    "How can we prepare young people to thrive in this new world?": {"youth": "young people"},
    "How John Dewey got his first job—and why it matters for the future of learning ecosystems": {
        "futures of learning": "future of learning",
        "learning ecosystems": "learning ecosystems",
    },
    "Authentic ways by expanding where learning can happen beyond the four walls of school.": {
        "out-of-school learning": "beyond the four walls of school",
    },
    "Cities as Learning Opportunities": {"learning cities": "Cities as Learning"},
    "The value of Human Capital over Financial Capital has never been more evident for cities.": {
        "human capital": "Human Capital",
    },
    "Managing Innovation Environments and Ecosystems Capacity-Building Initiatives in Latin "
    "America": {
        "innovation ecosystems": "Innovation Environments and Ecosystems",
        "capacity building": "Capacity-Building",
    },
    "A space that enables synergy and collaboration between people and organizations.": {
        "collaboration": "synergy, collaboration",
    },
    "Reclaiming the Learning City: Mobilizing Every-day and Expansive Learning for Urban "
    "Transformation": {
        "learning cities": "Learning City",
        "everyday learning": "Every-day and Expansive",
        "expansive learning": "Expansive Learning",
        "urban transformation": "Urban Transformation",
    },
    "Cities are at the forefront of humanity’s responses to widespread and disruptive change. "
    "Within fifty...": {},
    "Learning Ecosystem of Medellin": {"learning ecosystems": "Learning Ecosystem"},
    "Inclusion and learning for a dignified and peaceful Medellín.": {
        "inclusion": "Inclusion",
        "peace": "peaceful",
    },
    "Planning a City as a Living Lab for Learning": {
        "urban planning": "Planning a City",
        "living labs": "Living Lab",
    },
    "With the rise of developments in old cities and new cities, an emerging trend of...": {},
    "A Letter to School Leaders": {"school leadership": "School Leaders"},
    "The reality of this pandemic has reminded us as a species that we are deeply...": {
        "pandemic": "pandemic",
    },
}  # fmt: skip

SEED_INTRODUCTION = {
    "learning communities": "Learning Communities, learning communities",
    "interdependence": "interdependent",
    "collaboration": "collective efforts",
    "learning gaps": "learning gaps",
    "learning ecosystems": "Learning ecosystems, learning ecosystems, Learning Ecosystems, "
    "learning ecosystems",
    "non-formal learning": "non-formal learning",
    "community-based learning": "community-based learning",
    "lifelong learning": "learners of all ages",
    "living labs": "Living Lab",
    "place-based learning": "place-based learning",
    "resilience": "resilience",
    "sustainability": "sustainability",
}


def read_seed() -> str:
    """Return the text of the seed page."""
    return next((PROJECT / "sources").glob("*.txt")).read_text(encoding="utf-8")


def group_words(text: str) -> dict[str, str]:
    """Return the found words of each theme, joined by commas."""
    grouped: dict[str, list[str]] = {}
    for label, words in show_finds(text, SEED):
        grouped.setdefault(label, []).append(words)
    return {label: ", ".join(words) for label, words in grouped.items()}


@pytest.mark.parametrize("text", SEED_THEMES)
def test_seed_article_gets_its_themes_and_no_other(text: str) -> None:
    """Each title and teaser of the seed has exactly the themes that its words say."""
    assert text in read_seed(), "the table holds lines of the seed as they are"
    assert group_words(text) == SEED_THEMES[text], text


def test_seed_introduction() -> None:
    """The prose above the articles has its themes, several times where it says them so."""
    introduction, _, _ = read_seed().partition("Find out more")
    assert group_words(introduction) == SEED_INTRODUCTION


def test_seed_bylines_have_no_theme() -> None:
    """Names, roles and organizations hold no theme: not even "Chair of Learning through Play"."""
    lines = [line.strip() for line in read_seed().partition("below.")[2].splitlines()]
    bylines = [line for line in lines if line and line not in SEED_THEMES]
    assert len(bylines) == 10
    assert [show_finds(line, SEED) for line in bylines if show_finds(line, SEED)] == []


def test_seed_scheme_is_whole() -> None:
    """Every theme has English first, a note, and broader themes that exist."""
    known = {concept.iri for concept in SEED.concepts}
    assert 25 <= len(known) <= 40
    for concept in SEED.concepts:
        assert concept.scope_note, concept.iri
        assert set(concept.broader) <= known, concept.iri
        assert concept.label in concept.labels, concept.iri
        assert concept.label.isascii(), concept.iri


def test_every_label_of_the_seed_scheme_is_found() -> None:
    """No label is dead: each finds its own theme, over its whole length."""
    for concept in SEED.concepts:
        for label in concept.labels:
            assert (concept.label, label) in show_finds(label, SEED), label


def test_seed_scheme_speaks_french_and_spanish() -> None:
    """Texts in other languages of the scheme are understood, and labels can be shown in them."""
    french = "Les écosystèmes d'apprentissage et la ville apprenante : tout au long de la vie"
    spanish = "Ciudades del Aprendizaje, comunidad de aprendizaje y líderes escolares"
    assert [label for label, _ in show_finds(french, SEED)] == [
        "learning ecosystems",
        "learning cities",
    ]
    assert [label for label, _ in show_finds(spanish, SEED)] == [
        "learning cities",
        "learning communities",
        "school leadership",
    ]
    labels = {
        concept.label for concept in read_scheme(PROJECT / "themes.ttl", language="fr").concepts
    }
    assert {"villes apprenantes", "paix", "changemaking"} <= labels


# ── Words ──

SAME_WORDS = [
    ("learning ecosystem", "learning ecosystems"),
    ("city", "Cities"),
    ("movie", "movies"),
    ("process", "processes"),
    ("branch", "branches"),
    ("approche", "approches"),
    ("crisis", "crises"),
    ("campus", "campuses"),
    ("ciudad", "ciudades"),
    ("comunidad", "comunidades"),
    ("institución", "instituciones"),
    ("niveau", "niveaux"),
    ("local", "locaux"),
    ("écosystème", "ECOSYSTEMES"),
    ("ecosyste\u0300me", "écosystème"),
    ("eco\u00adsystem", "ecosystem"),
    ("capacity building", "Capacity-Building"),
    ("place-based", "place‑based"),
    ("d’apprentissage", "d'apprentissage"),
    ("non formal", "non\u00a0formal"),
    ("Straße", "strasse"),
    ("Øresund", "oresund"),
]

OTHER_WORDS = [
    ("plan", "plane"),
    ("human", "humane"),
    ("car", "care"),
    ("moral", "morale"),
    ("us", "use"),
    ("gas", "ga"),
    ("class", "clas"),
    ("learning", "learn"),
    ("peace", "pea"),
    ("old cities", "oldcities"),
]


@pytest.mark.parametrize(("one", "other"), SAME_WORDS)
def test_spelling_and_number_do_not_matter(one: str, other: str) -> None:
    """Case, accents, Unicode form, hyphens and plurals of the table make no other word."""
    assert fold_label(one) == fold_label(other), (one, other)
    assert show_finds(f"({other})", make_scheme((one,))) == [(one, other)]


@pytest.mark.parametrize(("one", "other"), OTHER_WORDS)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    """The plural rule joins no words that only look alike."""
    assert fold_label(one) != fold_label(other), (one, other)
    assert not show_finds(other, make_scheme((one,)))


FOUND = [
    ("Learning, communities", ("communities",)),
    ("learning. Communities", ("Communities",)),
    ("learning\ncommunities", ("communities",)),
    ("learning\r\ncommunities", ("communities",)),
    ("learning\u2028communities", ("communities",)),
    ("Learning – communities", ("communities",)),
    ("learning (communities)", ("communities",)),
    ("learningcommunities", ()),
    ("learning  communities", ("learning  communities",)),
    ("learning\tcommunities", ("learning\tcommunities",)),
    ("“learning communities”", ("learning communities",)),
    ("learning community's", ("learning community",)),
    ("communities", ("communities",)),
    ("learning communities and communities", ("learning communities", "communities")),
    ("place-based learning communities", ("place-based learning", "learning communities")),
    ("R&D, r & d", ("R&D", "r & d")),
    ("R D", ()),
    ("C++ and C", ("C++",)),
    ("我们的学习型城市很好", ("学习型城市",)),
    ("ماذا عن مدن التعلم؟", ("مدن التعلم",)),
    ("\u200fمدن التعلم\u200f", ("مدن التعلم",)),
    ("सीखने वाले शहर", ("सीखने वाले शहर",)),
    ("เมืองแห่งการเรียนรู้ดี", ("เมืองแห่งการเรียนรู้",)),
    ("\ud800 learning communities", ("learning communities",)),
    ("", ()),
]  # fmt: skip

HARD_SCHEME = make_scheme(
    ("learning communities",),
    ("communities",),
    ("place-based learning",),
    ("R&D",),
    ("C++",),
    ("学习型城市",),
    ("مدن التعلم",),
    ("सीखने वाले शहर",),
    ("เมืองแห่งการเรียนรู้",),
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_labels_are_whole_words_in_one_line(text: str, words: tuple[str, ...]) -> None:
    """Only spaces and hyphens may part the words of a label; the longest label counts."""
    assert tuple(word for _, word in show_finds(text, HARD_SCHEME)) == words, text


def test_empty_scheme_finds_nothing() -> None:
    """A project without themes has none."""
    assert find_themes("learning communities", EMPTY_SCHEME) == []


LABELS = [
    "city",
    "learning city",
    "learning",
    "peace",
    "place-based learning",
    "niveau local",
    "R&D",
]
SEPARATORS = [" ", "-", ". ", "\n", " – ", "'", "\u00ad", "", "  ", "\u0301", "“", "李"]
TEXTS = st.lists(
    st.sampled_from([*LABELS, "Cities", "LEARNING", "lócal", "niveaux", *SEPARATORS]), max_size=20
).map("".join) | st.text(max_size=40)


@given(TEXTS)
def test_spans_are_exact_and_in_order(text: str) -> None:
    """A span holds exactly its label as folded, in one line, and no span is within another."""
    found = find_themes(text, make_scheme(*((label,) for label in LABELS)))
    for theme in found:
        words = text[theme.start : theme.end]
        assert fold_label(words) == fold_label(theme.label)
        assert len(words.splitlines()) == 1
    assert [t.start for t in found] == sorted({t.start for t in found})
    assert [t.end for t in found] == sorted({t.end for t in found})


@given(TEXTS, TEXTS, TEXTS)
def test_text_around_does_not_matter(before: str, text: str, after: str) -> None:
    """Other sentences before and after change no find, they only move it."""
    scheme = make_scheme(*((label,) for label in LABELS))
    inner = [(t.start, t.end, t.label) for t in find_themes(text, scheme)]
    offset = len(before) + 1
    outer = [
        (t.start - offset, t.end - offset, t.label)
        for t in find_themes(f"{before}\n{text}\n{after}", scheme)
        if offset <= t.start < offset + len(text)
    ]
    assert outer == inner


@given(st.sampled_from(LABELS), st.sampled_from(LABELS))
def test_a_longer_label_takes_the_place_of_a_shorter(first: str, second: str) -> None:
    """What is found alone is also found side by side, unless a longer label covers it."""
    text = f"{first} {second}"
    scheme = make_scheme(*((label,) for label in LABELS))
    covered = set()
    for theme in find_themes(text, scheme):
        covered |= set(range(theme.start, theme.end))
    assert covered == set(range(len(text))) - ({len(first)} - covered)


def test_a_million_characters_take_a_second() -> None:
    """Time grows with the text, not with its square, whatever the text."""
    for text in (read_seed() * 300, "learning " * 110_000, "a" * 10**6, "- " * 500_000):
        started = time.process_time()
        find_themes(text, SEED)
        assert time.process_time() - started < 3, text[:20]


# ── A thesaurus in six languages ──

THESAURUS = read_scheme(Path(__file__).with_name("thesaurus.ttl"))
LINES = Path(__file__).with_name("theme_texts.jsonl").read_text("utf-8").splitlines()
TEXTS_OF_THEMES: list[dict[str, Any]] = [json.loads(line) for line in LINES]


@pytest.mark.parametrize("row", TEXTS_OF_THEMES, ids=lambda row: row["text"])
def test_themes_of_a_large_thesaurus(row: dict[str, Any]) -> None:
    """Words that mean something else are no theme: "us", "walls", "learning ecosystem", "pain"."""
    found = {label for label, _ in show_finds(row["text"], THESAURUS)}
    assert found == set(row["themes"]) - set(row.get("missed", ()))


def test_an_own_theme_comes_before_one_of_a_thesaurus(tmp_path: Path) -> None:
    """A label in two files is the researcher's; a theme within a longer own one is left out."""
    own = write_scheme(
        tmp_path,
        ":eco a skos:Concept ; skos:prefLabel 'learning ecosystems'@en ;"
        " skos:altLabel 'museum'@en .",
    )
    scheme = read_scheme(own, Path(__file__).with_name("thesaurus.ttl"))
    assert show_finds("Museums and the learning ecosystem", scheme) == [
        ("learning ecosystems", "Museums"), ("learning ecosystems", "learning ecosystem"),
    ]  # fmt: skip
    assert {concept.source for concept in scheme.concepts} == {"themes", "themes-thesaurus"}


def test_a_large_scheme_costs_a_text_no_more_than_a_small_one() -> None:
    """How many steps a text takes does not grow with the number of concepts."""
    many = make_scheme(*((f"theme number {n}", f"other {n} name") for n in range(4000)))
    few = make_scheme(*((f"theme number {n}", f"other {n} name") for n in range(40)))
    text = "A theme of the city and its other people"

    def count_calls(scheme: ThemeScheme) -> int:
        find_themes(text, scheme)  # What is made once is made by now.
        profile = cProfile.Profile()
        profile.runcall(find_themes, text, scheme)
        return sum(int(entry.callcount) for entry in profile.getstats())

    assert count_calls(many) < 5 * count_calls(few)


SAME_IN_A_LANGUAGE = [
    ("en", "child", "children"), ("en", "organisation", "organizations"),
    ("en", "centre", "centers"), ("en", "programme", "programs"), ("en", "labour", "labor"),
    ("en", "analysis", "analyses"), ("en", "curriculum", "curricula"),
    ("fr", "école", "Écoles"), ("fr", "niveau", "niveaux"), ("fr", "travail", "travaux"),
    ("fr", "local", "locaux"), ("fr", "jeu", "jeux"),
    ("es", "líder", "líderes"), ("es", "red", "redes"), ("es", "voz", "voces"),
    ("es", "institución", "instituciones"), ("es", "joven", "jóvenes"), ("es", "clase", "clases"),
    ("de", "Schule", "Schulen"), ("de", "Stadt", "Städte"), ("de", "Kind", "Kindern"),
    ("de", "Netzwerk", "Netzwerke"), ("de", "Lehrerin", "Lehrerinnen"),
    ("de", "sozial", "sozialer"),
    ("pt", "ação", "ações"), ("pt", "jovem", "jovens"), ("pt", "social", "sociais"),
    ("pt", "professor", "professores"), ("pt", "escola", "escolas"), ("pt", "cidadão", "cidadãos"),
    ("it", "scuola", "scuole"), ("it", "politica", "politiche"), ("it", "servizio", "servizi"),
    ("it", "apprendimento", "apprendimenti"), ("it", "città", "città"),
]  # fmt: skip
OTHER_IN_A_LANGUAGE = [
    ("en", "learning", "learn"), ("en", "human", "humane"), ("en", "wise", "wizard"),
    ("fr", "cours", "cour"), ("fr", "bas", "ba"), ("es", "mes", "me"), ("es", "paz", "paso"),
    ("de", "Lehre", "Lehrer"), ("de", "Klasse", "Klang"), ("pt", "mal", "mau"),
    ("it", "pace", "pagina"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "one", "other"), SAME_IN_A_LANGUAGE)
def test_forms_of_one_word(language: str, one: str, other: str) -> None:
    """Number, gender and case make no other word, by the rules of the label's language."""
    assert fold_label(one, language) == fold_label(other, language)


@pytest.mark.parametrize(("language", "one", "other"), OTHER_IN_A_LANGUAGE)
def test_words_that_only_look_alike(language: str, one: str, other: str) -> None:
    """What is another word stays another word."""
    assert fold_label(one, language) != fold_label(other, language)


def test_a_scheme_in_another_syntax(tmp_path: Path) -> None:
    """RDF/XML, JSON-LD and SKOS-XL are read; a document type is refused, and said so."""
    (tmp_path / "a.rdf").write_text(
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#">
          <skos:Concept rdf:about="http://e/a"><skos:prefLabel xml:lang="de">Stadtplanung
          </skos:prefLabel></skos:Concept></rdf:RDF>"""
    )
    (tmp_path / "b.jsonld").write_text(
        """{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@id": "http://e/b",
            "@type": "skos:Concept",
            "skos:prefLabel": {"@value": "climate change", "@language": "en"}}"""
    )
    (tmp_path / "c.ttl").write_text(
        PREFIXES + "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n"
        ":c a skos:Concept ; xl:prefLabel [ xl:literalForm 'living labs'@en ] ."
    )
    files = [tmp_path / name for name in ("a.rdf", "b.jsonld", "c.ttl")]
    scheme = read_scheme(*files)
    text = "Stadtplanung, climate change and living labs"
    assert [words for _, words in show_finds(text, scheme)] == [
        "Stadtplanung", "climate change", "living labs",
    ]  # fmt: skip
    (tmp_path / "d.rdf").write_text("<!DOCTYPE rdf:RDF []>" + (tmp_path / "a.rdf").read_text())
    with pytest.raises(ProjectError, match=r"^d\.rdf: .*document type"):
        read_scheme(tmp_path / "d.rdf")


def test_labels_keep_their_language_in_the_graph(tmp_path: Path) -> None:
    """Each label has its tag; a theme that is found says which found theme is broader."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "page.txt").write_text(
        "Essays\nKeri Facer, University of Bristol\nPeace education for peace\nA teaser it is.\n"
    )
    (tmp_path / "more.ttl").write_bytes(Path(__file__).with_name("thesaurus.ttl").read_bytes())
    (tmp_path / "actormap.toml").write_text('themes = ["more.ttl"]\n')
    graph = actormap.build(tmp_path, out=tmp_path / "out")
    rows = graph.sparql(
        'SELECT ?l (LANG(?l) AS ?t) { ?c rdfs:label "Peace" ; skos:prefLabel ?l } ORDER BY ?t'
    )
    assert isinstance(rows, pd.DataFrame)
    assert [tuple(row) for row in rows.itertuples(index=False)] == [
        ("Frieden", "de"), ("Peace", "en"), ("Paz", "es"), ("Paix", "fr"), ("Pace", "it"),
        ("Paz", "pt"),
    ]  # fmt: skip
    assert graph.sparql('ASK { ?n rdfs:label "Peace education" ; skos:broader/rdfs:label "Peace" }')
    assert graph.check() == []
    assert graph.show("Frieden").entity.label == "Peace"


def test_a_named_file_of_themes_must_be_there(tmp_path: Path) -> None:
    """A slip in the settings is told."""
    (tmp_path / "page.txt").write_text("Words.")
    (tmp_path / "actormap.toml").write_text('themes = ["nothing.ttl"]\n')
    with pytest.raises(ProjectError, match=r'no file of themes "nothing\.ttl"'):
        actormap.build(tmp_path, out=tmp_path / "out")


# ── The file ──

BAD_SCHEMES = [
    (":a a skos:Concept ;\n  skos:prefLabel oops .", "line 5"),
    (":a skos:prefLabel 'a' .", "no skos:Concept"),
    ("", "no skos:Concept"),
    (":a a skos:Concept .", "theme/a> has no skos:prefLabel"),
    (":a a skos:Concept ; skos:prefLabel ' – ' .", "no letter"),
    (
        """:a a skos:Concept ; skos:prefLabel 'city'@en .
        :b a skos:Concept ; skos:prefLabel 'town'@en ; skos:hiddenLabel 'Cities'@en .""",
        "theme/a> and <https://example.org/theme/b> both have the label",
    ),
]


@pytest.mark.parametrize(("turtle", "message"), BAD_SCHEMES)
def test_unusable_scheme_is_one_clear_line(tmp_path: Path, turtle: str, message: str) -> None:
    """The message names the file, the line or the concept, and what is wrong."""
    with pytest.raises(ProjectError) as raised:
        read_scheme(write_scheme(tmp_path, turtle))
    assert message in str(raised.value)
    assert str(raised.value).startswith("themes.ttl")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"\x00\x01\x02", "thème".encode("latin-1"), None]
)
def test_unreadable_scheme_is_one_clear_line(tmp_path: Path, content: bytes | None) -> None:
    """Binary files, other encodings and a missing file are told as such."""
    path = tmp_path / "themes.ttl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ProjectError, match=r"^themes\.ttl: (no UTF-8|cannot be read|no valid)"):
        read_scheme(path)


def test_label_is_in_the_language_asked_for(tmp_path: Path) -> None:
    """The label falls back from the language to English, to none, to any; `labels` holds all."""
    path = write_scheme(
        tmp_path,
        ":a a skos:Concept ; skos:prefLabel 'paz'@es, 'peace'@en-GB, 'pais' ;"
        " skos:altLabel 'calm'@en ; skos:hiddenLabel 'peaceful'@en ;"
        " skos:scopeNote 'nota'@es, 'note'@en ; skos:broader :b .\n"
        ":b a skos:Concept ; skos:prefLabel 'Gesellschaft'@de .",
    )
    one, other = read_scheme(path, language="es").concepts
    assert (one.label, one.scope_note) == ("paz", "nota")
    assert one.alt_labels == ("peace", "pais", "calm")
    assert one.labels == ("paz", "peace", "pais", "calm", "peaceful")
    assert one.broader == (other.iri,)
    assert other.label == "Gesellschaft"
    assert read_scheme(path, language="fr").concepts[0].label == "peace"


def test_one_label_in_two_languages_may_name_two_themes(tmp_path: Path) -> None:
    """Such a label finds the first of the two, always the same."""
    path = write_scheme(
        tmp_path,
        ":b a skos:Concept ; skos:prefLabel 'pain'@fr .\n"
        ":a a skos:Concept ; skos:prefLabel 'pain'@en .",
    )
    found = find_themes("pain", read_scheme(path))
    assert [theme.concept.iri for theme in found] == ["https://example.org/theme/a"]


@given(
    st.dictionaries(
        st.sampled_from("abcdef"),
        st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=3),
        min_size=1,
    )
)
def test_scheme_survives_writing_and_reading(
    tmp_path_factory: pytest.TempPathFactory, names: dict[str, list[str]]
) -> None:
    """Any labels that are written as Turtle are read back as they are."""
    skos = "http://www.w3.org/2004/02/skos/core#"
    quads = []
    for name, labels in names.items():
        iri = NamedNode(f"https://example.org/theme/{name}")
        kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
        quads.append(Quad(iri, kind, NamedNode(f"{skos}Concept")))
        quads.append(Quad(iri, NamedNode(f"{skos}prefLabel"), Literal(f"pref {name}")))
        quads += [
            Quad(iri, NamedNode(f"{skos}altLabel"), Literal(f"{name} {label}")) for label in labels
        ]
    path = tmp_path_factory.mktemp("scheme") / "themes.ttl"
    path.write_bytes(serialize(quads, format=RdfFormat.TURTLE) or b"")
    read = {concept.iri[-1]: concept.labels for concept in read_scheme(path).concepts}
    written = {
        name: tuple(dict.fromkeys([f"pref {name}", *(f"{name} {label}" for label in labels)]))
        for name, labels in names.items()
    }
    assert read == written


# ── Proposals ──


def test_proposals_are_phrases_the_scheme_lacks() -> None:
    """A phrase of several texts is proposed with its places, one that is a theme is not."""
    texts = [
        "Social prescribing changes learning communities.",
        "A study of social prescribing in cities",
        "Learning communities and peace",
    ]
    proposed = propose_themes(texts, SEED)
    best = proposed[0]
    assert best.phrase.casefold() == "social prescribing"
    assert [texts[n][start:end].casefold() for n, start, end in best.places] == [
        "social prescribing"
    ] * 2
    assert not [p for p in proposed if show_finds(p.phrase, SEED)]
    assert propose_themes(texts, SEED, most=1) == [best]


def test_nothing_to_propose() -> None:
    """No text, or none with words, proposes nothing."""
    assert propose_themes([], SEED) == []
    assert propose_themes(["", "…"], SEED) == []


def test_proposals_are_the_same_in_every_run() -> None:
    """The order of proposals does not depend on how Python hashes strings."""
    code = (
        "import sys; from actormap.themes import *; "
        "print(propose_themes(sys.argv[1].splitlines(), EMPTY_SCHEME))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code, read_seed()],
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(answers) == 1
    assert b"ProposedTheme" in answers.pop()
