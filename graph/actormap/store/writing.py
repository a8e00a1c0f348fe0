"""Statements, entities, decisions and sources → quads."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from actormap import __version__
from actormap.identifiers import make_slug
from actormap.model import Entity, Kind, Mention, Passage, Source, Statement, Text, hash_values
from actormap.records import Kept
from actormap.store.keeping import write_kept
from actormap.store.terms import DEFAULT_GRAPH, DETAILS, Graph, Minter, Term, term
from actormap.vocabulary import KINDS, RELATIONS, WORK_FORMS

if TYPE_CHECKING:
    # Who reads a build needs nothing of what it takes to compare mentions.
    from actormap.identity import Decision, Resolution

_NUMBERS = {"rank", "position"}
_LABELS = {"preferred label", "alternative label"}
# The classes that a stated type adds to those of the kind.
_TYPE_CLASSES: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    **{kind: {} for kind in Kind},
    Kind.PLACE: {"city": ("schema:City",), "country": ("schema:Country",)},
    Kind.WORK: WORK_FORMS,
}


def make_quads(
    resolution: "Resolution",
    sources: Sequence[Source],
    base: str,
    title: str,
    kept: Iterable[Kept] = (),
) -> Iterator[Quad]:
    """Yield the whole dataset; quads may repeat. `kept` are triples to be kept as they are."""
    minter = Minter(base)
    yield from write_kept(minter, kept)
    for statement in resolution.statements:
        graph = minter.node("source", statement.passage.source)
        yield from _write_claim(minter, graph, statement)
        yield from _write_passage(minter, graph, statement)
        yield from _write_fact(graph, statement)
        yield from _write_fact(DEFAULT_GRAPH, statement)
    for mention, entity in resolution.entities.items():
        yield from _write_mention(minter, mention, entity)
    tagged = _find_tagged(resolution.statements)
    for entity in set(resolution.entities.values()):
        yield from _write_entity(entity, tagged.get(entity.iri, ()))
    for old, new in resolution.redirects:
        yield Quad(NamedNode(old), term("dcterms:isReplacedBy"), NamedNode(new), DEFAULT_GRAPH)
    for decision in (*resolution.decisions, *resolution.pending):
        yield from _write_decision(minter, decision)
    yield from _write_run(minter, sources, title)


def _write_fact(graph: Graph, statement: Statement) -> Iterator[Quad]:
    """Yield the plain edge, and the nodes that carry role, rank and person of a link."""
    subject, target = NamedNode(statement.subject.iri), _make_object(statement.object)
    yield Quad(subject, _get_predicate(statement), target, graph)
    if statement.relation == "type" and isinstance(statement.object, Text):
        for name in _TYPE_CLASSES[statement.subject.kind].get(statement.object.value, ()):
            yield Quad(subject, term("rdf:type"), term(name), graph)


def _write_claim(minter: Minter, graph: NamedNode, statement: Statement) -> Iterator[Quad]:
    claim = minter.node("claim", statement.id)
    subject, target = NamedNode(statement.subject.iri), _make_object(statement.object)
    described: list[tuple[str, Term]] = [
        ("rdf:type", term("rdf:Statement")),
        ("rdf:subject", subject),
        ("rdf:predicate", _get_predicate(statement)),
        ("rdf:object", target),
        ("prov:wasDerivedFrom", minter.node("passage", statement.passage.id)),
        ("act:method", Literal(statement.method)),
    ]
    if statement.inferred:
        described.append(("act:inferred", Literal(True)))  # noqa: FBT003 - the value itself
    for name, value in described:
        yield Quad(claim, term(name), value, graph)
    for place in (graph, DEFAULT_GRAPH):
        yield from _write_link_node(minter, place, claim, statement)
        yield from _write_class(place, statement.subject)
        if isinstance(statement.object, Entity):
            yield from _write_class(place, statement.object)


def _write_link_node(
    minter: Minter, graph: Graph, claim: NamedNode, statement: Statement
) -> Iterator[Quad]:
    """Yield the details, and the standard shape of the links that have one.

    Authorship is a qualified attribution of PROV, affiliation a membership of W3C's ORG.
    """
    for name, value in statement.details:
        yield Quad(claim, term(DETAILS[name]), _make_detail(name, value), graph)
    if not isinstance(statement.object, Entity):
        return
    subject, target = NamedNode(statement.subject.iri), NamedNode(statement.object.iri)
    if statement.relation == "creator":
        yield Quad(claim, term("rdf:type"), term("act:Contribution"), graph)
        yield Quad(claim, term("rdf:type"), term("prov:Attribution"), graph)
        yield Quad(claim, term("prov:agent"), target, graph)
        yield Quad(subject, term("prov:qualifiedAttribution"), claim, graph)
    if statement.relation == "member of":
        yield Quad(claim, term("rdf:type"), term("org:Membership"), graph)
        yield Quad(claim, term("org:member"), subject, graph)
        yield Quad(claim, term("org:organization"), target, graph)
        if statement.about:
            work = NamedNode(statement.about.iri)
            yield Quad(claim, term("dcterms:isReferencedBy"), work, graph)
        if role := statement.get_detail("role"):
            node = minter.node("role", make_slug(role) or hash_values(role))
            yield Quad(claim, term("org:role"), node, graph)
            yield Quad(node, term("rdf:type"), term("org:Role"), graph)
            yield Quad(node, term("rdfs:label"), Literal(role), graph)


def _write_class(graph: Graph, entity: Entity) -> Iterator[Quad]:
    for name in KINDS[entity.kind].classes:
        yield Quad(NamedNode(entity.iri), term("rdf:type"), term(name), graph)


def _write_passage(minter: Minter, graph: NamedNode, statement: Statement) -> Iterator[Quad]:
    """Yield the evidence as a Web Annotation resource, selected by position and by quote."""
    passage = statement.passage
    node = minter.node("passage", passage.id)
    yield Quad(node, term("rdf:type"), term("oa:SpecificResource"), graph)
    yield Quad(node, term("oa:hasSource"), graph, graph)
    if statement.about:
        yield Quad(node, term("schema:about"), NamedNode(statement.about.iri), graph)
    quote = NamedNode(f"{node.value}#quote")
    yield Quad(node, term("oa:hasSelector"), quote, graph)
    yield Quad(quote, term("rdf:type"), term("oa:TextQuoteSelector"), graph)
    for name, value in (("exact", passage.quote), ("prefix", passage.prefix),
                        ("suffix", passage.suffix)):  # fmt: skip
        if value:
            yield Quad(quote, term(f"oa:{name}"), Literal(value), graph)
    yield from _write_position(graph, node, passage)


def _write_position(graph: NamedNode, node: NamedNode, passage: Passage) -> Iterator[Quad]:
    """Yield where the words stand: in the text, or within the value that a fragment names."""
    position = NamedNode(f"{node.value}#position")
    yield Quad(node, term("oa:hasSelector"), position, graph)
    if passage.fragment:
        yield Quad(position, term("rdf:type"), term("oa:FragmentSelector"), graph)
        yield Quad(position, term("rdf:value"), Literal(passage.fragment), graph)
    if passage.end:
        yield Quad(position, term("rdf:type"), term("oa:TextPositionSelector"), graph)
        yield Quad(position, term("oa:start"), Literal(passage.start), graph)
        yield Quad(position, term("oa:end"), Literal(passage.end), graph)
    if passage.line:
        yield Quad(position, term("act:line"), Literal(passage.line), graph)


def _find_tagged(statements: Iterable[Statement]) -> dict[str, set[str]]:
    """Map an entity's IRI to the labels that a source gives it in a language."""
    tagged: dict[str, set[str]] = {}
    for statement in statements:
        label = statement.object
        if statement.relation in _LABELS and isinstance(label, Text) and label.language:
            tagged.setdefault(statement.subject.iri, set()).add(label.value)
    return tagged


