"""The works of Crossref: the members that are read, and of what type they are.

https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md (work), and the JSON of the
yearly public data files, which is the same.
"""

from msgspec import Struct, field

Texts = list[str | None] | None


class PartialDate(Struct, rename="kebab", gc=False):
    """A date in parts: year, month, day, as far as they are known."""

    date_parts: list[list[int | str | None] | None] | None = None


class ExternalId(Struct, rename="kebab", gc=False):
    """An identifier of an organization."""

    id: str | None = None
    id_type: str | None = None


class AffiliationWords(Struct):
    """An affiliation: its name in words, or an organization with its parts."""

    name: str | None = None
    id: list[ExternalId | None] | None = None
    place: Texts = None


class Contributor(Struct, omit_defaults=True):
    """A person by given and family name, or an organization by its name."""

    given: str | None = None
    family: str | None = None
    suffix: str | None = None
    name: str | None = None
    orcid: str | None = field(default=None, name="ORCID")
    affiliation: list[AffiliationWords | None] | None = None


class Institution(Struct):
    """Who put out a report, thesis or preprint."""

    name: str | None = None


class WorkRecord(Struct, rename="kebab"):
    """A work."""

    doi: str | None = field(default=None, name="DOI")
    type: str | None = None
    title: Texts = None
    subtitle: Texts = None
    original_title: Texts = None
    container_title: Texts = None
    group_title: str | None = None
    institution: list[Institution | None] | None = None
    publisher: str | None = None
    issn: Texts = field(default=None, name="ISSN")
    isbn: Texts = field(default=None, name="ISBN")
    author: list[Contributor | None] | None = None
    editor: list[Contributor | None] | None = None
    translator: list[Contributor | None] | None = None
    chair: list[Contributor | None] | None = None
    issued: PartialDate | None = None
    published: PartialDate | None = None
    published_online: PartialDate | None = None
    published_print: PartialDate | None = None
    posted: PartialDate | None = None
    approved: PartialDate | None = None
    abstract: str | None = None
    subject: Texts = None
    language: str | None = None
