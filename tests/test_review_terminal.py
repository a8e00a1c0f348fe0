"""A review in a terminal: real keys on a pseudo-terminal, and what is drawn for them."""

import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self

import pytest

import actormap
from actormap.identity import read_decisions
from actormap.identity.decisions import Judgement
from actormap.model import Kind
from actormap.project import open_project
from actormap.reconciliation import reconcile
from actormap.review import Quote, Side
from actormap.tables import clean
from actormap.terminal.keyboard import split_keys
from actormap.terminal.sides import draw_sides
from actormap.terminal.styles import has_colour, write_line
from actormap.wrapping import measure_width, wrap
from ecosystems import write_essays, write_namesakes
from registries import Organization, write_ror

_SAVED = re.compile(r"Saved \((\d+)\): (.+?) ([=≠?]) (.+)")
_SIGNS = {Judgement.SAME: "=", Judgement.DIFFERENT: "≠", Judgement.UNSURE: "?"}
_SECONDS = 60.0
_CONTROL = re.compile(r"\x1b\[[?\d;]*[A-Za-z]")
needs_pty = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


class Terminal:
    """A review that runs on a pseudo-terminal of its own."""

    def __init__(self, *arguments: str | Path, columns: int = 120, **variables: str) -> None:
        """Start the command as a user does."""
        self.text = ""
        self._own, other = os.openpty()
        set_size(other, columns, 35)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "actormap", "review", *map(str, arguments)],
            stdin=other, stdout=other, stderr=other, start_new_session=True,
            env={**os.environ, "TERM": "xterm", **variables},
        )  # fmt: skip
        os.close(other)

    def __enter__(self) -> Self:
        """Give the terminal."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self.kill()
        os.close(self._own)

    def press(self, keys: str) -> None:
        """Press keys; what was shown before them is forgotten."""
        self.text = ""
        os.write(self._own, keys.encode())

    def resize(self, columns: int) -> None:
        """Make the window as wide as this."""
        set_size(self._own, columns, 35)
        self.process.send_signal(signal.SIGWINCH)

    def wait_for(self, words: str) -> str:
        """Return what is shown once these words are; AssertionError if they never are."""
        end = time.monotonic() + _SECONDS
        while words not in self.text and time.monotonic() < end and self.take(0.2):
            pass
        assert words in self.text, f"no “{words}” in: {self.text[-3000:]}"
        return self.text

    def take(self, seconds: float) -> bool:
        """Take in what is written within some time; False once the other side is closed."""
        ready, _, _ = select.select([self._own], [], [], seconds)
        if not ready:
            return self.process.poll() is None
        try:
            data = os.read(self._own, 65536)
        except OSError:
            data = b""
        self.text += _CONTROL.sub("", data.decode("utf-8", "replace"))
        return bool(data)

    def kill(self) -> None:
        """Kill the process outright, and take in what it had still written."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        while self.take(0):
            if self.process.poll() is not None and not select.select([self._own], [], [], 0)[0]:
                break

    def get_saved(self) -> tuple[int, str, str] | None:
        """Return what was last said to be saved: the count, the name, the sign."""
        found = _SAVED.findall(self.text)
        return (int(found[-1][0]), found[-1][1], found[-1][2]) if found else None


