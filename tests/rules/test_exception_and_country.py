"""The exception of organised crime silences the third indent alone; a country moves no severity and no score."""

import json
import re
from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.model.finding import Outcome
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import read_yaml, rules_folder
from noticecheck.source.read import notice_from_bytes

BASES = {path.stem: read_yaml(path) for path in sorted((rules_folder() / "_base").glob("*.yaml"))}
COUNTRIES = ("RU", "CN", "TR", "VE", "AE", "US", "GB", "NZ", "JP", "KR", "UA", "BY")
FIRST_TWO_INDENTS = {"cultural_norm": "EXC001", "family_matter": "EXC002"}
THIRD_INDENT = {"administrative": "EXC003", "private_dispute": "EXC004", "unfunded_cheque": "EXC005"}
CHARGES = {"prostitution": "EXC001", "parental abduction": "EXC002", "trading without a licence": "EXC003", "dishonoured cheque": "EXC005"}
LINK = "the proceeds were passed on by an organised criminal group"


@pytest.fixture(scope="module")
def judged():
    rulebook = load_rulebook()

    def audited(data):
        return audit(notice_from_bytes(json.dumps(data).encode(), "n.json"), rulebook, date(2021, 6, 30), Rates())

    return audited


def with_offence(**changes):
    offence = {**BASES["prosecution"]["offences"][0], **changes}
    return {**BASES["prosecution"], "offences": [{key: value for key, value in offence.items() if value is not None}]}


@pytest.mark.parametrize(("category", "rule"), FIRST_TWO_INDENTS.items())
def test_a_link_to_organised_crime_silences_neither_the_first_nor_the_second_indent(judged, category, rule):
    report, linked = (judged(with_offence(category=category, serious_crime_link=link)) for link in (None, LINK))
    assert report.outcomes[rule] == linked.outcomes[rule] == Outcome.DEFICIENT
    assert linked.outcomes["EXC006"] in {Outcome.DEFICIENT, Outcome.FOR_REVIEW}


@pytest.mark.parametrize(("category", "rule"), THIRD_INDENT.items())
def test_a_link_to_organised_crime_silences_the_third_indent(judged, category, rule):
    report, linked = (judged(with_offence(category=category, serious_crime_link=link)) for link in (None, LINK))
    assert report.outcomes[rule] in {Outcome.DEFICIENT, Outcome.FOR_REVIEW}
    assert linked.outcomes[rule] not in {Outcome.DEFICIENT, Outcome.FOR_REVIEW}
    assert linked.outcomes["EXC006"] is Outcome.MET


@pytest.mark.parametrize(("charge", "rule"), CHARGES.items())
def test_by_the_words_of_the_charge_it_is_the_same(judged, charge, rule):
    report, linked = (judged(with_offence(charge=charge, serious_crime_link=link)) for link in (None, LINK))
    assert report.outcomes[rule] is Outcome.FOR_REVIEW
    assert (linked.outcomes[rule] is Outcome.FOR_REVIEW) == (rule in FIRST_TWO_INDENTS.values())


def moved(base, country):
    """The same notice as if another country had asked for it."""
    return json.loads(re.sub(r'"PL"', f'"{country}"', json.dumps(BASES[base])))


def defective(data):
    """A notice that lacks what several rules of every severity ask for."""
    offences = [{key: value for key, value in one.items() if key not in {"law", "committed"}} for one in data["offences"]]
    parts = {key: value for key, value in data.items() if key not in {"warrant", "prescription_date"}}
    return parts | {"offences": offences, "person": {**data["person"], "born": {"date": "2000-09-01"}}}


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("make", [lambda data: data, defective], ids=["in order", "defective"])
@pytest.mark.parametrize("base", BASES)
def test_no_country_changes_a_severity_a_verdict_or_a_score(judged, base, make, country):
    one, other = judged(make(moved(base, "PL"))), judged(make(moved(base, country)))
    assert (other.verdict, other.score, other.dimensions) == (one.verdict, one.score, one.dimensions)
    counted = [
        {(found.rule_id, found.severity) for found in report.findings if found.outcome is Outcome.DEFICIENT} for report in (one, other)
    ]
    assert counted[0] == counted[1]


@pytest.mark.parametrize("country", COUNTRIES)
def test_what_a_dated_table_adds_is_for_review_and_names_its_source(judged, country):
    for base in BASES:
        one, other = judged(defective(moved(base, "PL"))), judged(defective(moved(base, country)))
        known = {(found.rule_id, found.route) for found in (*one.findings, *one.observations)}
        added = [found for found in (*other.findings, *other.observations) if (found.rule_id, found.route) not in known]
        assert {found.outcome for found in added} <= {Outcome.FOR_REVIEW}
        assert [found.rule_id for found in added if "(" not in found.message] == []
