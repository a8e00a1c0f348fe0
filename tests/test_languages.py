"""Tags of languages: what sources state, as far as a store takes it."""

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal

from actormap.languages import keep_tag


@given(st.text(alphabet="abzAZ019-_ é", max_size=14))
def test_a_tag_that_is_kept_is_taken_by_the_store(tag: str) -> None:
    """Whatever a source writes, a literal can be made with what is left of it."""
    kept = keep_tag(tag)
    assert kept in {"", tag}
    if kept:
        assert Literal("word", language=kept).value == "word"
