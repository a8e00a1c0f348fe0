"""All that the sources say of an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actormap.answers.evidence import describe_evidence, print_evidence
from actormap.answers.rows import print_table
from actormap.tables import Value, make_printable, make_table, write_json
from actormap.vocabulary import KINDS

if TYPE_CHECKING:
    from actormap.judgements import JudgementNote, MentionNote
    from actormap.profiles import Profile, Said

# What the head of a profile says already.
_LABELS = ("preferred label", "alternative label")
# As in judgements, which is not imported before an entity is shown.
_SIGNS = {"same": "=", "not the same": "≠", "unsure": "perhaps =", "open": "perhaps ="}


def print_profile(profile: Profile, form: str) -> None:
    """Print all that is said of an entity; as CSV only the rows of what is said."""
    if form == "json":
        print(write_json(_describe_profile(profile)))
    elif form == "csv":
        columns = ("phrase", "value", "role", "quote", "source", "line", "inferred")
        print_table(make_table(map(_describe_said, profile.said), columns), form)
    else:
        _print_head(profile)
        for said in profile.said:
            _print_said(said)
        _print_identity(profile)


def _describe_profile(profile: Profile) -> dict[str, object]:
    entity = profile.entity
    return {
        "name": entity.label,
        "kind": str(entity.kind),
        "iri": entity.iri,
        "alt_labels": list(entity.alt_labels),
        "identifiers": list(entity.identifiers),
        "said": [_describe_said(said) for said in profile.said],
        "mentions": [
            {"name": mention.name, "source": mention.source} for mention in profile.mentions
        ],
        "identity": [_describe_judgement(note) for note in profile.judgements],
    }


def _describe_said(said: Said) -> dict[str, Value]:
    return {
        "phrase": said.phrase,
        "value": said.value,
        "role": said.statement.get_detail("role") or None,
        "iri": said.other.iri if said.other else None,
        **describe_evidence(said.statement, said.source),
    }


def _describe_judgement(note: JudgementNote) -> dict[str, Value]:
    return {
        "mention": note.mention.name,
        "source": note.mention.source,
        "judgement": note.judgement,
        "other": note.other.name,
        "other_source": note.other.source,
        "other_iri": note.other.iri,
        "author": note.author,
        "date": note.date,
        "comment": note.comment,
        "confidence": note.confidence,
    }


def _print_head(profile: Profile) -> None:
    entity = profile.entity
    print(f"{make_printable(entity.label)} ({KINDS[entity.kind].singular})")
    print(f"  {entity.iri}")
    for words, values in (("also", entity.alt_labels), ("same as", entity.identifiers)):
        if values:
            print(f"  {words}: {make_printable(', '.join(values))}")


def _print_said(said: Said) -> None:
    if said.statement.relation in _LABELS:
        return
    # The role of an author stands with the affiliation.
    role = said.statement.get_detail("role") if said.statement.relation != "creator" else ""
    suffix = f" ({make_printable(role)})" if role else ""
    print(f"\n  {said.phrase} {make_printable(said.value)}{suffix}")
    print_evidence(said.statement, said.source)


def _print_identity(profile: Profile) -> None:
    """Print what each source calls the entity, and what was decided about that."""
    count = len(profile.mentions)
    if count < 2 and not profile.judgements:  # noqa: PLR2004 - one mention needs no word
        return
    print(f"\n  Identity: {count} mention{'s' * (count != 1)}")
    for mention in profile.mentions:
        print(f"    “{make_printable(mention.name)}” in {make_printable(mention.source)}")
    for note in profile.judgements:
        one, other = map(_write_side, (note.mention, note.other))
        print(f"    {one} {_SIGNS[note.judgement]} {other}")
        by = ", ".join(filter(None, (note.author or "nobody has decided", note.date)))
        why = f": {note.comment}" if note.comment else ""
        print(f"      {make_printable(by + why)} ({note.confidence:g})")


def _write_side(side: MentionNote) -> str:
    """Return a mention with its source, or an identifier, which is in none."""
    name = make_printable(side.name)
    return f"“{name}” ({make_printable(side.source)})" if side.source else name
