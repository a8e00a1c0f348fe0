"""The works in a record of ORCID → work records, each linked to the person.

A summary says that the person has a part in the work, and not at which place among the authors.
"""

from collections.abc import Iterator

import msgspec

from actormap.identifiers import is_web_address
from actormap.model import Kind
from actormap.readers.databases.entry_place import Place
from actormap.readers.databases.orcid.people import get_words, write_date
from actormap.readers.databases.orcid.shapes import ExternalId, PersonRecord, WorkSummary
from actormap.records import Actor, End, Link, Value, Venue, Work

_FORMS = {
    "journal-article": "scholarly article", "conference-paper": "conference paper",
    "conference-abstract": "conference paper", "conference-poster": "presentation",
    "book": "book", "edited-book": "book", "book-chapter": "chapter", "book-review": "review",
    "dissertation": "thesis", "dissertation-thesis": "thesis", "supervised-student-publication":
    "thesis", "preprint": "preprint", "working-paper": "preprint", "report": "report",
    "data-set": "dataset", "software": "software", "research-tool": "software",
    "magazine-article": "article", "newspaper-article": "news article", "review": "review",
    "blog-post": "blog post", "website": "web page", "lecture-speech": "presentation",
    "encyclopedia-entry": "chapter", "dictionary-entry": "chapter",
}  # fmt: skip
_SCHEMES = {"doi": "", "pmid": "pmid:", "arxiv": "arxiv:", "isbn": "isbn:", "issn": "issn:"}


def list_works(place: Place, record: PersonRecord, person: Actor) -> Iterator[Work | Link]:
    """Yield each work, and that the person has a part in it."""
    activities = record.activities_summary
    works = activities.works if activities else None
    for index, group in enumerate((works.group if works else None) or ()):
        summary = next(iter((group.work_summary if group else None) or ()), None)
        if summary is None:
            continue
        path = f"/activities-summary/works/group/{index}/work-summary/0"
        if work := _make_work(place, summary, path):
            yield work
            yield _link(work, person)
        else:
            place.note(path, msgspec.json.encode(summary), "a work without a title")


def _make_work(place: Place, summary: WorkSummary, path: str) -> Work | None:
    title = _state_title(place, summary, path)
    if title is None:
        return None
    return Work(
        title=title,
        form=_FORMS.get((summary.type or "").lower().replace("_", "-"), "other"),
        identifiers=_identify(place, summary, path, ("self", "")),
        issued=_state_date(place, summary, path),
        venue=_make_venue(place, summary, path),
        website=_state_website(place, summary, path),
        local=str(summary.put_code or path),
    )


def _state_title(place: Place, summary: WorkSummary, path: str) -> Value | None:
    title = get_words(summary.title.title) if summary.title else ""
    subtitle = get_words(summary.title.subtitle) if summary.title else ""
    value = place.state(title, f"{path}/title/title/value")
    if not value.text:
        return None
    return Value(f"{value.text}: {subtitle}", value.passage) if subtitle else value


def _identify(
    place: Place, summary: WorkSummary, path: str, relationships: tuple[str, ...]
) -> tuple[Value, ...]:
    """Return the identifiers of these relationships: the work's own, or those of the whole."""
    ids = summary.external_ids.external_id if summary.external_ids else None
    found: tuple[Value, ...] = ()
    for index, id_ in enumerate(ids or ()):
        if id_ and (id_.external_id_relationship or "").lower() in relationships:
            words = _write_identifier(id_)
            where = f"{path}/external-ids/external-id/{index}/external-id-value"
            found += place.identify((words, where))
    return found


def _write_identifier(id_: ExternalId) -> str:
    """Return an identifier with its scheme; empty where the scheme is none that is read."""
    value = id_.external_id_value or ""
    prefix = _SCHEMES.get((id_.external_id_type or "").lower())
    if prefix is None or not value:
        return ""
    return value if "/" in value or ":" in value else prefix + value


def _state_date(place: Place, summary: WorkSummary, path: str) -> Value | None:
    written = write_date(summary.publication_date)
    return Value(written, place.quote(written, f"{path}/publication-date")) if written else None


def _make_venue(place: Place, summary: WorkSummary, path: str) -> Venue | None:
    words = get_words(summary.journal_title)
    if not words:
        return None
    serials = _identify(place, summary, path, ("part-of", "part_of"))
    issns = tuple(value for value in serials if "issn" in value.text.lower())
    return Venue(place.state(words, f"{path}/journal-title/value"), Kind.SERIES, issns)


def _state_website(place: Place, summary: WorkSummary, path: str) -> Value | None:
    address = get_words(summary.url)
    if not is_web_address(address) or "doi.org/" in address:
        return None
    return Value(address, place.quote(address, f"{path}/url/value"))


def _link(work: Work, person: Actor) -> Link:
    return Link(
        subject=_make_end(work.title, Kind.WORK, work.identifiers, work.local),
        object=_make_end(person.name, Kind.PERSON, person.identifiers),
        passage=work.title.passage,
        relation="creator",
    )


def _make_end(name: Value, kind: Kind, identifiers: tuple[Value, ...], local: str = "") -> End:
    return End(name, kind, identifiers[0].text if identifiers else "", local)
