"""Names folded for comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.names import fold_key, fold_name, split_words

FOLDED = [
    ("Sébastien Turbot", "sebastien turbot"),
    ("Jordi Diaz-Gibson", "jordi diaz gibson"),
    ("András SZÖLLÖSY-NAGY", "andras szollosy nagy"),
    ("Đorđe Łukasz Ørsted", "dorde lukasz orsted"),
    ("Straße", "strasse"),
    ("李明", "李明"),
    ("Ольга Ёлкина", "ольга елкина"),
    ("हिन्दी", "हिन्दी"),
    ("L’Université d'Aix", "l universite d aix"),
    ("  NET \t EDU\u00a0Project ", "net edu project"),
    ("…", ""),
]


@pytest.mark.parametrize(("name", "expected"), FOLDED)
def test_fold_name(name: str, expected: str) -> None:
    """Accents, case, punctuation and spacing go; letters of all scripts stay."""
    assert fold_name(name) == expected, name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Keri  Facer", "KERI FACER", True),
        ("Müller", "Mu\u0308ller", True),
        ("Medellín", "Medellin", False),
        ("\u0410shoka", "Ashoka", False),  # the first letter of the first is Cyrillic
    ],
)
def test_fold_key(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a table's column
    """Within a source only spacing, case and Unicode form are beside the point."""
    assert (fold_key(one) == fold_key(other)) is same, (one, other)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    """A folded name is its own folded form, and has only words."""
    assert fold_name(fold_name(name)) == fold_name(name)
    assert fold_key(fold_key(name)) == fold_key(name)
    assert split_words(fold_name(name)) == fold_name(name).split()
