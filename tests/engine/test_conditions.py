"""The logic of three values, and every word that combines conditions or asks whether something is there."""

import pytest
from engine.factory import decide

from noticecheck.engine.conditions import compile_condition, routes_in
from noticecheck.errors import RuleError
from noticecheck.model.stated import Unknown

YES = {"absent": "judgment"}
NO = {"absent": "document"}
UNKNOWN = {"absent": "person.dna"}
OTHER = {"absent": "person.fingerprints"}
DNA, FINGERPRINTS = Unknown("unknown", "person.dna"), Unknown("unknown", "person.fingerprints")


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, True, True),
        (YES, NO, False, True),
        (NO, YES, False, True),
        (NO, NO, False, False),
        (YES, UNKNOWN, DNA, True),
        (UNKNOWN, YES, DNA, True),
        (NO, UNKNOWN, False, DNA),
        (UNKNOWN, NO, False, DNA),
        (UNKNOWN, OTHER, DNA, DNA),
        (OTHER, UNKNOWN, FINGERPRINTS, FINGERPRINTS),
    ],
)
def test_all_and_any_leave_it_unknown_unless_the_rest_decides(one, other, both, either):
    assert (decide({"all_of": [one, other]}), decide({"any_of": [one, other]})) == (both, either)


@pytest.mark.parametrize(("condition", "answer"), [(YES, False), (NO, True), (UNKNOWN, DNA)])
def test_not_turns_what_is_known(condition, answer):
    assert decide({"not": condition}) == answer


OFFENCES = {
    "both hold": ("offences: [{charge: a, law: x}, {charge: b, law: y}]", True, True, False),
    "one holds": ("offences: [{charge: a, law: x}, {charge: b}]", True, False, False),
    "none holds": ("offences: [{charge: a}, {charge: b}]", False, False, True),
    "one has a slot": ("offences: [{charge: a}, {charge: b, law: '{{law}}'}]", True, False, False),
}


@pytest.mark.parametrize(("text", "some", "every", "none"), OFFENCES.values(), ids=OFFENCES)
def test_some_every_and_none_of_a_list(text, some, every, none):
    where = {"present": "each.law"}
    found = tuple(decide({word: "offences", "where": where}, text) for word in ("some", "every", "none"))
    assert found == (some, every, none)


@pytest.mark.parametrize(
    ("laws", "some", "every", "none"),
    [
        pytest.param(["'x'", None], True, "unknown", False, id="one holds and one is unknown"),
        pytest.param(["''", None], "unknown", False, "unknown", id="one fails and one is unknown"),
        pytest.param([None, None], "unknown", "unknown", "unknown", id="both are unknown"),
    ],
)
def test_an_unknown_item_leaves_it_open_unless_another_decides(laws, some, every, none):
    items = ", ".join("{charge: a}" if law is None else f"{{charge: a, law: {law}}}" for law in laws)
    lists = ", ".join(f"offences.{position}.law" for position, law in enumerate(laws) if law is None)
    head = f"noticecheck: 1\nsource: {{completeness: full, redacted: [{lists}]}}\n"
    found = [
        decide({word: "offences", "where": {"present": "each.law"}}, f"offences: [{items}]\n", head=head)
        for word in ("some", "every", "none")
    ]
    assert [one.reason if isinstance(one, Unknown) else one for one in found] == [
        "redacted" if answer == "unknown" else answer for answer in (some, every, none)
    ]


@pytest.mark.parametrize(("word", "answer"), [("some", False), ("every", True), ("none", True)])
def test_of_a_list_that_is_not_stated_nothing_is_some_and_everything_is_every(word, answer):
    assert decide({word: "offences", "where": YES}) is answer


def test_of_a_list_that_is_unknown_nothing_is_known():
    head = "noticecheck: 1\nsource: {completeness: extract}\n"
    assert [decide({word: "offences"}, head=head) for word in ("some", "every", "none")] == [Unknown("extract", "offences")] * 3


def test_some_without_a_condition_asks_whether_there_is_an_item():
    assert (decide({"some": "offences"}, "offences: [{charge: a}]"), decide({"none": "offences"})) == (True, True)


PRESENCE = {
    "a value": ("warrant: {number: '12'}", False, True, True),
    "nothing": ("", True, False, False),
    "a slot": ("warrant: {number: '{{number}}'}", False, True, True),
    "what cannot be read": ("", Unknown("illegible", "warrant.number"), Unknown("illegible", "warrant.number"), False),
}


@pytest.mark.parametrize("state", PRESENCE)
def test_absent_present_and_stated(state):
    text, absent, present, stated = PRESENCE[state]
    listed = ", illegible: [warrant.number]" if isinstance(absent, Unknown) else ""
    head = f"noticecheck: 1\nsource: {{completeness: full{listed}}}\n"
    assert tuple(decide({word: "warrant.number"}, text, head=head) for word in ("absent", "present", "stated")) == (absent, present, stated)


