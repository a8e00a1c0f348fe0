"""A review in a terminal: one question on the screen, one key for an answer.

    run_review(review)

`screen` knows what a key does and what is shown; only this module and `keyboard` touch the
terminal.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from actormap.review import Review
from actormap.terminal.keyboard import SUSPEND, Keyboard, stop
from actormap.terminal.screen import Screen
from actormap.terminal.styles import can_move, has_colour, write_line

__all__ = ["is_terminal", "run_review"]

# Another screen than the one with the person's commands, without a cursor, and back (xterm).
_BEGIN, _LEAVE = "\x1b[?1049h\x1b[?25l\x1b[2J", "\x1b[?25h\x1b[?1049l"
_TOP, _REST_OF_LINE, _REST = "\x1b[H", "\x1b[K", "\x1b[J"


def is_terminal() -> bool:
    """Tell whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def run_review(review: Review) -> None:
    """Ask until the person quits; the terminal is left as it was, unless the process is killed."""
    screen, keyboard = Screen(review), Keyboard()
    while not screen.is_done:
        with keyboard.hold(), _take_screen():
            _ask(screen, keyboard)
        if not screen.is_done:
            stop()


def _ask(screen: Screen, keyboard: Keyboard) -> None:
    """Ask until the person quits, or wants the shell for a while."""
    while not screen.is_done:
        _show(screen)
        key = keyboard.read()
        if key == SUSPEND:
            return
        screen.press(key)
        # What was typed ahead would answer what nobody has seen.
        if screen.asks_anew:
            keyboard.forget()


@contextmanager
def _take_screen() -> Iterator[None]:
    if not can_move():
        yield
        return
    try:
        sys.stdout.write(_BEGIN)
        yield
    finally:
        # On a terminal that has one screen only, what follows begins on a line of its own.
        sys.stdout.write("\n" + _LEAVE)
        sys.stdout.flush()


def _measure() -> os.terminal_size:
    """Return the size of the window as it is now, whatever COLUMNS said when it was opened."""
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        size = os.terminal_size((0, 0))
    return size if size.columns and size.lines else shutil.get_terminal_size()


def _show(screen: Screen) -> None:
    size = _measure()
    # The last column is left free: terminals differ in what they do after writing there.
    width, colour = max(20, size.columns - 1), has_colour()
    if can_move():
        lines = [write_line(line, colour=colour) for line in screen.draw(width, size.lines)]
        text = _TOP + f"{_REST_OF_LINE}\n".join(lines) + _REST_OF_LINE + _REST
    else:
        lines = [write_line(line, colour=False) for line in screen.draw(width, 0)]
        text = "\n".join(["", *lines, ""])
    sys.stdout.write(text)
    sys.stdout.flush()
