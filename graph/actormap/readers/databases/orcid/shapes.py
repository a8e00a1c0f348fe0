"""The public record of ORCID, version 2 and 3: the members that are read, and of what type.

https://github.com/ORCID/orcid-model/tree/master/src/main/resources/record_3.0
"""

from msgspec import Struct


class Text(Struct, gc=False):
    """A text, which ORCID always wraps."""

    value: str | None = None
    content: str | None = None


class PartialDate(Struct, gc=False):
    """A date: year, month and day, as far as they are known."""

    year: Text | None = None
    month: Text | None = None
    day: Text | None = None


class PersonName(Struct, rename="kebab", gc=False):
    """The name of a person."""

    given_names: Text | None = None
    family_name: Text | None = None
    credit_name: Text | None = None


class OtherNames(Struct, rename="kebab"):
    """Further names."""

    other_name: list[Text | None] | None = None


class Keywords(Struct):
    """What somebody works on."""

    keyword: list[Text | None] | None = None


class WebPage(Struct):
    """A web page of the person."""

    url: Text | None = None


class WebPages(Struct, rename="kebab"):
    """Web pages of the person."""

    researcher_url: list[WebPage | None] | None = None


class Address(Struct):
    """Where somebody works: no more than a country."""

    country: Text | None = None


class Addresses(Struct):
    """Where somebody works."""

    address: list[Address | None] | None = None


class Person(Struct, rename="kebab"):
    """Who it is."""

    name: PersonName | None = None
    other_names: OtherNames | None = None
    biography: Text | None = None
    researcher_urls: WebPages | None = None
    keywords: Keywords | None = None
    addresses: Addresses | None = None


class PlaceOfOrganization(Struct, gc=False):
    """Where an organization is."""

    city: str | None = None
    country: str | None = None


class Disambiguation(Struct, rename="kebab", gc=False):
    """An organization's identifier in some register."""

    disambiguated_organization_identifier: str | None = None
    disambiguation_source: str | None = None


class Organization(Struct, rename="kebab"):
    """An organization."""

    name: str | None = None
    address: PlaceOfOrganization | None = None
    disambiguated_organization: Disambiguation | None = None


class Employment(Struct, rename="kebab"):
    """A position at an organization."""

    department_name: str | None = None
    role_title: str | None = None
    start_date: PartialDate | None = None
    end_date: PartialDate | None = None
    organization: Organization | None = None


class EmploymentSummary(Struct, rename="kebab"):
    """A position, as version 3 wraps it."""

    employment_summary: Employment | None = None


class EmploymentGroup(Struct):
    """Statements about one position."""

    summaries: list[EmploymentSummary | None] | None = None


class Employments(Struct, rename="kebab"):
    """Positions: in groups (version 3), or one after another (version 2)."""

    affiliation_group: list[EmploymentGroup | None] | None = None
    employment_summary: list[Employment | None] | None = None


class Title(Struct):
    """The title of a work, with its subtitle."""

    title: Text | None = None
    subtitle: Text | None = None


class ExternalId(Struct, rename="kebab"):
    """An identifier of a work, or of what it is part of."""

    external_id_type: str | None = None
    external_id_value: str | None = None
    external_id_relationship: str | None = None


class ExternalIds(Struct, rename="kebab"):
    """Identifiers of a work."""

    external_id: list[ExternalId | None] | None = None


class WorkSummary(Struct, rename="kebab", omit_defaults=True):
    """A work as its author lists it."""

    title: Title | None = None
    external_ids: ExternalIds | None = None
    url: Text | None = None
    type: str | None = None
    publication_date: PartialDate | None = None
    journal_title: Text | None = None
    put_code: int | None = None


class WorkGroup(Struct, rename="kebab"):
    """Statements about one work."""

    work_summary: list[WorkSummary | None] | None = None


class Works(Struct):
    """Works."""

    group: list[WorkGroup | None] | None = None


class Activities(Struct, rename="kebab"):
    """What somebody did."""

    employments: Employments | None = None
    works: Works | None = None


class Identifier(Struct):
    """The ORCID iD."""

    path: str | None = None


class PersonRecord(Struct, rename="kebab"):
    """The record of a person."""

    orcid_identifier: Identifier | None = None
    person: Person | None = None
    activities_summary: Activities | None = None
