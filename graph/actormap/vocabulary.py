"""Every class and property once: our name, the published IRI, the words on the map.

Nobody else writes an IRI of a vocabulary. Plain strings, so that a lookup in a saved graph starts
without an RDF library. Sources: https://www.w3.org/TR/vocab-org/, https://www.w3.org/TR/prov-o/,
https://www.w3.org/TR/annotation-vocab/, https://www.w3.org/TR/skos-reference/,
https://schema.org/, https://www.dublincore.org/specifications/dublin-core/dcmi-terms/,
https://mapping-commons.github.io/sssom/.
"""

from dataclasses import dataclass

from actormap.model import Kind

NAMESPACES = {
    "act": "https://w3id.org/actormap/ns#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def expand(name: str) -> str:
    """Return the IRI of a prefixed name of a known vocabulary; KeyError on an unknown prefix.

    >>> expand("org:memberOf")
    'http://www.w3.org/ns/org#memberOf'
    """
    prefix, _, local = name.partition(":")
    return NAMESPACES[prefix] + local


@dataclass(frozen=True, slots=True)
class KindTerms:
    """How a kind of thing is written: classes, IRI path and prefix, words for one and many."""

    classes: tuple[str, ...]
    path: str
    prefix: str
    singular: str
    plural: str


KINDS: dict[Kind, KindTerms] = {
    Kind.WORK: KindTerms(("schema:CreativeWork",), "work", "work", "article", "articles"),
    Kind.PERSON: KindTerms(
        ("schema:Person", "foaf:Person"), "person", "person", "person", "people"
    ),
    # `org:` is W3C's own prefix, so ours is `orgn:`.
    Kind.ORGANIZATION: KindTerms(
        ("org:Organization", "schema:Organization"),
        "organization",
        "orgn",
        "organization",
        "organizations",
    ),
    Kind.PLACE: KindTerms(("schema:Place",), "place", "place", "place", "places"),
    Kind.THEME: KindTerms(("skos:Concept",), "theme", "theme", "theme", "themes"),
    Kind.COLLECTION: KindTerms(
        ("schema:Collection",), "collection", "collection", "collection", "collections"
    ),
    Kind.SERIES: KindTerms(("schema:CreativeWorkSeries",), "series", "series", "series", "series"),
    Kind.PROGRAMME: KindTerms(
        ("schema:Project",), "programme", "programme", "programme", "programmes"
    ),
}


def count_kind(kind: Kind, number: int) -> str:
    """Return a number with the word for one or many of a kind.

    >>> count_kind(Kind.PERSON, 15), count_kind(Kind.COLLECTION, 1)
    ('15 people', '1 collection')
    """
    terms = KINDS[kind]
    return f"{number} {terms.singular if number == 1 else terms.plural}"


# What a work is, in a source's words, and the classes that say so. Bibliographic types follow
# https://schema.org/CreativeWork; a form that is not listed has no class of its own.
WORK_FORMS: dict[str, tuple[str, ...]] = {
    "article": ("schema:Article",),
    "scholarly article": ("schema:Article", "schema:ScholarlyArticle"),
    "news article": ("schema:Article", "schema:NewsArticle"),
    "blog post": ("schema:Article", "schema:BlogPosting"),
    "conference paper": ("schema:Article", "schema:ScholarlyArticle"),
    "preprint": ("schema:Article", "schema:ScholarlyArticle"),
    "review": ("schema:Article", "schema:Review"),
    "report": ("schema:Article", "schema:Report"),
    "book": ("schema:Book",),
    "chapter": ("schema:Chapter",),
    "thesis": ("schema:Thesis",),
    "dataset": ("schema:Dataset",),
    "software": ("schema:SoftwareSourceCode",),
    "presentation": ("schema:PresentationDigitalDocument",),
    "web page": ("schema:WebPage",),
    "other": (),
}

# What IRIs of the record keeping look like: path below the project's base, and prefix.
RECORD_PATHS = ("source", "claim", "passage", "mention", "role", "run", "graph")


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of link between two entities, or between an entity and a value.

    `phrase` reads from subject to object, `inverse` the other way. `structural` links (being in
    the same collection or journal) never count as a connection between actors; `topical` ones (a
    shared theme or place) count as a weak one.
    """

    name: str
    predicate: str
    phrase: str
    inverse: str = ""
    structural: bool = False
    topical: bool = False


_ENTITY_RELATIONS = (
    Relation("creator", "dcterms:creator", "is written by", "wrote"),
    Relation("editor", "schema:editor", "is edited by", "edited"),
    Relation("contributor", "dcterms:contributor", "has the contributor", "contributed to"),
    Relation("member of", "org:memberOf", "is affiliated with", "has the member"),
    Relation("subject", "dcterms:subject", "is about", "is the theme of", topical=True),
    Relation("about place", "schema:contentLocation", "is about", "is written about in",
             topical=True),
    Relation("works in", "schema:workLocation", "works in", "is the place of work of",
             topical=True),
    Relation("located in", "schema:location", "is located in", "is the seat of", topical=True),
    Relation("unit of", "org:subOrganizationOf", "is a unit of", "has the unit"),
    Relation("part of", "dcterms:isPartOf", "is part of", "contains", structural=True),
    Relation("run by", "schema:parentOrganization", "is run by", "runs", structural=True),
    Relation("publisher", "schema:publisher", "is published by", "published", structural=True),
    Relation("broader", "skos:broader", "is narrower than", "is broader than", structural=True),
    Relation("related to", "dcterms:relation", "is connected to", "is connected to"),
)  # fmt: skip

_VALUE_RELATIONS = (
    Relation("preferred label", "skos:prefLabel", "is called"),
    Relation("alternative label", "skos:altLabel", "is also called"),
    Relation("type", "dcterms:type", "is a"),
    Relation("identifier", "dcterms:identifier", "is identified as"),
    Relation("title", "dcterms:title", "is titled"),
    Relation("teaser", "schema:abstract", "has the teaser"),
    Relation("issued", "dcterms:issued", "came out in"),
    Relation("language", "dcterms:language", "is in the language"),
    Relation("description", "schema:description", "is described as"),
    Relation("website", "schema:url", "has the web page"),
    Relation("job title", "schema:jobTitle", "has the role"),
    Relation("founded", "schema:foundingDate", "was launched in"),
    Relation("latitude", "geo:lat", "has the latitude"),
    Relation("longitude", "geo:long", "has the longitude"),
    Relation("country", "schema:addressCountry", "is in the country"),
)

RELATIONS: dict[str, Relation] = {
    relation.name: relation for relation in (*_ENTITY_RELATIONS, *_VALUE_RELATIONS)
}

# Our own terms: only what no published vocabulary has.
OWN_TERMS = {
    "act:Contribution": "An authorship: somebody's part in a work, as a source states it.",
    "act:Mention": "What one source calls somebody or something, before identity is decided.",
    "act:rank": "The place of a person in the order of a work's authors, from 1.",
    "act:nameAsStated": "The name as it stands in the source.",
    "act:roleAsStated": "The role as it stands in the source.",
    "act:affiliationAsStated": "The organization of a contributor as it stands in the source.",
    "act:line": "The line of the source, from 1, on which a passage begins.",
    "act:method": "The name of the rule by which a claim was read.",
    "act:inferred": "True where a claim follows from the words but is not said by them.",
    "act:truncated": "True where the source cuts a text short.",
}
