"""Every comparison: with a value, without one, with a slot, and with what is too imprecise to decide."""

from datetime import date

import pytest
from engine.factory import case, decide

from noticecheck.engine.comparisons import COMPARISONS, later
from noticecheck.engine.conditions import compile_condition
from noticecheck.errors import RuleError
from noticecheck.model.stated import Unknown

IMPRECISE = "imprecise"


def answer(condition, text="", item=()):
    found = decide(condition, text, item)
    return found.reason if isinstance(found, Unknown) else found


@pytest.mark.parametrize("word", COMPARISONS)
def test_of_a_field_that_states_nothing_no_comparison_holds(word):
    wanted = {
        "is_same_as": "warrant.issued",
        "is_before": "audit date",
        "is_after": "audit date",
        "is_longer_ago_than": {"number": "years"},
        "speaks_of": "charges.cheque",
    }
    sizes = dict.fromkeys(("has_fewer_words_than", "is_at_least", "is_more_than", "is_at_most", "is_less_than"), 5)
    assert decide({"field": "warrant.expires", word: (wanted | sizes).get(word, "x")}) is False


@pytest.mark.parametrize("word", COMPARISONS)
def test_a_slot_leaves_every_comparison_open(word):
    wanted = {
        "is_same_as": "warrant.number",
        "is_before": "audit date",
        "is_after": "audit date",
        "is_longer_ago_than": {"number": "years"},
        "speaks_of": "charges.cheque",
    }
    sizes = dict.fromkeys(("has_fewer_words_than", "is_at_least", "is_more_than", "is_at_most", "is_less_than"), 5)
    text = "warrant: {number: '{{number}}'}"
    assert decide({"field": "warrant.number", word: (wanted | sizes).get(word, "x")}, text) == Unknown("placeholder", "{{number}}")


@pytest.mark.parametrize(
    ("condition", "text", "expected"),
    [
        ({"field": "status", "is": "charged"}, "status: charged", True),
        ({"field": "status", "is": "charged"}, "status: suspect", False),
        ({"field": "status", "is_not": "charged"}, "status: suspect", True),
        ({"field": "status", "is_not": "charged"}, "status: charged", False),
        ({"field": "status", "is_one_of": ["charged", "convicted"]}, "status: convicted", True),
        ({"field": "status", "is_one_of": ["charged", "convicted"]}, "status: witness", False),
        ({"field": "status", "is_not_one_of": ["charged", "convicted"]}, "status: witness", True),
        ({"field": "status", "is_not_one_of": ["charged", "convicted"]}, "status: charged", False),
        ({"field": "person.dna", "is": True}, "person: {dna: true}", True),
        ({"field": "person.dna", "is": True}, "person: {dna: false}", False),
        ({"field": "person.dna", "is": False}, "person: {dna: false}", True),
        ({"field": "person.dna", "is": True}, "", "unknown"),
        ({"field": "document.addressees", "includes": "ALL"}, "document: {type: diffusion, addressees: [ALL]}", True),
        ({"field": "document.addressees", "includes": "ALL"}, "document: {type: diffusion, addressees: [DE, FR]}", False),
        ({"field": "person.nationalities", "includes": {"field": "warrant.country"}},
         "person: {nationalities: [DE, FR]}\nwarrant: {country: FR}", True),
        ({"field": "person.nationalities", "includes": {"field": "warrant.country"}},
         "person: {nationalities: [DE, FR]}\nwarrant: {country: RU}", False),
        ({"field": "person.nationalities", "includes": {"field": "warrant.country"}}, "person: {nationalities: [DE, FR]}", False),
        ({"field": "person.nationalities", "includes": {"field": "warrant.country"}},
         "person: {nationalities: [DE]}\nwarrant: {country: '<COUNTRY>'}", "placeholder"),
        ({"field": "status", "includes": "charged"}, "status: charged", False),
        ({"field": "facts.summary", "has_fewer_words_than": 3}, "facts: {summary: took it}", True),
        ({"field": "facts.summary", "has_fewer_words_than": 3}, "facts: {summary: he took it}", False),
        ({"field": "facts.summary", "has_fewer_words_than": {"number": "unset"}}, "facts: {summary: he took it}", "open_number"),
        ({"field": "facts.summary", "has_fewer_words_than": 3}, "facts: {summary: 彼は会社の金を盗んだ}", "wording"),
    ],
)  # fmt: skip
def test_a_value_is_compared_with_words(condition, text, expected):
    head = "" if "document:" in text else "document: {type: red_notice}\n"
    found = decide(condition, head + text, head="noticecheck: 1\nsource: {completeness: full}\n")
    assert (found.reason if isinstance(found, Unknown) else found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("warrant: {country: RU}\njudgment: {number: '1'}", False),
        ("warrant: {number: '1'}\njudgment: {number: '1'}", True),
        ("warrant: {number: '1'}\njudgment: {number: '2'}", False),
        ("warrant: {number: '1'}\njudgment: {number: '{{number}}'}", "placeholder"),
        ("warrant: {number: '1'}", False),
    ],
)
def test_two_fields_state_the_same_text(text, expected):
    assert answer({"field": "warrant.number", "is_same_as": "judgment.number"}, text) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2016-05-01", "2016-05-01", True),
        ("2016-5-1", "2016-05-01", True),
        ("2016-05-01", "2016-05-02", False),
        ("2016", "2016", True),
        ("2016", "2016-05", IMPRECISE),
        ("2016-05-01", "2016", IMPRECISE),
        ("2016", "2017", False),
        ("2016-05", "2016-06-01", False),
    ],
)
def test_two_dates_are_the_same_day_or_may_be(one, other, expected):
    text = f"warrant: {{issued: {one}}}\njudgment: {{date: {other}}}"
    assert answer({"field": "warrant.issued", "is_same_as": "judgment.date"}, text) == expected


