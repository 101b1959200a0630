"""The questions of the facts: answered by the fields, else by the words of the summary, else not stated or not read."""

import json
from datetime import date

import pytest

from noticecheck.engine.audit import audit
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

SUMMARY = "On 12 March 2019 in Gdynia, Adam Nowak, director of Lumen Ltd, took 400,000 PLN from the till of Lumen Ltd with a false invoice."


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def matrix(rulebook, facts, completeness="full", **more):
    plain = {"noticecheck": 1, "source": {"completeness": completeness}, "document": {"type": "red_notice"}, "facts": facts, **more}
    plain.setdefault("person", {"family_name": "NOWAK", "forenames": "Adam"})
    report = audit(notice_from_bytes(json.dumps(plain).encode(), "n.json"), rulebook, date(2020, 1, 1), only=frozenset({"JUD001"}))
    return {cell.question: cell.state if not cell.words else [(one.route, one.text) for one in cell.words] for cell in report.fact_matrix}


def test_the_fields_answer_first(rulebook):
    facts = {"summary": SUMMARY, "summary_is": "paraphrase", "role": "director", "acts": "took money", "time": {"date": "2019-03-12"}}
    told = matrix(rulebook, facts | {"location": {"place": "Gdynia"}, "victims": [{"name": "Lumen Ltd"}], "amounts": [{"amount": "4 PLN"}]})
    assert told == {
        "who": [("facts.victims.0", "Lumen Ltd")],
        "role": [("facts.role", "director")],
        "what": [("facts.acts", "took money")],
        "when": [("facts.time", "2019-03-12")],
        "where": [("facts.location", "Gdynia")],
        "how": "not_read",
        "benefit": [("facts.amounts.0", "4 PLN")],
    }


def test_the_words_of_the_summary_answer_where_no_field_does(rulebook):
    told = matrix(rulebook, {"summary": SUMMARY, "summary_is": "verbatim"}, completeness="extract")
    texts = {question: [text for _, text in words] for question, words in told.items()}
    assert texts == {
        "who": ["Lumen Ltd", "Lumen Ltd"],
        "role": ["director"],
        "what": ["Adam Nowak, director of Lumen Ltd, took"],
        "when": ["12 March 2019"],
        "where": ["Gdynia"],
        "how": ["false", "invoice"],
        "benefit": ["400,000 PLN"],
    }
    assert {route for words in told.values() for route, _ in words} == {"facts.summary"}


def test_a_paraphrase_answers_nothing_that_it_leaves_out(rulebook):
    told = matrix(rulebook, {"summary": SUMMARY, "summary_is": "paraphrase"})
    assert told == dict.fromkeys(("who", "role", "what", "when", "where", "how", "benefit"), "not_read")


def test_what_the_auditor_reads_to_be_missing_is_not_stated(rulebook):
    source = {"completeness": "secondhand", "not_stated": ["facts.role", "facts.acts"]}
    told = matrix(rulebook, {"summary": SUMMARY, "summary_is": "paraphrase"}, source=source)
    assert (told["role"], told["what"], told["when"]) == ("not_stated", "not_stated", "not_read")


def test_without_facts_nothing_is_stated(rulebook):
    told = matrix(rulebook, {})
    assert {question: state for question, state in told.items() if question != "how"} == dict.fromkeys(
        ("who", "role", "what", "when", "where", "benefit"), "not_stated"
    )


def test_where_the_file_names_no_person_whoever_the_summary_names_acts(rulebook):
    text = "On 3 May 2019 in Porto, Joao Silva threatened the cashier, Ana Lopes, and emptied the till."
    told = matrix(rulebook, {"summary": text, "summary_is": "verbatim"}, completeness="extract", person={"sex": "M"})
    assert [words for _, words in told["what"]] == ["Joao Silva threatened", "Joao Silva threatened the cashier, Ana Lopes, and emptied"]
    assert [words for _, words in told["who"]] == ["Joao Silva", "Ana Lopes"]


def test_who_is_referred_to_without_a_name_is_somebody_too(rulebook):
    text = "On 3 May 2019 in Porto, Adam Nowak together with unidentified persons stole cars."
    told = matrix(rulebook, {"summary": text, "summary_is": "verbatim"}, completeness="extract")
    assert [words for _, words in told["who"]] == ["unidentified persons"]


def test_a_summary_that_is_too_long_is_not_read(rulebook):
    told = matrix(rulebook, {"summary": (SUMMARY + " ") * 900, "summary_is": "verbatim"}, completeness="extract")
    assert set(map(str, told.values())) == {"not_read"}
