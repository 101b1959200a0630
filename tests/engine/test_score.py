"""The arithmetic of the score: examples worked by hand, and what must hold for any outcomes."""

import pytest
from engine.factory import SCORING
from hypothesis import given
from hypothesis import strategies as st

from noticecheck.engine.score import Scored, score
from noticecheck.model.finding import SCORED_BASES, Basis, Outcome, Severity
from noticecheck.model.report import DimensionScore, Score
from noticecheck.model.scoring import Dimension
from noticecheck.records import replace

WEIGHTS = {
    "version": "1",
    "severity": {"critical": 8, "high": 4, "medium": 2, "low": 1, "info": 0},
    "dimensions": {"judicial": 60, "identity": 30, "amounts": 10},
}
MET, DEFICIENT, UNKNOWN = Outcome.MET, Outcome.DEFICIENT, Outcome.NOT_ASSESSED
CRITICAL, HIGH, MEDIUM, LOW, INFO = Severity
D = Basis.DETERMINISTIC


def scored(*rows, dimension="judicial", basis=D, **changes):
    return [Scored(f"TST{place:03}", dimension, severity, basis, outcome, **changes) for place, (severity, outcome) in enumerate(rows)]


def overall(value, floor, ceiling, coverage, grade, *caps):
    return Score(value, floor, ceiling, coverage, grade, caps, WEIGHTS)


def test_a_score_in_one_dimension():
    """Met 8 + 4, deficient 2, unknown 2: 12/14, from 12/16 to 14/16, and 14/16 assessed."""
    total, (judicial, identity, amounts) = score(scored((CRITICAL, MET), (HIGH, MET), (MEDIUM, DEFICIENT), (MEDIUM, UNKNOWN)), SCORING)
    assert total == overall(86, 75, 88, 87, "B")
    assert judicial == DimensionScore("judicial", "Judicial data", 60, 86, 75, 88, 87, 14, 16)
    assert identity == DimensionScore("identity", "Identity", 30, None, 0, 100, 0, 0, 0)
    assert amounts == DimensionScore("amounts", "Amounts", 10, None, 0, 100, 0, 0, 0)


def test_a_score_over_dimensions_is_their_mean_by_weight():
    """Judicial 8/12 at 60, identity 4/4 at 30: (40 + 30) / 90 = 77.8; a dimension without rules counts nowhere."""
    rows = [*scored((CRITICAL, MET), (HIGH, DEFICIENT)), *scored((HIGH, MET), dimension="identity")]
    assert score(rows, SCORING)[0] == overall(78, 78, 78, 100, "B")


def test_a_dimension_that_nobody_could_assess_widens_the_interval():
    """Judicial all met at 60; amounts unknown at 10: the value rests on judicial alone, the floor is 6000/70, coverage the same."""
    rows = [*scored((CRITICAL, MET)), *scored((MEDIUM, UNKNOWN), dimension="amounts")]
    assert score(rows, SCORING)[0] == overall(100, 86, 100, 85, "A")


def test_nothing_assessed_has_no_value_and_no_grade():
    told = "not graded: a grade needs coverage of 50 %"
    assert score(scored((CRITICAL, UNKNOWN)), SCORING)[0] == overall(None, 0, 100, 0, "", told)


def test_no_rules_at_all():
    told = "not graded: a grade needs coverage of 50 %"
    assert score([], SCORING)[0] == overall(None, 0, 0, 0, "", told)


@pytest.mark.parametrize(
    ("unknown", "coverage", "grade", "caps"),
    [
        pytest.param([CRITICAL], 50, "A", (), id="at the bound"),
        pytest.param([CRITICAL, LOW], 47, "", ("not graded: a grade needs coverage of 50 %",), id="below it"),
    ],
)
def test_a_grade_needs_coverage(unknown, coverage, grade, caps):
    total, _ = score(scored((CRITICAL, MET), *((severity, UNKNOWN) for severity in unknown)), SCORING)
    assert (total.coverage, total.grade, total.caps) == (coverage, grade, caps)


def test_coverage_is_never_rounded_up_to_the_bound():
    """Met 67 + unknown 68 of 135: 49.6 % is not 50 %."""
    rows = [*scored(*[(LOW, MET)] * 67), *scored(*[(LOW, UNKNOWN)] * 68)]
    assert (score(rows, SCORING)[0].coverage, score(rows, SCORING)[0].grade) == (49, "")


