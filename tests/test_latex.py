"""LaTeX in bibliographies → text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.readers.bibliographies.bibtex.latex import decode_address, decode_latex

TABLE = [
    ("Ad{\\-d}i{\\s}on-Wes{\\-l}ey", "Addison-Wesley"),
    ("Effective {Java}", "Effective Java"),
    ("{{\\BibTeX}}ing", "BibTeXing"),
    ("\\LaTeX{} and \\TeX\\ Live", "LaTeX and TeX Live"),
    ("Tame the BeaST  ---  The B to X", "Tame the BeaST — The B to X"),
    ("pages 1--10", "pages 1–10"),
    ("``quoted'' and `it'", "“quoted” and `it'"),
    ("16\\textsuperscript{th} Conference", "16th Conference"),
    ("M{\\'a}rta", "Márta"),
    ("\\c{C}elebi, \\c Celebi, \\v{S}koda", "Çelebi, Çelebi, Škoda"),
    ("\\u{g}, \\k{a}, \\d{s}", "ğ, ą, ṣ"),
    ('\\AA ngstr\\"om, \\OE uvre, \\ae on, stra\\ss e', "Ångström, Œuvre, æon, straße"),
    ("\\'{\\i}, \\'\\i, \\u{\\i}", "í, í, ĭ"),
    ("100\\% of \\$5 \\& \\#1 \\_x \\{y\\}", "100% of $5 & #1 _x {y}"),
    ("100% of it costs $5 and $6", "100% of it costs $5 and $6"),
    ("An {$O(n \\log n / \\! \\log\\log n)$} Algorithm", "An O(n log n / loglog n) Algorithm"),
    ("$\\alpha$-helix, $\\Omega_m$, CO$_2$, $x^{2}$", "α-helix, Ωm, CO2, x2"),
    ("the 4\\({}^{\\mbox{th}}\\) Workshop", "the 4th Workshop"),
    ("<i>Homo</i> CO<sub>2</sub> p<0.05 &amp; Q", "Homo CO2 p<0.05 & Q"),
    ("\\emph{Nature} \\textbf{and} {\\em art}", "Nature and art"),
    ("\\href{http://x.org}{the page}", "the page"),
    ("{\\noopsort{1973b}}1973", "1973"),
    ("\\unknown{words} stay", "words stay"),
    ("\\'", ""),
    ("ends in \\", "ends in \\"),
    ("Die Macht der „Zeichen“", "Die Macht der „Zeichen“"),
    ("two\n   lines", "two lines"),
]  # fmt: skip


@pytest.mark.parametrize(("latex", "text"), TABLE)
def test_decoding(latex: str, text: str) -> None:
    """What people read comes out."""
    assert decode_latex(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("https://example.org/a\\_b?x=1\\&y=2\\%20", "https://example.org/a_b?x=1&y=2%20"),
        ("http://math.utah.edu/\\~{}beebe/x--y", "http://math.utah.edu/~beebe/x--y"),
        ("{10.1000/a{\\_}b}", "10.1000/a_b"),
        ("http://math.utah.edu/~beebe", "http://math.utah.edu/~beebe"),
    ],
)
def test_addresses(latex: str, text: str) -> None:
    """Only escapes go; dashes and tildes mean themselves."""
    assert decode_address(latex) == text


@settings(deadline=None)
@given(st.text(alphabet="\\{}$~`'\"^cvi ß-a.", max_size=30) | st.text(max_size=40))
def test_any_text_is_decoded(latex: str) -> None:
    """No text makes it raise, and letters without markup stay."""
    decoded = decode_latex(latex)
    assert latex.count("ß") == decoded.count("ß")


def test_deep_braces() -> None:
    """Ten thousand braces do no harm."""
    assert decode_latex("{" * 10_000 + "x" + "}" * 10_000) == "x"
