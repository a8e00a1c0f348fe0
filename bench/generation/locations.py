"""Where works can be found, and whether they are open."""

from bench.generation.draws import Draws
from bench.generation.tables import quote
from bench.generation.venues import Venue, write_flag

NO_LOCATION = 0.01

_SECOND = 0.12
_GREEN = 0.3
_HYBRID = 0.25
_RAW_TYPES = {
    "article": "journal-article",
    "preprint": "posted-content",
    "review": "journal-article",
}
_REPOSITORY = (
    '"source":{"id":"https://openalex.org/S4306400000","display_name":"General Research Archive",'
    '"issn_l":null,"issn":null,"is_oa":true,"is_in_doaj":false,"is_core":false,'
    '"host_organization":null,"host_organization_name":null,"host_organization_lineage":[],'
    '"host_organization_lineage_names":[],"type":"repository"},'
    '"license":"cc-by","license_id":"https://openalex.org/licenses/cc-by",'
    '"version":"acceptedVersion","is_accepted":true,"is_published":false,'
    '"raw_source_name":"General Research Archive","raw_type":"text"}'
)


def write_locations(draws: Draws, kind: str, doi: str, venue: Venue | None, index: int) -> str:
    """Return the members `primary_location` to `best_oa_location` of a work of a kind."""
    if draws.number() < NO_LOCATION:
        return _write_open_access("closed", "null") + _list_locations("null", [])
    url = f"https://doi.org/{doi}" if doi else f"https://example.org/works/{index}"
    status = _choose_status(draws, venue)
    first = _write_primary(kind, doi, url, venue, is_open=status not in ("closed", "green"))
    locations = [first]
    if status == "green" or draws.number() < _SECOND:
        locations.append(
            f'{{"id":"pmh:archive:{index}","is_oa":true,'
            f'"landing_page_url":"https://example.org/archive/{index}","pdf_url":null,{_REPOSITORY}'
        )
    return _write_open_access(status, quote(url)) + _list_locations(first, locations)


def _choose_status(draws: Draws, venue: Venue | None) -> str:
    if venue and venue.is_open:
        return "gold"
    choice = draws.number()
    return "green" if choice < _GREEN else "hybrid" if choice < _GREEN + _HYBRID else "closed"


def _write_primary(kind: str, doi: str, url: str, venue: Venue | None, *, is_open: bool) -> str:
    preprint = kind == "preprint"
    return (
        f'{{"id":{quote(f"doi:{doi}") if doi else "null"},"is_oa":{write_flag(value=is_open)},'
        f'"landing_page_url":"{url}","pdf_url":null,"source":{venue.json if venue else "null"},'
        f'"license":{quote("cc-by") if is_open else "null"},'
        f'"license_id":{quote("https://openalex.org/licenses/cc-by") if is_open else "null"},'
        f'"version":"{"submittedVersion" if preprint else "publishedVersion"}",'
        f'"is_accepted":{write_flag(value=not preprint)},'
        f'"is_published":{write_flag(value=not preprint)},'
        f'"raw_source_name":{venue.quoted if venue else "null"},'
        f'"raw_type":"{_RAW_TYPES.get(kind, kind)}"}}'
    )


def _write_open_access(status: str, url: str) -> str:
    is_open = write_flag(value=status != "closed")
    return (
        f'"open_access":{{"is_oa":{is_open},"oa_status":"{status}",'
        f'"oa_url":{url if status != "closed" else "null"},'
        f'"any_repository_has_fulltext":{write_flag(value=status == "green")}}},'
    )


def _list_locations(first: str, locations: list[str]) -> str:
    best = next((place for place in locations if '"is_oa":true' in place[:120]), "null")
    return (
        f'"primary_location":{first},"locations_count":{len(locations)},'
        f'"locations":[{",".join(locations)}],"best_oa_location":{best},'
    )
