"""The records of OpenAlex: the members that are read, and of what type they are.

https://docs.openalex.org/ (work, author and institution objects). Members that have been replaced
are read too, as saved results last longer: `host_venue` (until 2023), `concepts`, `keyword`.
"""

from msgspec import Struct

Texts = list[str | None] | None


class AuthorName(Struct, gc=False):
    """An author as an authorship shows it."""

    id: str | None = None
    display_name: str | None = None
    orcid: str | None = None


class InstitutionName(Struct, gc=False):
    """An institution as other records show it."""

    id: str | None = None
    display_name: str | None = None
    ror: str | None = None
    country_code: str | None = None
    type: str | None = None
    relationship: str | None = None


class RawAffiliation(Struct, gc=False):
    """An affiliation in words, and the institutions that were recognized in it."""

    raw_affiliation_string: str | None = None
    institution_ids: Texts = None


class Authorship(Struct, omit_defaults=True, gc=False):
    """An author of a work, with affiliations."""

    author: AuthorName | None = None
    institutions: list[InstitutionName | None] | None = None
    raw_author_name: str | None = None
    raw_affiliation_strings: Texts = None
    affiliations: list[RawAffiliation | None] | None = None


class VenueSource(Struct, gc=False):
    """A journal, book series, conference or repository."""

    id: str | None = None
    display_name: str | None = None
    issn: Texts = None
    type: str | None = None
    host_organization: str | None = None
    host_organization_name: str | None = None
    publisher: str | None = None


class Location(Struct, gc=False):
    """Where a work can be found."""

    source: VenueSource | None = None
    landing_page_url: str | None = None
    raw_source_name: str | None = None


class Label(Struct, gc=False):
    """A topic, keyword or concept."""

    display_name: str | None = None
    keyword: str | None = None
    score: float | None = None


class OtherIds(Struct, gc=False):
    """Identifiers elsewhere."""

    pmid: str | None = None
    wikidata: str | None = None


class WorkRecord(Struct, gc=False):
    """A work."""

    id: str | None = None
    doi: str | None = None
    ids: OtherIds | None = None
    title: str | None = None
    display_name: str | None = None
    publication_year: int | None = None
    publication_date: str | None = None
    language: str | None = None
    type: str | None = None
    primary_location: Location | None = None
    host_venue: VenueSource | None = None
    authorships: list[Authorship | None] | None = None
    topics: list[Label | None] | None = None
    keywords: list[Label | None] | None = None
    concepts: list[Label | None] | None = None
    abstract_inverted_index: dict[str, list[int]] | None = None


class Career(Struct, gc=False):
    """The years in which an author stated an institution."""

    institution: InstitutionName | None = None
    years: list[int | None] | None = None


class AuthorRecord(Struct, gc=False):
    """An author."""

    id: str | None = None
    orcid: str | None = None
    display_name: str | None = None
    display_name_alternatives: Texts = None
    affiliations: list[Career | None] | None = None
    last_known_institutions: list[InstitutionName | None] | None = None
    last_known_institution: InstitutionName | None = None
    topics: list[Label | None] | None = None


class Geo(Struct, gc=False):
    """Where an institution is."""

    city: str | None = None
    country_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class InstitutionRecord(Struct, gc=False):
    """An institution."""

    id: str | None = None
    ror: str | None = None
    ids: OtherIds | None = None
    display_name: str | None = None
    display_name_alternatives: Texts = None
    display_name_acronyms: Texts = None
    country_code: str | None = None
    type: str | None = None
    homepage_url: str | None = None
    geo: Geo | None = None
    associated_institutions: list[InstitutionName | None] | None = None