@pytest.mark.parametrize(
    ("met", "deficient", "value", "grade"),
    [
        pytest.param(9, 1, 90, "A", id="the lowest A"),
        pytest.param(179, 21, 90, "A", id="89.5, printed as 90"),
        pytest.param(89, 11, 89, "B", id="the highest B"),
        pytest.param(3, 1, 75, "B", id="the lowest B"),
        pytest.param(74, 26, 74, "C", id="the highest C"),
        pytest.param(6, 4, 60, "C", id="the lowest C"),
        pytest.param(59, 41, 59, "D", id="the highest D"),
        pytest.param(4, 6, 40, "D", id="the lowest D"),
        pytest.param(39, 61, 39, "F", id="the highest F"),
        pytest.param(0, 1, 0, "F", id="nothing met"),
    ],
)
def test_a_grade_follows_from_the_points_as_printed(met, deficient, value, grade):
    total, _ = score(scored(*[(LOW, MET)] * met, *[(LOW, DEFICIENT)] * deficient), SCORING)
    assert (total.value, total.grade, total.caps) == (value, grade, ())


@pytest.mark.parametrize(
    ("critical", "met", "grade", "caps"),
    [
        pytest.param(0, 99, "A", (), id="no critical deficiency caps nothing"),
        pytest.param(1, 99, "D", ("A by points, no better than D with one critical deficiency",), id="one caps at D"),
        pytest.param(2, 99, "F", ("B by points, no better than F with 2 critical deficiencies",), id="two cap at F"),
        pytest.param(3, 99, "F", ("B by points, no better than F with 3 critical deficiencies",), id="three cap at F"),
        pytest.param(1, 7, "D", (), id="a cap that changes nothing is not told"),
        pytest.param(1, 0, "F", (), id="a cap never lifts"),
    ],
)
def test_critical_deficiencies_cap_the_grade(critical, met, grade, caps):
    total, _ = score(scored(*[(CRITICAL, DEFICIENT)] * critical, *[(LOW, MET)] * met), SCORING)
    assert (total.grade, total.caps) == (grade, caps)


def test_a_composite_gives_no_points_and_caps():
    rows = [*scored((LOW, MET)), *scored((CRITICAL, DEFICIENT), gives_points=False)]
    assert score(rows, SCORING)[0] == overall(100, 100, 100, 100, "D", "A by points, no better than D with one critical deficiency")


def test_info_weighs_nothing():
    assert score(scored((LOW, MET), (INFO, DEFICIENT)), SCORING)[0] == overall(100, 100, 100, 100, "A")


@pytest.mark.parametrize("outcome", [Outcome.FOR_REVIEW, Outcome.NOT_APPLICABLE, Outcome.SUPPRESSED])
def test_what_is_neither_met_nor_deficient_nor_unknown_weighs_nothing(outcome):
    assert score(scored((LOW, MET), (CRITICAL, outcome)), SCORING)[0] == overall(100, 100, 100, 100, "A")


def test_weights_of_a_user_are_said_to_be_so():
    custom = replace(SCORING, custom=True, dimensions=(Dimension("judicial", "Judicial data", 1),))
    total, dimensions = score(scored((LOW, MET)), custom)
    assert (total.custom_weights, total.weights["dimensions"], [one.id for one in dimensions]) == (True, {"judicial": 1}, ["judicial"])


ROWS = st.lists(
    st.builds(
        Scored,
        rule_id=st.just("TST001"),
        dimension=st.sampled_from([dimension.id for dimension in SCORING.dimensions]),
        severity=st.sampled_from(Severity),
        basis=st.sampled_from(Basis),
        outcome=st.sampled_from(Outcome),
        gives_points=st.booleans(),
    ),
    max_size=12,
)
LETTERS = [letter for letter, _ in SCORING.grades]


@given(ROWS)
def test_the_floor_is_never_above_the_points_nor_the_points_above_the_ceiling(rows):
    total, dimensions = score(rows, SCORING)
    for one in (total, *dimensions):
        value = one.floor if one.value is None else one.value
        assert 0 <= one.floor <= value <= one.ceiling <= 100
        assert 0 <= one.coverage <= 100


@given(ROWS, st.data())
def test_one_deficiency_more_never_raises_a_score(rows, data):
    if rows:
        place = data.draw(st.integers(0, len(rows) - 1))
        worse = [*rows[:place], rows[place]._replace(outcome=DEFICIENT), *rows[place + 1 :]]
        before, after = score(rows, SCORING)[0], score(worse, SCORING)[0]
        assert (after.floor <= before.floor, after.ceiling <= before.ceiling) == (True, True)
        assert before.value is None or (after.value is not None and after.value <= before.value)
        assert not before.grade or LETTERS.index(after.grade) >= LETTERS.index(before.grade)


@given(ROWS, st.lists(st.sampled_from(Outcome), min_size=12, max_size=12))
def test_what_rests_on_basis_h_or_r_moves_nothing(rows, outcomes):
    others = [one if one.basis in SCORED_BASES else one._replace(outcome=outcome) for one, outcome in zip(rows, outcomes, strict=False)]
    assert score(rows, SCORING) == score(others, SCORING)
    assert score(rows, SCORING) == score([one for one in rows if one.basis in SCORED_BASES], SCORING)


@given(ROWS)
def test_the_order_of_the_rules_does_not_matter(rows):
    assert score(rows, SCORING) == score(rows[::-1], SCORING)
