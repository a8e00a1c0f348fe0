"""The authors and institutions of an ecosystem, as OpenAlex writes them."""

from collections.abc import Iterator

from bench.generation.authors import Authors, make_author_id
from bench.generation.identifiers import make_orcid
from bench.generation.names import make_initials
from bench.generation.organizations import Organization, Organizations, make_institution_id
from bench.generation.tables import quote, quote_or_null

_DATES = '"updated_date":"2025-12-31T00:00:00.000000","created_date":"2025-01-01T00:00:00"'


def write_authors(authors: Authors, organizations: Organizations) -> Iterator[str]:
    """Yield each author who has a work, as a JSON object on one line with its end."""
    for number in range(len(authors)):
        if authors.works[number]:
            yield _write_author(number, authors, organizations)


def _write_author(number: int, authors: Authors, organizations: Organizations) -> str:
    iri = make_author_id(number)
    orcid = f'"{make_orcid(number)}"' if authors.orcids[number] else "null"
    name = authors.names[number]
    ids = f'"openalex":"{iri}"' + (f',"orcid":{orcid}' if authors.orcids[number] else "")
    home = organizations.all[authors.homes[number]]
    return (
        f'{{"id":"{iri}","orcid":{orcid},"display_name":{name},'
        f'"display_name_alternatives":[{_vary(name)}],"works_count":{authors.works[number]},'
        f'"cited_by_count":{authors.cited[number]},"summary_stats":{{"2yr_mean_citedness":0.0,'
        f'"h_index":0,"i10_index":0}},"ids":{{{ids}}},'
        f'"affiliations":[{_write_career(number, authors, organizations)}],'
        f'"last_known_institutions":[{home.json}],"topics":[],"topic_share":[],"x_concepts":[],'
        f'"counts_by_year":[],"works_api_url":"https://api.openalex.org/works?filter='
        f'author.id:{iri.rpartition("/")[2]}",{_DATES}}}\n'
    )


def _vary(name: str) -> str:
    given, _, surname = name[1:-1].rpartition(" ")
    return quote(f"{make_initials(given)} {surname}") if given else name


def _write_career(number: int, authors: Authors, organizations: Organizations) -> str:
    """Return the organizations of an author with their years, the latest first."""
    first, last = authors.first[number], authors.last[number]
    former = authors.former[number]
    if former < 0:
        spans = [(authors.homes[number], first)]
    else:
        middle = (first + last + 1) // 2
        spans = [(authors.homes[number], middle), (former, first)]
    written = []
    for home, start in spans:
        years = ",".join(map(str, range(last, start - 1, -1)))
        json = organizations.all[home].json
        written.append(f'{{"institution":{json},"years":[{years}]}}')
        last = start - 1
    return ",".join(written)


def write_institutions(organizations: Organizations) -> Iterator[str]:
    """Yield each organization as a JSON object on one line with its end."""
    for organization in organizations.all:
        yield _write_institution(organization, organizations)


def _write_institution(organization: Organization, organizations: Organizations) -> str:
    iri = make_institution_id(organization.facts.number)
    ror = f',"ror":"{organization.facts.ror}"' if organization.facts.ror else ""
    body = organization.json[:-1]
    works = organizations.works[organization.facts.number]
    return (
        f'{body},"type_id":"https://openalex.org/institution-types/{organization.facts.kind}",'
        f'"homepage_url":null,"image_url":null,"image_thumbnail_url":null,'
        f'"display_name_acronyms":[],"display_name_alternatives":[],"repositories":[],'
        f'"works_count":{works},"cited_by_count":0,"summary_stats":{{"2yr_mean_citedness":0.0,'
        f'"h_index":0,"i10_index":0}},"ids":{{"openalex":"{iri}"{ror}}},'
        f'"geo":{_write_place(organization)},"international":{{"display_name":'
        f'{{"en":{quote(organization.facts.name)}}}}},'
        f'"associated_institutions":[{_write_wholes(organization, organizations)}],'
        f'"counts_by_year":[],"roles":[{{"role":"institution","id":"{iri}","works_count":{works}}}],'
        f'"topics":[],"topic_share":[],"x_concepts":[],"is_super_system":false,'
        f'"works_api_url":"https://api.openalex.org/works?filter=institutions.id:'
        f'{iri.rpartition("/")[2]}",{_DATES}}}\n'
    )


def _write_place(organization: Organization) -> str:
    city = organization.facts.city
    return (
        f'{{"city":{quote(city.name)},"geonames_city_id":"{city.geonames}",'
        f'"region":{quote_or_null(city.region)},'
        f'"country_code":{quote_or_null(organization.facts.country_code)},'
        f'"country":{quote_or_null(city.country if organization.facts.country_code else "")},'
        f'"latitude":{city.latitude},"longitude":{city.longitude}}}'
    )


def _write_wholes(organization: Organization, organizations: Organizations) -> str:
    """Return what the organization is part of."""
    wholes = [organizations.all[number] for number in organization.facts.lineage[1:]]
    return ",".join(f'{whole.json[:-1]},"relationship":"parent"}}' for whole in wholes)