@pytest.mark.parametrize(
    ("one", "other", "before", "after"),
    [
        ("2016-05-01", "2016-05-02", True, False),
        ("2016-05-02", "2016-05-01", False, True),
        ("2016-05-01", "2016-05-01", False, False),
        ("2015", "2016", True, False),
        ("2016", "2015", False, True),
        ("2016", "2016-05-01", IMPRECISE, IMPRECISE),
        ("2016", "2016", IMPRECISE, IMPRECISE),
        ("2016", "2016-01-01", False, IMPRECISE),
        ("2016", "2016-12-31", IMPRECISE, False),
        ("2016-01-01", "2016", IMPRECISE, False),
        ("2016-12-31", "2016", False, IMPRECISE),
        ("2016-05", "2016-06", True, False),
        ("2016-05", "2016", IMPRECISE, IMPRECISE),
    ],
)
def test_dates_are_compared_as_far_as_their_precision_goes(one, other, before, after):
    text = f"warrant: {{issued: {one}}}\njudgment: {{date: {other}}}"
    found = tuple(answer({"field": "warrant.issued", word: "judgment.date"}, text) for word in ("is_before", "is_after"))
    assert found == (before, after)


def test_a_comparison_with_a_date_that_is_not_there_does_not_hold():
    text = "warrant: {issued: 2016}"
    assert [answer({"field": "warrant.issued", word: "judgment.date"}, text) for word in ("is_before", "is_after")] == [False, False]


SIZES = ("is_at_least", "is_more_than", "is_at_most", "is_less_than")