@pytest.mark.parametrize(
    ("text", "absent", "present"),
    [
        ("", True, False),
        ("warrant: {number: '12'}", False, False),
        ("warrant: {number: '12', issued: 2016}", False, True),
    ],
)
def test_of_several_names_all_are_meant(text, absent, present):
    names = ["warrant.number", "warrant.issued"]
    assert (decide({"absent": names}, text), decide({"present": names}, text)) == (absent, present)


def test_undecided_without_is_unknown_until_a_value_is_given():
    condition = {"undecided_without": ["warrant.number", "warrant.country"]}
    assert [decide(condition, text) for text in ("", "warrant: {number: '1'}", "warrant: {number: '1', country: RU}")] == [
        Unknown("not_given", "warrant.number"),
        Unknown("not_given", "warrant.country"),
        False,
    ]


def test_each_is_the_item_at_hand():
    text = "offences: [{charge: a}, {charge: b, law: x}]"
    assert [decide({"absent": "each.law"}, text, ("offences", position)) for position in (0, 1)] == [True, False]


CONTEXT = "context: {{refugee: [{{state: denied, exhibit: E1}}, {{state: recognised{}}}]}}"
RECOGNISED = {"field": "each.state", "is": "recognised"}


@pytest.mark.parametrize(
    ("exhibit", "answers"),
    [
        (", exhibit: E2", [True, False, 2]),
        (
            "",
            [
                Unknown("no_exhibit", "context.refugee.1"),
                Unknown("no_exhibit", "context.refugee.1"),
                Unknown("no_exhibit", "context.refugee.1"),
            ],
        ),
    ],
)
def test_a_fact_from_outside_holds_only_with_an_exhibit(exhibit, answers):
    text = CONTEXT.format(exhibit)
    counted = {"count": "context.refugee", "is_at_least": 2}
    found = [*(decide({word: "context.refugee", "where": RECOGNISED}, text) for word in ("some", "none")), decide(counted, text)]
    assert found == [True if answer == 2 else answer for answer in answers]


def test_an_exhibit_needs_no_exhibit():
    assert decide({"some": "context.exhibits"}, "context: {exhibits: [{id: E1}]}") is True


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ({}, "a condition is a group of words such as `absent: warrant`, not {}"),
        ("absent", "a condition is a group of words such as `absent: warrant`, not 'absent'"),
        ({"is": "x"}, "these words do not make a condition: is"),
        ({"absent": "warrant", "not": YES}, "these words do not make a condition: absent, not"),
        ({"some": "offences", "every": "offences"}, "these words do not make a condition: every, some"),
        ({"field": "status", "is": "charged", "is_not": "other"}, "these words do not make a condition: field, is, is_not"),
        ({"all_of": []}, "`all_of` needs a list of conditions"),
        ({"any_of": "absent"}, "`any_of` needs a list of conditions"),
        ({"absent": []}, "`absent` needs the name of a field, or a list of names"),
        ({"absent": "warant"}, "the notice format has no route 'warant', and no defined term has that name"),
        ({"some": "warrant"}, "'warrant' is not a list in the notice format"),
        ({"count": "status", "is_at_least": 1}, "'status' is not a list in the notice format"),
        ({"field": "status", "is_longer_ago_than": 3}, "`is_longer_ago_than` needs an open number: {number: id}"),
        ({"field": "status", "is_at_least": "two"},
         "'two' is not a duration; write for example 24 months, 2 years, 3 years 2 months or 45 days, in English"),
    ],
)  # fmt: skip
def test_what_is_no_condition_is_told(condition, message):
    with pytest.raises(RuleError) as caught:
        compile_condition(condition)
    assert str(caught.value) == message


def test_a_comparison_that_is_not_known_is_told_with_those_that_are():
    with pytest.raises(
        RuleError, match="'is_like' is not a comparison; known are is, is_not, is_one_of, is_not_one_of, is_same_as, includes, "
    ):
        compile_condition({"field": "status", "is_like": "charged"})


def test_the_fields_of_a_condition_are_known_in_their_order():
    condition = {
        "any_of": [
            {"all_of": [{"absent": ["warrant.number", "warrant"]}, {"not": {"field": "status", "is": "charged"}}]},
            {"some": "offences", "where": {"field": "each.law", "is_same_as": "status"}},
            {"count": "offences", "is_at_least": 2},
            {"field": "document.addressees", "includes": {"field": "document.requesting_country"}},
        ]
    }
    assert routes_in(condition) == (
        "warrant.number", "warrant", "status", "offences", "each.law", "offences", "document.addressees", "document.requesting_country",
    )  # fmt: skip
