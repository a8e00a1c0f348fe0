"""Sources → readings: over all cores, each source apart, and only those that changed.

    read_files(tasks, themes, ...) -> iterator of (task, Reading)

A reading is pure: it follows from the bytes of the source, what the project states about it, the
theme scheme, and this program. So it is kept beside the build under a name made of these, and
taken from there as long as none of them changes.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from actormap.reading.cache import hand_over_reading, keep_reading, name_reading
from actormap.reading.source import Reading, make_unread, read_source
from actormap.reading.task import SchemeFiles, Task
from actormap.reading.workers import read_apart

__all__ = ["Reading", "SchemeFiles", "Task", "make_unread", "read_files", "read_source"]


def read_files(
    tasks: Sequence[Task], schemes: SchemeFiles, old: Path | None, new: Path | None
) -> Iterator[tuple[Task, Reading]]:
    """Yield the reading of each task, in any order, and keep it in the folder `new`, if any.

    `old` is the folder in which the last build kept its readings, if it may be used.
    """
    changed: list[Task] = []
    names = {task.path: name_reading(task, schemes) for task in tasks}
    for task in tasks:
        reading = hand_over_reading(old, new, names[task.path]) if old else None
        if reading is None:
            changed.append(task)
        else:
            yield task, reading
    for task, reading in read_apart(changed, schemes):
        if new:
            keep_reading(new, names[task.path], reading)
        yield task, reading