def set_size(terminal: int, columns: int, rows: int) -> None:
    """Set the size of a pseudo-terminal."""
    import fcntl
    import struct
    import termios

    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a project of 64 open pairs, and its build."""
    folder = tmp_path_factory.mktemp("namesakes")
    (folder / "project").mkdir()
    write_namesakes(folder / "project", 64)
    actormap.build(folder / "project", out=folder / "out")
    return folder


def read_answers(project: Path) -> dict[str, str]:
    """Return the sign of each name's decision; each stands there once, and is a person's."""
    file = project / "decisions.sssom.tsv"
    rows = read_decisions(file) if file.exists() else []
    assert all(row.author == "Ann" and row.date for row in rows)
    assert max(Counter(row.subject_label for row in rows).values(), default=1) == 1
    return {row.subject_label: _SIGNS[row.judgement] for row in rows}


@needs_pty
def test_fifty_answers_survive_being_killed_at_random(namesakes: Path) -> None:
    """What the screen has acknowledged is in the file, once; the file can always be read."""
    random = Random(7)  # noqa: S311 - moments, not secrets
    project = namesakes / "project"
    acknowledged: dict[str, str] = {}
    kills = 0
    while len(acknowledged) < 50:
        with Terminal(namesakes / "out", "--author", "Ann", "--only", "organization") as terminal:
            terminal.wait_for("q quit")
            kills += answer_until_killed(terminal, random, acknowledged)
        saved = read_answers(project)
        assert acknowledged.items() <= saved.items()
        # One answer at most was saved and not said so any more.
        assert len(saved) <= len(acknowledged) + 1
        acknowledged |= saved
    assert kills >= 5
    assert len(read_answers(project)) == len(acknowledged)
    assert not list(project.glob(".*.new"))


def answer_until_killed(terminal: Terminal, random: Random, acknowledged: dict[str, str]) -> int:
    """Answer with random keys until 50 are acknowledged or chance kills; tell if it did."""
    count = 0
    while len(acknowledged) < 50:
        terminal.press(random.choice("sdu"))
        if random.random() < 0.15:
            time.sleep(random.uniform(0, 0.03))
            terminal.kill()
            note_saved(terminal, acknowledged)
            return 1
        count += 1
        terminal.wait_for(f"Saved ({count})")
        terminal.wait_for("q quit")
        note_saved(terminal, acknowledged)
    return 0


def note_saved(terminal: Terminal, acknowledged: dict[str, str]) -> None:
    """Write down what the screen has said to be saved."""
    if saved := terminal.get_saved():
        acknowledged[saved[1]] = saved[2]


@needs_pty
def test_keys_do_what_they_say(tmp_path: Path) -> None:
    """Comment, answer, undo, skip, batch with its preview, help, quit; each on a real terminal."""
    write_namesakes(tmp_path, 3)
    file = tmp_path / "decisions.sssom.tsv"
    with Terminal(tmp_path, "--author", "Ann", "--only", "organization") as terminal:
        first = terminal.wait_for("q quit")
        assert "0 answered, 3 left   as Ann" in first
        assert re.search(r"One organization, or two\? Score 0\.\d\d: \w+", first)
        assert "If the same: joins 2 organizations: " in first
        terminal.press("c")
        terminal.wait_for("Comment (enter keeps it")
        terminal.press("zwei Büros!\x7f\r")
        terminal.wait_for("Comment: zwei Büros")
        terminal.press("d")
        terminal.wait_for("Saved (1): ")
        assert read_decisions(file)[0].comment == "zwei Büros"
        terminal.press("z")
        terminal.wait_for("Undone (0 saved)")
        assert not file.exists()
        terminal.press("n")
        terminal.wait_for("0 answered, 2 left, 1 put off")
        terminal.press("a")
        terminal.wait_for("Accept 2 as the same, all for “")
        terminal.press("n")
        terminal.wait_for("q quit")
        assert not file.exists()
        terminal.press("a")
        terminal.wait_for("y yes")
        terminal.press("y")
        terminal.wait_for("Saved (2): 2 pairs are the same")
        assert "Nothing is left to ask." in terminal.wait_for("q quit")
        terminal.press("?")
        terminal.wait_for("any other key back")
        terminal.press("x")
        terminal.wait_for("q quit")
        terminal.press("q")
        terminal.wait_for("2 answered, 0 left.")
        assert terminal.process.wait() == 0
    assert [row.judgement for row in read_decisions(file)] == [Judgement.SAME] * 2


@needs_pty
def test_a_candidate_is_judged_beside_its_entity(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both sides with their evidence, the answer in the file, and no batch of candidates."""
    monkeypatch.setenv("ACTORMAP_CACHE", str(tmp_path / "cache"))
    folder = write_essays(tmp_path)
    graph = actormap.build(folder, out=tmp_path / "out")
    leeds = Organization("024mrxd33", "University of Leeds", "GB", "Leeds", aliases=("Leeds",))
    dump = write_ror(tmp_path / "v2.0-2026-01-02-ror-data.json", [leeds])
    reconcile(open_project(folder), graph.folder, graph.store, [dump])
    with Terminal(graph.folder, "--author", "Ann", "--only", "candidate") as terminal:
        text = terminal.wait_for("q quit")
        assert "Is this the organization that ROR lists? Score 0.95: same name" in text
        assert re.search(r"works +A letter on peace", text)
        assert re.search(r"identifiers +– +│ +https://ror.org/024mrxd33", text)
        assert "ROR v2.0 of 2026-01-02" in text
        assert "gives University of Leeds the identifier ror:024mrxd33." in text
        assert "all like this" not in text
        terminal.press("a")
        terminal.press("d")
        terminal.wait_for("Saved (1): University of Leeds ≠ University of Leeds (ror:024mrxd33)")
        terminal.press("z")
        terminal.wait_for("Undone (0 saved)")
        terminal.press("s")
        terminal.wait_for("Saved (1): University of Leeds = University of Leeds")
        terminal.press("q")
        terminal.wait_for("1 answered, 0 left.")
    (row,) = read_decisions(folder / "decisions.sssom.tsv")
    assert (row.object, row.author) == ("https://ror.org/024mrxd33", "Ann")
    assert list_open(graph.folder, "--only", "candidate").endswith("0 rows\n")


