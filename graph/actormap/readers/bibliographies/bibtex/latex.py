r"""LaTeX as bibliographies use it → the text that people read: `Jos{\'e}` is José.

Of an unknown command its words stay, or, where it has none, its name.
"""

import re
import unicodedata

from actormap.readers.bibliographies.inline_markup import strip_markup

# Accents: the sign or letter behind the backslash, and the combining mark that it stands for.
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_SIGNS = frozenset("`'^~=.\"")

_LETTERS = {
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ",
    "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð",
    "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "textcommabelow": "",
}  # fmt: skip

_SYMBOLS = {
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘",
    "textquotedblright": "”", "textquotedblleft": "“", "textquotesingle": "'",
    "textquotedbl": '"', "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
    "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textbar": "|",
    "textless": "<", "textgreater": ">", "textdollar": "$", "textregistered": "®",
    "texttrademark": "™", "copyright": "©", "textcopyright": "©", "pounds": "£",
    "textsterling": "£", "euro": "€", "texteuro": "€", "S": "§", "P": "¶", "dots": "…",
    "ldots": "…", "cdots": "…", "textellipsis": "…", "textdegree": "°", "degree": "°", "times": "×",
    "texttimes": "×", "pm": "±", "cdot": "·", "textperiodcentered": "·", "textbullet": "•",
    "bullet": "•", "infty": "∞", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠",
    "approx": "≈", "sim": "∼", "rightarrow": "→", "to": "→", "leftarrow": "←",
    "leftrightarrow": "↔", "ell": "ℓ", "partial": "∂", "nabla": "∇", "textordfeminine": "ª",
    "textordmasculine": "º", "textmu": "µ", "quad": " ", "qquad": " ", "newline": " ",
    "par": " ", "linebreak": " ", "slash": "/", "space": " ", "textvisiblespace": " ",
    "textexclamdown": "¡", "textquestiondown": "¿", "exclamdown": "¡", "questiondown": "¿",
    "lq": "‘", "rq": "’", "lbrace": "{", "rbrace": "}", "varepsilon": "ε", "varphi": "φ",
    "vartheta": "ϑ", "lambda": "λ", "Lambda": "Λ",
}  # fmt: skip

# Commands that say how their words look, or where a line may break, and not what they are.
_SILENT = frozenset(
    "emph textbf textit texttt textrm textsf textsc textsl textup textnormal text textmd em bf it"
    " tt rm sf sc sl itshape bfseries scshape upshape normalfont mbox hbox fbox url nolinkurl"
    " mathrm mathit mathbf mathcal mathsf mathbb mathnormal ensuremath textsuperscript"
    " textsubscript small footnotesize large Large tiny normalsize protect relax xspace"
    " allowbreak penalty nobreak noindent uppercase MakeUppercase lowercase MakeLowercase"
    " underline path verb left right sltt llap rlap raise".split()
)
_SPACES = {",", ";", ":", " ", "\\", "\n", "\r", "\t", ">"}
_NOTHING = {"-", "/", "!", "@", ")", "(", "[", "]", "<"}

# Commands whose first argument is not for reading.
_HIDDEN = re.compile(r"\\(?:href|noopsort|hspace|vspace|textcolor|color)\*?\s*\{[^{}]*\}")
# Dollars around a formula, but not two prices: as in Pandoc's Markdown.
_MATHS = re.compile(
    r"(?<!\\)\$(?=\S)([^$\n]{0,300}?)(?<=[^\s\\])\$(?!\d)|(?<!\\)\\\((.{0,300}?)\\\)", re.DOTALL
)
_TOKEN = re.compile(
    r"\\([A-Za-z]+)\*?([ \t\r\n]*)(?=(\{(?!\}))?)|\\(.)"
    r"|(---?|``|''|,,(?=\w)|[{}~])|([^\\{}~`',-]+|.)",
    re.DOTALL,
)
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", ",,": "„", "~": " "}
_VERBATIM = re.compile(r"\\([&%$#_{}~])(?:\{\})?|\\textasciitilde(?:\{\}| )?|[{}]")


def decode_latex(latex: str) -> str:
    r"""Return the text, with single spaces and composed letters (NFC).

    >>> decode_latex(r"Universit{\"a}t {\L}{\'o}d{\'z} -- \emph{Caf\'e} \& {B}ar")
    'Universität Łódź – Café & Bar'
    """
    if not any(sign in latex for sign in "\\{}~$`'-"):
        return strip_markup(latex)
    plain = _MATHS.sub(_read_formula, _HIDDEN.sub("", latex))
    writer = _Writer()
    for match in _TOKEN.finditer(plain):
        writer.write(*match.groups())
    return strip_markup(unicodedata.normalize("NFC", "".join(writer.words)))


def decode_address(latex: str) -> str:
    r"""Return a web address or identifier: only escapes and braces are taken away.

    >>> decode_address(r"https://example.org/\~{}a\_b--c")
    'https://example.org/~a_b--c'
    """
    text = _VERBATIM.sub(lambda found: found[1] or ("~" if "tilde" in found[0] else ""), latex)
    return text.strip()


def _read_formula(found: re.Match[str]) -> str:
    """Return a formula without the signs that raise and lower: `H_{2}O` is H2O."""
    return re.sub(r"(?<!\\)[\^_](?=[{\w\\])", "{}", found[1] or found[2] or "")


class _Writer:
    """Collects the words; an accent waits for its letter."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.accent = ""

    def write(  # noqa: PLR0913, PLR0917 - the groups of the pattern
        self,
        command: str | None,
        space: str | None,
        argument: str | None,
        sign: str | None,
        mark: str | None,
        text: str,
    ) -> None:
        """Take one token: a command by name or by sign, a mark with a meaning, or text.

        `space` and `argument` are what follows a command: blanks, and a brace that is not closed
        at once.
        """
        if command:
            self._write_command(command, " " if space else "", takes_words=bool(argument))
        elif sign:
            self._write_sign(sign)
        elif mark == "}":
            self.accent = ""
        elif mark:
            self._put(_LIGATURES.get(mark, ""))
        else:
            self._put(text)

    def _write_command(self, name: str, space: str, *, takes_words: bool) -> None:
        if name in _ACCENTS:
            self.accent = _ACCENTS[name]
        elif name in _LETTERS:
            self._put(_LETTERS[name])
        elif name in _SYMBOLS:
            self._put(_SYMBOLS[name])
        elif greek := _find_greek(name):
            self._put(greek)
        elif name not in _SILENT and not takes_words:
            self._put(name + space)

    def _write_sign(self, sign: str) -> None:
        if sign in _SIGNS:
            self.accent = _ACCENTS[sign]
        elif sign in _SPACES:
            self._put(" ")
        elif sign not in _NOTHING:
            self._put(sign)

    def _put(self, text: str) -> None:
        """Add text; a waiting accent goes on its first letter."""
        if self.accent and text:
            bare = text.lstrip()
            first = {"ı": "i", "ȷ": "j"}.get(bare[:1], bare[:1])
            if first.isalpha():
                text = first + self.accent + bare[1:]
            if bare:
                self.accent = ""
        self.words.append(text)


def _find_greek(name: str) -> str:
    size = "CAPITAL" if name[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {size} LETTER {name}")
    except KeyError:
        return ""