def _write_entity(entity: Entity, tagged: Collection[str]) -> Iterator[Quad]:
    """Yield label, other names and identifiers; a name with a language is there as a fact."""
    node = NamedNode(entity.iri)
    yield Quad(node, term("rdfs:label"), Literal(entity.label), DEFAULT_GRAPH)
    for label in entity.alt_labels:
        if label not in tagged:
            yield Quad(node, term("skos:altLabel"), Literal(label), DEFAULT_GRAPH)
    for identifier in entity.identifiers:
        if identifier != entity.iri:
            yield Quad(node, term("skos:exactMatch"), NamedNode(identifier), DEFAULT_GRAPH)
    yield from _write_class(DEFAULT_GRAPH, entity)


def _write_mention(minter: Minter, mention: Mention, entity: Entity) -> Iterator[Quad]:
    node, graph = minter.node("mention", mention.id), minter.identity
    yield Quad(node, term("rdf:type"), term("act:Mention"), graph)
    yield Quad(node, term("rdfs:label"), Literal(mention.name), graph)
    yield Quad(node, term("dcterms:source"), minter.node("source", mention.source), graph)
    yield Quad(node, term("prov:specializationOf"), NamedNode(entity.iri), graph)


def _write_decision(minter: Minter, decision: "Decision") -> Iterator[Quad]:
    """Yield a decision as a SSSOM mapping between two mentions, or a mention and an identifier."""
    from actormap.identity.decisions import Judgement

    name = hash_values(decision.subject, decision.object, decision.author, decision.judgement)
    node, graph = minter.node("claim", name), minter.identity
    unsure = decision.judgement is Judgement.UNSURE
    named, target = decision.names_identifier, decision.object
    described: list[tuple[str, Term]] = [
        ("rdf:type", term("sssom:Mapping")),
        ("sssom:subject_id", minter.node("mention", decision.subject)),
        ("sssom:object_id", NamedNode(target) if named else minter.node("mention", target)),
        ("sssom:predicate_id", term("skos:relatedMatch" if unsure else "skos:exactMatch")),
        ("sssom:mapping_justification", term(decision.justification)),
        ("sssom:confidence", _make_decimal(f"{decision.confidence:g}")),
    ]
    if decision.judgement is Judgement.DIFFERENT:
        described.append(("sssom:predicate_modifier", Literal("Not")))
    stated = (("author_label", decision.author), ("comment", decision.comment))
    described += [(f"sssom:{key}", Literal(value)) for key, value in stated if value]
    if decision.date:
        date = Literal(decision.date, datatype=term("xsd:date"))
        described.append(("sssom:mapping_date", date))
    for key, value in described:
        yield Quad(node, term(key), value, graph)


