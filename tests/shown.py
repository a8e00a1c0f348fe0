"""Records as lines that a test can compare and a person can read."""

from actormap.records import (
    Actor,
    Affiliation,
    Heading,
    Link,
    Prose,
    Record,
    Unread,
    Value,
    Work,
)


def show_record(record: Record) -> str:
    """Return a record in one line."""
    match record:
        case Actor(kind=kind, name=name):
            parts = [f"{kind} {name.text}", *(f"as {role.text}" for role in record.roles)]
            parts += [f"at {_show_affiliation(a)}" for a in record.affiliations]
            parts += [f"under {a.organization.text}" for a in record.parents]
            parts += [f"in {place.text}" for place in record.places]
            parts += [f"({record.sector.text})"] if record.sector else []
            parts += [record.country, *(f"alias {v.text}" for v in record.alt_names)]
            parts += _show_values(record.identifiers, record.keywords)
            return " ".join(filter(None, parts))
        case Work(title=title):
            parts = [f"{record.form} {title.text}"]
            for c in record.contributors:
                organizations = [f" at {_show_affiliation(a)}" for a in c.affiliations]
                parts.append(f"{c.relation} {c.name.text}{c.local}" + "".join(organizations))
            parts += [record.issued.text if record.issued else ""]
            parts += [f"in {record.venue.name.text}" if record.venue else ""]
            parts += _show_values(record.identifiers, record.keywords)
            return " ".join(filter(None, parts))
        case Link():
            details = " ".join(value for _, value in record.details)
            return f"{record.subject.name.text} > {record.object.name.text} {details}".strip()
        case Unread():
            return f"unread {record.passage.fragment}: {record.reason}"
        case Heading() | Prose():
            return f"{type(record).__name__.lower()} {record.passage.quote}"
    raise AssertionError(record)


def _show_affiliation(affiliation: Affiliation) -> str:
    place = f" ({affiliation.place.text})" if affiliation.place else ""
    return affiliation.organization.text + place


def _show_values(identifiers: tuple[Value, ...], keywords: tuple[Value, ...]) -> list[str]:
    return [f"<{v.text}>" for v in identifiers] + [f"#{v.text}" for v in keywords]