@pytest.mark.parametrize(
    ("penalty", "answers"),
    [
        ("24 months", (True, False, True, False)),
        ("2 years", (True, False, True, False)),
        ("23 months", (False, False, True, True)),
        ("25 months", (True, True, False, False)),
        ("life", (True, True, False, False)),
        ("death", (True, True, False, False)),
        ("fine", (False, False, True, True)),
        ("730 days", (True, IMPRECISE, IMPRECISE, False)),
        ("720 days", (IMPRECISE, False, True, IMPRECISE)),
        ("725 days", (IMPRECISE, IMPRECISE, IMPRECISE, IMPRECISE)),
        ("719 days", (False, False, True, True)),
        ("731 days", (True, True, False, False)),
    ],
)
@pytest.mark.parametrize("bound", ["24 months", {"number": "months"}, 24], ids=["a duration", "an open number", "a number"])
def test_durations_are_compared_by_their_months(penalty, answers, bound):
    text = f"offences: [{{max_penalty: {penalty}}}]"
    assert tuple(answer({"field": "each.max_penalty", word: bound}, text, ("offences", 0)) for word in SIZES) == answers


@pytest.mark.parametrize("word", SIZES)
def test_an_open_number_that_is_not_set_leaves_it_open(word):
    text = "offences: [{max_penalty: 2 years}]"
    assert decide({"field": "each.max_penalty", word: {"number": "unset"}}, text, ("offences", 0)) == Unknown("open_number", "unset")


@pytest.mark.parametrize(
    ("count", "answers"),
    [(0, (False, False, True, True)), (2, (True, False, True, False)), (3, (True, True, False, False))],
)
def test_the_items_of_a_list_are_counted(count, answers):
    text = f"offences: [{', '.join(['{charge: fraud}'] * count)}]"
    assert tuple(answer({"count": "offences", word: 2}, text) for word in SIZES) == answers


def test_the_items_of_a_list_that_is_unknown_are_not_counted():
    found = decide({"count": "offences", "is_at_least": 2}, head="noticecheck: 1\nsource: {completeness: extract}\n")
    assert found == Unknown("extract", "offences")


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2018-06-29", True),
        ("2018-06-30", False),
        ("2018-07-01", False),
        ("2017", True),
        ("2018", IMPRECISE),
        ("2018-05", True),
        ("2018-06", IMPRECISE),
        ("2018-07", False),
        ("2019", False),
        ("9998", False),
    ],
)
def test_a_date_is_longer_ago_than_a_number_of_years(stated, expected):
    assert answer({"field": "warrant.issued", "is_longer_ago_than": {"number": "years"}}, f"warrant: {{issued: {stated}}}") == expected


def test_a_date_is_longer_ago_than_a_number_that_is_not_set():
    found = decide({"field": "warrant.issued", "is_longer_ago_than": {"number": "unset"}}, "warrant: {issued: 2016}")
    assert found == Unknown("open_number", "unset")


@pytest.mark.parametrize(
    ("day", "count", "unit", "expected"),
    [
        (date(2020, 1, 31), 1, "months", date(2020, 2, 29)),
        (date(2020, 2, 29), 1, "years", date(2021, 2, 28)),
        (date(2020, 12, 1), 1, "months", date(2021, 1, 1)),
        (date(2020, 12, 31), 60, "days", date(2021, 3, 1)),
        (date(2020, 5, 5), 0, "days", date(2020, 5, 5)),
        (date(9999, 12, 31), 1, "days", date.max),
        (date(9999, 6, 1), 3, "years", date.max),
        (date(9999, 6, 1), 7, "months", date.max),
        (date(9999, 6, 1), 6, "months", date(9999, 12, 1)),
    ],
)
def test_a_day_later_stays_in_the_calendar(day, count, unit, expected):
    assert later(day, count, unit) == expected


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ({"field": "warrant.number", "is_before": "audit date"}, "'12' and PartialDate"),
        ({"field": "warrant.number", "is_longer_ago_than": {"number": "years"}}, "'12' is not a date"),
        ({"field": "warrant.number", "is_at_least": 5}, "'12' has no size that a rule could compare"),
    ],
)
def test_a_field_of_another_kind_is_an_error_of_the_rule(condition, message):
    with pytest.raises(RuleError, match=message):
        compile_condition(condition)(case("warrant: {number: '12'}"), ())
