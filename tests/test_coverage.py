"""The report tells which questions the corpus can answer, what they rest on, what is missing."""

from pathlib import Path
from typing import Any

from actormap.graph import Graph
from actormap.questions import list_questions
from ecosystems import build_seed


def get_questions(graph: Graph) -> dict[int, dict[str, Any]]:
    """Return the questions of a build's report by number."""
    return {row["number"]: row for row in graph.report["questions"]}


def test_coverage_of_the_sample(tmp_path: Path) -> None:
    """All 29 are there; what rests on dates, editors or a second source cannot be asked yet."""
    questions = get_questions(build_seed(tmp_path))
    assert sorted(questions) == list(range(1, 30))
    not_yet = {number for number, row in questions.items() if not row["answerable"]}
    assert not_yet == {12, 13, 15, 17, 19, 21, 25, 27}
    assert questions[1]["rests_on"][:2] == [
        {"facts": "authors", "found": 10, "possible": 10},
        {"facts": "affiliations", "found": 11, "possible": 15},
    ]
    (missing,) = questions[13]["missing"]
    assert missing["facts"] == "dates"
    assert "add a bibliography" in missing["advice"]


def test_each_shipped_question_is_covered_with_its_command(tmp_path: Path) -> None:
    """Whatever `actormap ask` lists is in the report, asked by the name it has there."""
    questions = get_questions(build_seed(tmp_path))
    for question in list_questions():
        row = questions[question.number]
        assert row["command"] == f"actormap ask {question.name}"
        assert row["question"] == question.title