def _write_run(minter: Minter, sources: Sequence[Source], title: str) -> Iterator[Quad]:
    """Yield what was read and by which program. No time: the same input gives the same graph."""
    run = minter.node("run", hash_values(__version__, *(source.sha256 for source in sources)))
    program = minter.node("run", f"actormap-{__version__}")
    described: list[tuple[NamedNode, str, Term]] = [
        (run, "rdf:type", term("prov:Activity")),
        (run, "dcterms:title", Literal(title)),
        (run, "prov:wasAssociatedWith", program),
        (program, "rdf:type", term("prov:SoftwareAgent")),
        (program, "schema:name", Literal("actormap")),
        (program, "schema:softwareVersion", Literal(__version__)),
    ]
    for source in sources:
        node = minter.node("source", source.key)
        described += [(run, "prov:used", node), *_describe_source(node, source)]
    described += [(graph, "prov:wasGeneratedBy", run) for graph in (minter.meta, minter.identity)]
    for subject, name, value in described:
        yield Quad(subject, term(name), value, minter.meta)


def _describe_source(node: NamedNode, source: Source) -> Iterator[tuple[NamedNode, str, Term]]:
    yield node, "rdf:type", term("prov:Entity")
    yield node, "rdf:type", term("schema:DigitalDocument")
    stated = {
        "dcterms:title": source.title,
        "dcterms:identifier": source.path,
        "dcterms:format": source.media_type,
        "dcterms:license": source.licence,
        "schema:sha256": source.sha256,
    }
    for name, value in stated.items():
        if value:
            yield node, name, Literal(value)
    if source.url:
        yield node, "prov:hadPrimarySource", NamedNode(source.url)
    if source.retrieved:
        yield node, "schema:dateCreated", Literal(source.retrieved, datatype=term("xsd:date"))
    if source.characters:
        yield node, "dcterms:extent", Literal(source.characters)


def _get_predicate(statement: Statement) -> NamedNode:
    return term(RELATIONS[statement.relation].predicate)


def _make_object(value: Entity | Text) -> Term:
    if isinstance(value, Entity):
        return NamedNode(value.iri)
    if value.language:
        return Literal(value.value, language=value.language)
    return Literal(value.value, datatype=term(f"xsd:{value.datatype}"))


def _make_detail(name: str, value: str) -> Literal:
    if name in _NUMBERS:
        return Literal(int(value))
    return Literal(True) if name == "truncated" else Literal(value)  # noqa: FBT003 - as above


def _make_decimal(value: str) -> Literal:
    return Literal(value, datatype=term("xsd:decimal"))
