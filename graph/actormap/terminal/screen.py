"""The screen of a review: what a key does, and what is shown then. It reads and writes no terminal.

Each mode takes the next key in its own way: a question, a comment being typed, a batch to be
confirmed, a page to be read.
"""

from collections.abc import Callable, Mapping

from actormap.errors import ActormapError
from actormap.review import Byline, Item, Judgement, Outcome, Pair, Proposal, Question, Review
from actormap.tables import clean
from actormap.terminal import pages
from actormap.terminal.keyboard import BACKSPACE, END, ENTER, ESCAPE
from actormap.terminal.styles import Line, Style, make_line
from actormap.wrapping import cut, wrap

_JUDGEMENTS = {"s": Judgement.SAME, "d": Judgement.DIFFERENT, "u": Judgement.UNSURE}
_FEWEST_LINES = 5
_KEYS = {Pair: pages.PAIR_KEYS, Proposal: pages.PROPOSAL_KEYS, Byline: pages.BYLINE_KEYS}


class Screen:
    """One item after another; `is_done` when the person quits."""

    def __init__(self, review: Review) -> None:
        """Begin with the first open item."""
        self.review = review
        self.is_done = False
        self.asks_anew = False
        self._message = ""
        self._comment = ""
        self._whole = False
        self._scrolled = 0
        self._height = 0
        self._mode: Callable[[str], None] = self._take_question_key
        self._typed = ""
        self._reading: Callable[[int], list[Line]] | None = None

    @property
    def item(self) -> Item | None:
        """The item that is asked about."""
        return next(iter(self.review.session.open), None)

    # ── keys ────────────────────────────────────────────────────────────────────────────────

    def press(self, key: str) -> None:
        """Do what a key says; `asks_anew` tells then whether another question came of it."""
        before = self.review.session
        if key == END:
            self.is_done = True
            return
        self._mode(key)
        self.asks_anew = self.review.session is not before

    def _take_question_key(self, key: str) -> None:
        item = self.item
        keys: Mapping[str, Callable[[], None]] = {
            "q": self._quit, "z": self._undo, "?": self._show_help, "h": self._show_help,
            "p": self._show_pages, "m": self._toggle_whole, " ": self._scroll,
        }  # fmt: skip
        if key in keys:
            keys[key]()
        elif key == "n" and item:
            self.review.skip(item)
            self._move_on("Put off.")
        elif isinstance(item, Question):
            self._take_judging_key(item, key)
        elif isinstance(item, Byline) and key.isdecimal():
            self._choose(item, int(key))

    def _take_judging_key(self, question: Question, key: str) -> None:
        if key in _JUDGEMENTS:
            self._save(lambda: self.review.judge(question, _JUDGEMENTS[key], self._comment))
        elif key == "a" and isinstance(question, Pair):
            self._offer_batch(question)
        elif key == "c":
            self._typed, self._mode = self._comment, self._take_comment_key

    def _choose(self, byline: Byline, number: int) -> None:
        if number <= len(byline.readings):
            self._save(lambda: self.review.read_byline(byline, number - 1 if number else None))

    def _save(self, answer: Callable[[], Outcome]) -> None:
        """Give an answer; what hinders it from being saved is told, and it is asked again."""
        try:
            outcome = answer()
        except ActormapError as error:
            self._message = str(error)
            return
        if outcome.saved:
            self._move_on(f"Saved ({self.review.session.answered}): {outcome.message}")
        else:
            self._message = outcome.message

    def _move_on(self, message: str) -> None:
        self._message, self._comment, self._scrolled = message, "", 0

    def _undo(self) -> None:
        try:
            outcome = self.review.undo()
        except ActormapError as error:
            self._message = str(error)
            return
        left = f" ({self.review.session.answered} saved)" if outcome.saved else ""
        self._move_on(f"{outcome.message[0].upper()}{outcome.message[1:]}{left}")

    def _quit(self) -> None:
        self.is_done = True

    def _toggle_whole(self) -> None:
        self._whole, self._scrolled = not self._whole, 0

    def _scroll(self) -> None:
        self._scrolled += self._height

    # ── a batch, a comment, a page ──────────────────────────────────────────────────────────

    def _offer_batch(self, pair: Pair) -> None:
        pairs, kept = self.review.session.list_alike(pair)
        few = "; ".join(f"{p.asked.subject_label} = {p.asked.object_label}" for p in pairs[:3])
        more = "; …" if len(pairs) > 3 else ""  # noqa: PLR2004 - as many as are named
        apart = f" ({kept} stay apart, by other decisions)" if kept else ""
        self._message = (
            f"Accept {len(pairs)} as the same, all for “{pair.reason}”? {few}{more}{apart} "
            "– y yes, any other key no"
        )
        self._mode = self._take_batch_key

    def _take_batch_key(self, key: str) -> None:
        self._mode = self._take_question_key
        self._message = ""
        item = self.item
        if key == "y" and isinstance(item, Pair):
            self._save(lambda: self.review.accept_alike(item))

    def _take_comment_key(self, key: str) -> None:
        if key in {ENTER, ESCAPE}:
            self._comment = self._typed.strip() if key == ENTER else self._comment
            self._mode = self._take_question_key
        elif key == BACKSPACE:
            self._typed = self._typed[:-1]
        elif len(key) == 1:
            self._typed += key

    def _show_help(self) -> None:
        self._show(pages.draw_help)

    def _show_pages(self) -> None:
        self._show(lambda width: pages.draw_pages(self.review.list_pages(), width))

    def _show(self, draw: Callable[[int], list[Line]]) -> None:
        self._reading, self._mode, self._scrolled = draw, self._take_page_key, 0

    def _take_page_key(self, key: str) -> None:
        if key == " ":
            self._scroll()
        else:
            self._reading, self._mode, self._scrolled = None, self._take_question_key, 0

    # ── what is shown ───────────────────────────────────────────────────────────────────────

    def draw(self, width: int, height: int) -> list[Line]:
        """Return the lines of the screen; `height` 0 stands for as many as it takes."""
        head = [self._draw_progress(width), make_line("─" * width, Style.FAINT)]
        foot = [make_line("─" * width, Style.FAINT), *self._draw_foot(width)]
        body = self._draw_body(width)
        if not height:
            return [*head, *body, *foot]
        room = max(_FEWEST_LINES, height - len(head) - len(foot))
        return [*head, *self._fit(body, room), *foot][:height]

    def _draw_progress(self, width: int) -> Line:
        session = self.review.session
        counts = [f"{session.answered} answered", f"{len(session.open)} left"]
        if session.skipped:
            counts.append(f"{session.skipped} put off")
        if session.settled:
            counts.append(f"{session.settled} follow from answers")
        words = f"Review: {', '.join(counts)}"
        return make_line(cut(f"{words}   as {clean(self.review.author) or 'nobody'}", width),
                         Style.STRONG)  # fmt: skip

    def _draw_body(self, width: int) -> list[Line]:
        if self._reading:
            return self._reading(width)
        item = self.item
        if isinstance(item, Question):
            return pages.draw_question(self.review, item, width, whole=self._whole)
        if isinstance(item, Byline):
            return pages.draw_byline(self.review, item, width)
        return [make_line("Nothing is left to ask.", Style.STRONG)]

    def _fit(self, body: list[Line], room: int) -> list[Line]:
        """Return the part of the body that is scrolled to, in exactly `room` lines."""
        if len(body) <= room:
            self._height = self._scrolled = 0
            return [*body, *[()] * (room - len(body))]
        self._height = room - 1
        if self._scrolled >= len(body):
            self._scrolled = 0
        shown = body[self._scrolled : self._scrolled + self._height]
        left = len(body) - self._scrolled - len(shown)
        note = f"… {left} more lines: space" if left else "the end: space goes back to the top"
        blank: list[Line] = [()] * (self._height - len(shown))
        return [*shown, *blank, make_line(note, Style.FAINT)]

    def _draw_foot(self, width: int) -> list[Line]:
        item = self.item
        lines: list[Line] = []
        if self._mode == self._take_comment_key:
            said = wrap(f"Comment (enter keeps it, escape does not): {clean(self._typed)}_", width)
            return [make_line(line, Style.WARNING) for line in said]
        if self._reading:
            return pages.draw_keys([("space", "next part"), ("any other key", "back")], width)
        if isinstance(item, Question):
            lines += pages.draw_effect(self.review, item, width)
        if self._comment:
            lines += [make_line(line) for line in wrap(f"Comment: {clean(self._comment)}", width)]
        lines += [make_line(line, Style.WARNING) for line in wrap(clean(self._message), width)]
        return [*lines, *pages.draw_keys(_KEYS.get(type(item), pages.END_KEYS), width)]
