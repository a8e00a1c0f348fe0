"""The main path on one screen.

files ─read─▶ records ─map─▶ claims ─resolve─▶ statements ─┬─▶ graph.nq, store/
                                                           ├─▶ network/
                                                           ├─▶ map.html
                                                           └─▶ report.html, report.json
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from actormap.builds import (
    BASIS_FILE,
    GRAPH_FILE,
    MAP_FILE,
    NETWORK_FOLDER,
    OUTPUTS,
    READINGS_FOLDER,
    STORE_FOLDER,
    note_project,
    write_aside,
)
from actormap.coverage import describe_coverage
from actormap.errors import BuildError
from actormap.graph import Graph
from actormap.identity import (
    Basis,
    Published,
    Resolution,
    choose_rules,
    list_unsettled,
    read_decisions,
    read_published,
    write_basis,
)
from actormap.links import make_links, write_links
from actormap.mapping import map_kept_labels, map_references
from actormap.model import Source, hash_values
from actormap.network import build_network
from actormap.network_map import write_network_map
from actormap.page_profile import write_profile
from actormap.project import Project, get_profile_file, open_project
from actormap.reading import Reading, SchemeFiles, Task, make_unread, read_files
from actormap.references import list_reference_sources
from actormap.report import Report, shorten, write_report
from actormap.store import fill_store, make_quads, write_nquads
from actormap.themes import ThemeScheme, propose_themes, read_scheme

# Called with the stage that a build is in, how much of it is done, and of how much.
Watch = Callable[[str, int, int], None]


def ignore(stage: str, done: int, total: int) -> None:
    """Watch a build without a word."""


def build(
    *paths: str | Path,
    out: str | Path | None = None,
    fresh: bool = False,
    watch: Watch = ignore,
) -> Graph:
    """Read a project folder (or files) and return its graph, saved in `out` or `outputs/NAME/`.

    The build is written aside and swapped in whole: whatever fails, an earlier build stays as
    it was. Sources that have not changed since it are not read again, unless `fresh`; the graph
    is the same either way. `watch` is told how far it is. Raises an `ActormapError` for what the
    user can mend.
    """
    project = open_project(*(Path(path) for path in paths))
    scheme = _read_themes(project)
    folder = Path(out) if out else OUTPUTS / project.name
    with write_aside(folder) as aside:
        old = None if fresh else folder / READINGS_FOLDER
        readings = read_sources(project, old, aside / READINGS_FOLDER, watch)
        left_out = [make_unread(item.path, "", item.reason) for item in project.left_out]
        _check_readings([*readings, *left_out])
        watch("resolving", 0, 1)
        basis = _gather_basis(project, readings, scheme)
        resolution = basis.resolve()
        watch("writing", 0, 1)
        write_basis(aside / BASIS_FILE, basis)
        _write_build(project, (readings, left_out), resolution, scheme, aside)
        note_project(aside, folder, project.folder if project.is_folder else None)
    for file, reading in zip(project.files, readings, strict=True):
        if reading.profile and not reading.follows_profile:
            write_profile(get_profile_file(file), reading.profile, reading.shapes)
    return Graph(folder)


def resolve_project(
    project: Project, out: Path | None = None, watch: Watch = ignore
) -> tuple[list[Reading], Resolution]:
    """Return what a build would read and decide, without writing anything.

    What the last build in `out` (or `outputs/NAME/`) read and has not changed is taken from there.
    """
    old = (out or OUTPUTS / project.name) / READINGS_FOLDER
    readings = read_sources(project, old, None, watch)
    watch("resolving", 0, 1)
    return readings, _gather_basis(project, readings, _read_themes(project)).resolve()


def _gather_basis(project: Project, readings: Sequence[Reading], scheme: ThemeScheme) -> Basis:
    """Return all that is claimed, with the project's decisions and its wishes about rules."""
    claims = [claim for reading in readings for claim in reading.claims]
    kept = [record for reading in readings for record in reading.kept]
    claims += map_kept_labels(claims, kept)
    claims += map_references(claims, scheme)
    decisions = read_decisions(project.decisions) if project.decisions else []
    return Basis(
        claims,
        decisions,
        project.base,
        switched_off=choose_rules(project.switched_off, project.switched_on),
        published=read_published(project.iris) if project.iris else Published(),
    )


def read_sources(
    project: Project, old: Path | None, new: Path | None, watch: Watch = ignore
) -> list[Reading]:
    """Return the readings of the project's sources, in their order.

    They are kept in the folder `new`, if there is one.
    """
    tasks = [_make_task(project, file) for file in project.files]
    schemes = SchemeFiles(tuple(map(str, project.themes)), project.language)
    readings: dict[str, Reading] = {}
    watch("reading", 0, len(tasks))
    for task, reading in read_files(tasks, schemes, old, new):
        readings[task.path] = reading
        watch("reading", len(readings), len(tasks))
    return [readings[task.path] for task in tasks]


def _make_task(project: Project, file: Path) -> Task:
    return Task.make(file, project.get_path(file), project.get_settings(file))


def _read_themes(project: Project) -> ThemeScheme:
    return read_scheme(*project.themes, language=project.language)


def _check_readings(readings: Iterable[Reading]) -> None:
    """Refuse a build of nothing: it would hide that nothing was understood."""
    readings = list(readings)
    if any(reading.claims for reading in readings):
        return
    unread = [(reading.source.path, line) for reading in readings for line in reading.unread]
    path, line = unread[0] if unread else (readings[0].source.path, None)
    why = f"line {line.passage.line}: {line.reason}" if line else "there is no list of works in it"
    words = f" (“{shorten(line.passage.quote)}”)" if line and line.passage.quote else ""
    raise BuildError(
        f"No claim was found in {len(readings)} source(s), so nothing was written. {path}, "
        f"{why}{words}."
    )


def _write_build(
    project: Project,
    read: tuple[Sequence[Reading], Sequence[Reading]],
    resolution: Resolution,
    scheme: ThemeScheme,
    folder: Path,
) -> None:
    """Write all files of a build; `read` are the readings, and those of what was left out.

    What was left out is told in the report; the graph has nothing of it.
    """
    readings, left_out = read
    sources = [reading.source for reading in readings]
    sources += list_reference_sources(resolution.statements, project.themes)
    name = make_build_name(sources, resolution)
    # The name of the folder would do, but then two copies would not give the same graph.
    title = project.title or sources[0].title
    kept = [record for reading in readings for record in reading.kept]
    quads = make_quads(resolution, sources, project.base, title, kept)
    write_nquads(quads, folder / GRAPH_FILE)
    fill_store(folder / STORE_FOLDER, folder / GRAPH_FILE)
    by_key = {source.key: source for source in sources}
    links = make_links(
        resolution.statements, by_key, title, name, unsettled=list_unsettled(resolution)
    )
    write_links(links, folder / NETWORK_FOLDER)
    network = build_network(resolution.statements, by_key, title, name)
    write_network_map(network, folder / MAP_FILE)
    proposed = propose_themes([text for r in readings for text in r.list_texts()], scheme)
    coverage = describe_coverage(resolution.statements, (reading.source for reading in readings))
    told = [*readings, *left_out]
    write_report(Report(title, name, told, resolution, proposed, coverage), folder)


def make_build_name(sources: Iterable[Source], resolution: Resolution) -> str:
    """Return a short name for what was built: the same for the same input and decisions."""
    facts = sorted({statement.id for statement in resolution.statements})
    entities = sorted({entity.iri for entity in resolution.entities.values()})
    digests = sorted(source.sha256 for source in sources)
    return hash_values(*digests, *facts, *entities)[:10]
