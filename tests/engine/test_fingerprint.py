"""A fingerprint stays with its defect when the file is rewritten, and tells two defects apart."""

import pytest
from engine.factory import clause, notice, report, rule

from noticecheck.engine.fingerprint import fingerprint
from noticecheck.model.tree import parse_route

NO_LAW = rule("TST001", clause({"absent": "each.law"}, at="each.law", for_each="offences", message="no law"))
TEXT = "status: charged\noffences:\n  - charge: fraud\n  - charge: theft\n    place: {country: RU}\n"


def of(text, route, rule_id="TST001"):
    return fingerprint(rule_id, notice(text), parse_route(route))


@pytest.mark.parametrize(
    ("text", "fraud", "theft"),
    [
        pytest.param("# a comment\n\n\n" + TEXT, 0, 1, id="lines are moved"),
        pytest.param(
            "status: charged\noffences:\n      - charge:   fraud\n      - {place: {country: RU}, charge: theft}\n",
            0,
            1,
            id="it is indented",
        ),
        pytest.param("offences: [{charge: theft}, {charge: fraud, max_penalty: 5 years}]\n", 1, 0, id="items are reordered"),
        pytest.param("offences: [{charge: murder}, {charge: fraud}, {charge: theft}]\n", 1, 2, id="an item is added before"),
        pytest.param(TEXT.replace("fraud", '"fraud"'), 0, 1, id="a value is put in quotes"),
    ],
)
def test_a_fingerprint_stays_when(text, fraud, theft):
    before = of(TEXT, "offences.0.law"), of(TEXT, "offences.1.law")
    assert (of(text, f"offences.{fraud}.law"), of(text, f"offences.{theft}.law")) == before


def test_it_stays_when_a_file_becomes_json():
    json = b'{"noticecheck": 1, "offences": [{"charge": "fraud"}]}'
    from_json = fingerprint("TST001", notice(json.decode(), head="", name="n.json"), ("offences", 0, "law"))
    assert from_json == of(TEXT, "offences.0.law")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("offences.0.law", "TST001"), ("offences.1.law", "TST001"), id="another offence"),
        pytest.param(("offences.0.law", "TST001"), ("offences.0.place", "TST001"), id="another field"),
        pytest.param(("offences.0.law", "TST001"), ("offences.0.law", "TST002"), id="another rule"),
        pytest.param(("offences.0", "TST001"), ("offences", "TST001"), id="the list and its item"),
    ],
)
def test_a_fingerprint_differs_for(one, other):
    assert of(TEXT, *one) != of(TEXT, *other)


def test_two_offences_with_the_same_charge_have_two_fingerprints():
    text = "offences: [{charge: fraud}, {charge: fraud}]\n"
    found = [finding.fingerprint for finding in report([NO_LAW], text).findings]
    assert (len(set(found)), found[0]) == (2, of(TEXT, "offences.0.law"))


@pytest.mark.parametrize(
    ("items", "reordered"),
    [
        ("context: {travel: [{to_country: US}, {to_country: DE}]}", "context: {travel: [{to_country: DE}, {to_country: US}]}"),
        ("context: {travel: [{date: 2015}, {date: 2016}]}", "context: {travel: [{date: 2016}, {date: 2015}]}"),
        ("context: {travel: [{exhibit: E1, to_country: US}, {}]}", "context: {travel: [{}, {to_country: US, exhibit: E2}]}"),
    ],
)
def test_an_item_is_known_by_what_it_is(items, reordered):
    assert of(items, "context.travel.0.exhibit") == of(reordered, "context.travel.1.exhibit")


def test_an_item_of_text_is_known_by_its_text():
    before = of("person: {nationalities: [RU, DE, RU]}\n", "person.nationalities.1")
    after = of("person: {nationalities: [DE, RU]}\n", "person.nationalities.0")
    twice = [of("person: {nationalities: [RU, DE, RU]}\n", f"person.nationalities.{place}") for place in (0, 2)]
    assert (before, len(set(twice))) == (after, 2)


def test_a_fingerprint_is_sixteen_hexadecimal_digits_and_holds_no_value():
    found = of("person: {family_name: NOWAK}\n", "person.family_name")
    assert (found, of("person: {family_name: KOWALSKI}\n", "person.family_name")) == ("a907e5ba76c8dd63", found)