@needs_pty
def test_the_screen_follows_the_window(tmp_path: Path) -> None:
    """Narrower, the sides stand one above the other."""
    write_namesakes(tmp_path, 2)
    with Terminal(tmp_path, "--only", "organization") as terminal:
        assert "│   Aalto Institute 0" in terminal.wait_for("q quit")
        terminal.text = ""
        terminal.resize(60)
        assert "│" not in terminal.wait_for("q quit")


@needs_pty
def test_keys_typed_ahead_answer_nothing(tmp_path: Path) -> None:
    """One key held down is one answer: nobody has seen the next question."""
    write_namesakes(tmp_path, 3)
    with Terminal(tmp_path, "--only", "organization") as terminal:
        terminal.wait_for("q quit")
        terminal.press("sss")
        terminal.wait_for("1 answered, 2 left")
        terminal.press("q")
        terminal.wait_for("1 answered, 2 left.")


@needs_pty
def test_a_plain_terminal_gets_plain_text(tmp_path: Path) -> None:
    """Without colour, without a way to move the cursor, in the locale C, and narrow."""
    write_namesakes(tmp_path, 2)
    raw = {"TERM": "dumb", "LC_ALL": "C", "LANG": "C"}
    with Terminal(tmp_path, "--only", "organization", columns=60, **raw) as terminal:
        text = terminal.wait_for("q quit")
        assert "\x1b" not in text
        assert "1              Aalto Institute 0" in text
        terminal.press("s")
        terminal.wait_for("Saved (1): Aalto Institute 0 = Aalto Institute 0")


@needs_pty
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_terminal_is_left_as_it_was(tmp_path: Path, number: signal.Signals) -> None:
    """Ended from outside, it shows what is typed again."""
    import termios

    write_namesakes(tmp_path, 2)
    with Terminal(tmp_path, "--only", "organization") as terminal:
        before = termios.tcgetattr(terminal._own)  # noqa: SLF001 - of this module
        terminal.wait_for("q quit")
        assert not termios.tcgetattr(terminal._own)[3] & termios.ECHO  # noqa: SLF001 - as above
        terminal.process.send_signal(number)
        terminal.wait_for("0 answered, 2 left.")
        assert terminal.process.wait() == 128 + number
        assert termios.tcgetattr(terminal._own) == before  # noqa: SLF001 - as above


