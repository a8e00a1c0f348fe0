"""What the screen shows of one item, and its pages of help: lines for a width."""

from collections.abc import Iterable, Iterator

from actormap.review import (
    Byline,
    Page,
    Proposal,
    Question,
    Review,
    describe_question,
    describe_sides,
)
from actormap.tables import clean
from actormap.terminal.sides import draw_sides
from actormap.terminal.styles import Cell, Line, Style, make_line
from actormap.vocabulary import KINDS
from actormap.wrapping import wrap

PAIR_KEYS = (
    ("s", "same"), ("d", "different"), ("u", "unsure"), ("n", "skip"), ("z", "undo"),
    ("a", "all like this"), ("c", "comment"), ("m", "more"), ("?", "help"), ("q", "quit"),
)  # fmt: skip
# No batch of candidates: `reconcile --accept-certain` takes those that a rule is sure of.
PROPOSAL_KEYS = tuple(key for key in PAIR_KEYS if key[0] != "a")
BYLINE_KEYS = (
    ("1–9", "this reading"), ("0", "names nobody"), ("n", "skip"), ("z", "undo"),
    ("p", "page profiles"), ("?", "help"), ("q", "quit"),
)  # fmt: skip
END_KEYS = (("z", "undo"), ("p", "page profiles"), ("?", "help"), ("q", "quit"))

_HELP = (
    ("s", "The two are one. The next build joins them, with all that is linked to each; the "
          "entity gets the identifier of a candidate."),
    ("d", "They are two. No rule will join them, not even by way of others; the identifier of a "
          "candidate is kept away, and not proposed again."),
    ("u", "You cannot say. It is written down and not asked again; --unsure asks it again."),
    ("n", "Put it off until the next review."),
    ("z", "Undo the last step, in the file too. As often as you like."),
    ("a", "The same for all open pairs of this kind with the very same reason; it says how many "
          "there are, and asks first."),
    ("c", "A comment to be saved with your next answer to this question."),
    ("m", "All that the sources say, not only the first few; the same key again: less."),
    ("space", "The next part of what does not fit on the screen."),
    ("1 … 9", "Of a byline: read it like this. It becomes a row in the page's profile."),
    ("0", "Of a byline: it names nobody."),
    ("p", "How the pages were read, and the files in which that can be corrected."),
    ("q", "Quit. Every answer is saved already."),
)  # fmt: skip


def draw_question(review: Review, question: Question, width: int, *, whole: bool) -> list[Line]:
    """Return what is asked about a pair or a candidate, and both sides."""
    noun = KINDS[question.kind].singular
    asked = f"One {noun}, or two?"
    if isinstance(question, Proposal):
        asked = f"Is this the {noun} that {clean(question.candidate.source)} lists?"
    reason = f"Score {question.score:.2f}: {clean(question.reason) or 'no reason given'}"
    sides = draw_sides(*describe_sides(question, review.evidence), width, whole=whole)
    head = _flow(f"{asked}  {reason}", width, Style.STRONG)
    return [*head, (), *sides]


def draw_effect(review: Review, question: Question, width: int) -> list[Line]:
    """Return what "same" would do."""
    bearer = ""
    if isinstance(question, Proposal):
        bearer = review.session.find_bearer(question)
    effect = describe_question(question, review.evidence, bearer)
    return list(_flow(f"If the same: {clean(effect)}.", width))


def draw_byline(review: Review, byline: Byline, width: int) -> list[Line]:
    """Return a byline, how it may be read, and where its page is described."""
    count = len(byline.readings)
    ways = "in one way that is not sure" if count == 1 else f"in {count or 'no'} ways"
    return [
        *_flow(f"Whom does this line name? It can be read {ways}.", width, Style.STRONG),
        (),
        *_flow(f"“{clean(byline.passage.quote)}”", width),
        *_flow(f"— {clean(byline.page)}, line {byline.passage.line}", width, Style.FAINT),
        *_flow(f"Why it is asked: {clean(byline.reason)}", width, Style.FAINT),
        (),
        *_draw_readings(byline, width),
        (),
        *(_draw_page(page, width) if (page := review.get_page(byline.page)) else ()),
    ]


def _draw_readings(byline: Byline, width: int) -> Iterator[Line]:
    for number, reading in enumerate(byline.readings[:9], start=1):
        for place, person in enumerate(reading.words.split("; ")):
            mark = f"{number}  " if place == 0 else "   "
            yield from _indent(mark, clean(person), width)
    yield from _indent("0  ", "It names nobody.", width)


def draw_pages(pages: Iterable[Page], width: int) -> list[Line]:
    """Return how the pages were read, and where to correct it."""
    drawn = [line for page in pages for line in (*_draw_page(page, width), ())]
    head = _flow("Page profiles: how pages were read. Correct the file and build again.", width,
                 Style.STRONG)  # fmt: skip
    return [*head, (), *(drawn or [make_line("No page of this project lists works.")])]


def _draw_page(page: Page, width: int) -> Iterator[Line]:
    state = "changed by you, followed as it stands" if page.followed else "found out by each build"
    yield from _flow(f"Page profile: {clean(page.file)} ({state})", width)
    yield from _flow(f"The lines of a work: {', '.join(page.layout)}. Rows as they were read:",
                     width, Style.FAINT)  # fmt: skip
    for quote, read in page.samples:
        yield from _indent("  ", f"“{clean(quote)}”", width)
        yield from _indent("    → ", clean(read), width, Style.FAINT)


def draw_help(width: int) -> list[Line]:
    """Return what the keys do."""
    head = _flow(
        "An answer is a row in decisions.sssom.tsv, saved before the next one is asked.", width
    )
    keys = (line for key, text in _HELP for line in _indent(f"{key:7}", text, width))
    marks = _flow("“=” stands before what both sides have.", width)
    return [*head, (), *keys, (), *marks]


def draw_keys(keys: Iterable[tuple[str, str]], width: int) -> list[Line]:
    """Return the keys with their meanings, as many on a line as fit."""
    # A blank that does not break keeps a key with its meaning.
    words = "  ".join(f"{key} {meaning}".replace(" ", "\u00a0") for key, meaning in keys)
    lines = _break_keys(words.split("  "), width)
    return [make_line(line.replace("\u00a0", " "), Style.BAR) for line in lines]


def _break_keys(words: Iterable[str], width: int) -> list[str]:
    lines = [""]
    for word in words:
        longer = f"{lines[-1]}  {word}" if lines[-1] else word
        if len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _flow(text: str, width: int, style: Style = Style.PLAIN) -> Iterator[Line]:
    return (make_line(line, style) for line in wrap(text, width))


def _indent(mark: str, text: str, width: int, style: Style = Style.PLAIN) -> Iterator[Line]:
    for number, line in enumerate(wrap(text, width - len(mark))):
        yield Cell(mark if number == 0 else " " * len(mark), style), Cell(line, style)
