"""Keys as they are pressed: one at a time, without being shown.

Only the standard library: a key needs no more, and starts at once.
"""

import codecs
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

ENTER, BACKSPACE, ESCAPE, RESIZED = "enter", "backspace", "escape", "resized"
END, SUSPEND = "end of input", "suspend"
_NAMED = {
    "\r": ENTER, "\n": ENTER, "\x7f": BACKSPACE, "\b": BACKSPACE, "\x04": END, "\x1a": SUSPEND
}  # fmt: skip
_BYTES = 4096


def split_keys(text: str) -> Iterator[str]:
    r"""Yield the keys in what a terminal sends; those with a sequence (arrows) are left out.

    >>> list(split_keys("s\x1b[A\r\x1bé"))
    ['s', 'enter', 'escape', 'é']
    """
    at = 0
    while at < len(text):
        character = text[at]
        at += 1
        if character == "\x1b" and text[at : at + 1] in {"[", "O"}:
            at = _skip_sequence(text, at)
        elif character == "\x1b":
            yield ESCAPE
        elif character in _NAMED:
            yield _NAMED[character]
        elif character.isprintable():
            yield character


def _skip_sequence(text: str, at: int) -> int:
    """Return the place behind a control sequence (ECMA-48) whose introducer begins at `at`."""
    single = text[at] == "O"
    at += 1
    while not single and at < len(text) and not "@" <= text[at] <= "~":
        at += 1
    return at + 1


class Keyboard:
    """The keys of the terminal on standard input."""

    def __init__(self) -> None:
        """Begin with nothing pressed."""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._waiting: list[str] = []

    def read(self) -> str:
        """Return the next key, `RESIZED` when the window changed, `END` when it is gone."""
        while not self._waiting:
            self._waiting += self._read_more()
        return self._waiting.pop(0)

    def forget(self) -> None:
        """Forget keys pressed before now: nobody has seen what they would answer."""
        self._waiting.clear()
        if sys.platform != "win32":
            import termios

            with suppress(termios.error):
                termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)

    if sys.platform == "win32":

        def _read_more(self) -> list[str]:
            import msvcrt

            character = msvcrt.getwch()
            if character in {"\x00", "\xe0"}:  # An arrow or a function key: its second half.
                msvcrt.getwch()
                return []
            if character == "\x03":
                raise KeyboardInterrupt
            return list(split_keys(character))

        @contextmanager
        def hold(self) -> Iterator[None]:
            """Do nothing: keys are not shown anyway."""
            yield

    else:

        def _read_more(self) -> list[str]:
            import select

            ready, _, _ = select.select([sys.stdin.fileno(), self._wake], [], [])
            if self._wake in ready:
                os.read(self._wake, _BYTES)
                self._quieten()
                return [RESIZED]
            try:
                data = os.read(sys.stdin.fileno(), _BYTES)
            except OSError:  # The terminal is gone.
                data = b""
            return list(split_keys(self._decoder.decode(data))) if data else [END]

        @contextmanager
        def hold(self) -> Iterator[None]:
            """Take keys one by one while the block runs, then leave the terminal as it was."""
            import termios

            old = termios.tcgetattr(sys.stdin.fileno())
            with self._watch_signals():
                try:
                    self._quieten()
                    yield
                finally:
                    with suppress(termios.error):
                        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, old)

        def _quieten(self) -> None:
            """Keys come at once and are not shown; Ctrl-C works as ever, Ctrl-Z is a key."""
            import termios
            import tty

            tty.setcbreak(sys.stdin.fileno())
            settings = termios.tcgetattr(sys.stdin.fileno())
            settings[6][termios.VSUSP] = b"\0"
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, settings)

        @contextmanager
        def _watch_signals(self) -> Iterator[None]:
            """Wake up when the window changes or the program is taken up again; end in order."""
            self._wake, wake = os.pipe()
            os.set_blocking(wake, False)
            before = signal.set_wakeup_fd(wake)
            waking = (signal.SIGWINCH, signal.SIGCONT)
            handlers = {number: signal.signal(number, _ignore) for number in waking}
            handlers |= {
                number: signal.signal(number, _end) for number in (signal.SIGTERM, signal.SIGHUP)
            }
            try:
                yield
            finally:
                for number, handler in handlers.items():
                    signal.signal(number, handler)
                signal.set_wakeup_fd(before)
                os.close(self._wake)
                os.close(wake)


def stop() -> None:
    """Stop the process until the person's shell takes it up again, where the system can."""
    if sys.platform != "win32":
        os.kill(os.getpid(), signal.SIGTSTP)


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Take note of a signal by being woken."""


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