def test_a_pipe_gets_a_list(tmp_path: Path) -> None:
    """Table, JSON and CSV, exit status 0; nothing is asked, and nothing is written."""
    folder = write_essays(tmp_path)
    out = actormap.build(folder, out=tmp_path / "out").folder
    table = list_open(out)
    assert "John Smith" in table
    assert table.rstrip().endswith("rows")
    items = json.loads(list_open(folder, "--out", str(out), "--format", "json"))
    (smith,) = [item for item in items if item["sides"][0]["name"] == "John Smith"]
    assert {"kind", "id", "subject", "object", "score", "reason", "effect"} <= smith.keys()
    assert [side["organizations"] for side in smith["sides"]] == [
        ["University of Leeds"], ["Daily Courier"]
    ]  # fmt: skip
    assert list_open(out, "--format", "csv").startswith("number,kind,one,other,score,reason")
    assert not (folder / "decisions.sssom.tsv").exists()


def list_open(*arguments: str | Path) -> str:
    """Return what the command lists when nobody sits at a terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "actormap", "review", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


# ── what is drawn ───────────────────────────────────────────────────────────────────────────

LONG = "Reclaiming the Learning City: Mobilizing Every-day and Expansive Learning for Change"
SOURCES = ("A\x1b[31m", "\u202egnp.exe")
QUOTES = (Quote("a\nb\x07", "A", "line 1"),)
LEFT = Side(f"李明 {'x' * 70}", Kind.PERSON, (), SOURCES, works=(LONG, "One"), quotes=QUOTES)
RIGHT = Side("Li Ming", Kind.PERSON, (), ("B",), works=("One", "Two"), dates=("1999-01-02",))


@pytest.mark.parametrize("width", [30, 60, 99, 100, 119, 160])
@pytest.mark.parametrize("whole", [True, False])
def test_no_line_is_wider_than_the_terminal(width: int, whole: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Whatever the names; and nothing in them steers the terminal."""
    lines = [write_line(line, colour=False) for line in draw_sides(LEFT, RIGHT, width, whole=whole)]
    assert max(map(measure_width, lines)) <= width
    assert all(character.isprintable() for line in lines for character in line)
    assert "\u202e" not in "".join(lines)


def test_what_both_have_is_marked_and_first() -> None:
    """On both sides, in words as well as in colour."""
    lines = [write_line(line, colour=False) for line in draw_sides(LEFT, RIGHT, 120)]
    (works,) = [line for line in lines if line.startswith("works")]
    left, right = works.split("│")
    assert left.split() == ["works", "=", "One"]
    assert right.split() == ["=", "One"]


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False),
     ({"TERM": "dumb"}, False), ({}, False), ({"TERM": "xterm", "NO_COLOR": ""}, True)],
)  # fmt: skip
def test_colour_is_for_those_who_can_and_want(environment: dict[str, str], expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """NO_COLOR counts if it is not empty."""
    assert has_colour(environment) is expected


@pytest.mark.parametrize(
    ("sent", "keys"),
    [("sdu", ["s", "d", "u"]), ("\x1b[A", []), ("\x1bOP", []), ("\x1b[3~d", ["d"]),
     ("\x1b", ["escape"]), ("\r\n", ["enter", "enter"]), ("\x7f", ["backspace"]), ("é", ["é"]),
     ("\x1b[1;5C", []), ("\x01", []), ("\x04", ["end of input"]), ("\x1a", ["suspend"])],
)  # fmt: skip
def test_an_arrow_is_no_answer(sent: str, keys: list[str]) -> None:
    """Keys that send several characters do not count as these."""
    assert list(split_keys(sent)) == keys


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("", 10, [""]), ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]),
     ("学习城市", 4, ["学习", "城市"]), ("abcdef", 4, ["abcd", "ef"])],
)  # fmt: skip
def test_lines_break_at_their_width(text: str, width: int, lines: list[str]) -> None:
    """Wide characters take two columns; a word wider than a line is cut."""
    assert wrap(text, width) == lines


def test_a_name_is_one_line() -> None:
    """Breaks of all sorts are blanks."""
    assert clean("a\n b\u2028c\x1b[2J") == "a b c\\x1b[2J"
