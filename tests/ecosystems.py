"""The ecosystems that tests build: the sample of the project, and one of two small pages."""

import shutil
from pathlib import Path

import actormap
from actormap.graph import Graph
from actormap.identity import RULES
from actormap.identity.decisions import RULE
from actormap.model import Entity, Statement

ROOT = Path(__file__).parent.parent
SEED = ROOT / "data" / "wise-learning-ecosystems"
MIXED = ROOT / "data" / "measuring-science"

# Two pages of made-up people: one person and one organization on both, namesakes, two
# organizations on one article, a theme in common.
PAGE_ONE = """Essays on Schools

Marta Olsen, Director, Open School Foundation
Learning cities from below
How neighbours made a school of their own street.
Ivo Brandt & Carla Nunes, Institute of Urban Research
Living labs in old towns
What a laboratory is when nobody wears a coat.
John Smith, Professor, University of Leeds
A letter on peace
Why schools teach it badly and could teach it well.
"""
PAGE_TWO = """More Essays on Schools

Marta Olsen & Ivo Brandt, Open School Foundation
Human capital reconsidered
The word capital does not become children.
John Smith, Editor, Daily Courier
Living labs and their critics
A reply to last year's enthusiasm.
"""


def build_seed(folder: Path) -> Graph:
    """Build the sample ecosystem of the project into a folder."""
    return actormap.build(SEED, out=folder / "build")


def write_essays(folder: Path) -> Path:
    """Write the project of two pages and return its folder."""
    project = folder / "essays"
    (project / "sources").mkdir(parents=True)
    (project / "sources" / "one.txt").write_text(PAGE_ONE, "utf-8")
    (project / "sources" / "two.txt").write_text(PAGE_TWO, "utf-8")
    (project / "actormap.toml").write_text('name = "essays"\ntitle = "Essays"\n', "utf-8")
    shutil.copy(SEED / "themes.ttl", project / "themes.ttl")
    return project


# Eight times as many full names as there are family names.
GIVEN_NAMES = ["Ana", "Bruno", "Chiara", "Dmitri", "Élise", "Fatou", "Gökhan", "Hana"]
FAMILY_NAMES = ["Aalto", "Brandt", "Costa", "Dupont", "Eriksen", "Fischer", "Garcia", "Horvat"]


def write_namesakes(folder: Path, count: int) -> None:
    """Write a project of two tables that name the same organizations; no rule joins any."""
    for table in ("one", "two"):
        rows = ["name,organization"]
        for number in range(count):
            given, family = GIVEN_NAMES[number % 8], FAMILY_NAMES[number // 8]
            rows.append(f"{given} {family},{family} Institute {number}")
        (folder / f"{table}.csv").write_text("\n".join([*rows, ""]), "utf-8")
    names = ", ".join(f'"{rule.removeprefix(RULE)}"' for rule in RULES)
    (folder / "actormap.toml").write_text(f"[identity]\nswitched_off = [{names}]\n", "utf-8")


def describe_statement(statement: Statement) -> str:
    """Return a statement as one readable line."""
    target = statement.object
    value = target.label if isinstance(target, Entity) else f"“{target.value}”"
    details = " ".join(f"{name}={text}" for name, text in statement.details)
    inferred = " (inferred)" if statement.inferred else ""
    passage = statement.passage
    where = f"{passage.line}:{passage.start}-{passage.end}" if passage.line else passage.source
    return (
        f"{where} | {statement.subject.label} | {statement.relation} | {value} | {details} | "
        f"{statement.method}{inferred} | {passage.quote}"
    )
