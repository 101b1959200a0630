"""`noticecheck questions`: one for each unknown, to the one who can answer it."""

import json
from collections import Counter
from pathlib import Path

import pytest

from noticecheck.briefs.questions import addressee_of, questions
from noticecheck.briefs.questions_text import as_text
from noticecheck.cli.entry import run
from noticecheck.model.finding import DocumentType
from noticecheck.records import replace
from noticecheck.report.page import Page
from noticecheck.report.revived import revived
from noticecheck.report.saved import saved_report
from noticecheck.rulebook.catalogue import load_rulebook

ROOT = Path(__file__).resolve().parent.parent.parent


def report(name):
    return revived(saved_report((ROOT / "examples" / "expected" / f"{name}.json").read_bytes(), name))


@pytest.mark.parametrize("name", ["duralev", "kharis", "model-notice"])
def test_every_rule_that_could_not_decide_is_asked_about_once(name):
    one = report(name)
    asked = Counter(rule for group in questions(one) for question in group.questions for rule in question.rules)
    assert asked == dict.fromkeys((entry.rule_id for entry in one.not_assessed), 1)


def test_each_question_goes_to_who_can_answer_it():
    groups = {group.addressee: {rule for question in group.questions for rule in question.rules} for group in questions(report("duralev"))}
    assert list(groups) == ["Counsel in the requesting country", "INTERPOL", "The Department of Homeland Security (DHS)", "The client"]
    assert {"JUD007", "JUD012", "THR001", "PRC002", "OBS001"} <= groups["Counsel in the requesting country"]
    assert {"IDN001", "DOC005", "JUD015"} <= groups["INTERPOL"]
    assert groups["The Department of Homeland Security (DHS)"] == {"EXT003"}


def test_no_rule_is_without_someone_to_ask():
    book = load_rulebook()
    table = json.loads((ROOT / "src/noticecheck/briefs/data/addressees.json").read_text(encoding="utf-8"))
    ids = {rule.id for kind in DocumentType for rule in book.source.rules_for(kind)}
    assert {rule for rule in ids if rule[:3] not in table["families"]} == set()
    assert {rule for rule in table["rules"] if rule not in ids} - {"DQL009"} == set()
    assert {addressee_of(rule) for rule in ids} <= set(table["addressees"])


def test_the_host_country_is_the_united_states_only_where_the_notice_says_so():
    elsewhere = replace(report("duralev"), input=replace(report("duralev").input, host_country="FR"))
    told = [group.addressee for group in questions(elsewhere)]
    assert told[2] == "The authorities of the country where the person is"


def test_what_was_found_can_be_asked_too(capsys):
    path = str(ROOT / "examples" / "expected" / "duralev.json")
    assert run(["questions", path, "--format", "json"]) == 0
    usual = json.loads(capsys.readouterr().out)
    assert run(["questions", path, "--format", "json", "--findings"]) == 0
    more = json.loads(capsys.readouterr().out)

    def rules(groups):
        return {rule for group in groups for question in group["questions"] for rule in question["rules"]}

    assert rules(more) - rules(usual) == {finding.rule_id for finding in (*report("duralev").findings, *report("duralev").observations)}


def test_a_notice_is_audited_first_and_gives_the_same_questions(capsys):
    run(["questions", str(ROOT / "examples" / "kharis.notice.yaml")])
    of_the_notice = capsys.readouterr().out
    run(["questions", str(ROOT / "examples" / "expected" / "kharis.json")])
    assert capsys.readouterr().out == of_the_notice


def test_markdown_has_a_box_for_each(capsys):
    run(["questions", str(ROOT / "examples" / "expected" / "duralev.json"), "-f", "markdown"])
    text = capsys.readouterr().out
    assert text.startswith("# Questions that are open\n\n## Counsel in the requesting country\n\nFrom the judicial file there.\n\n- [ ] ")
    assert text.count("- [ ] ") == sum(len(group.questions) for group in questions(report("duralev")))


def test_where_nothing_is_open_this_is_said():
    one = json.loads((ROOT / "examples" / "expected" / "model-notice.json").read_text(encoding="utf-8"))
    one["not_assessed"] = []
    asked = questions(revived(saved_report(json.dumps(one).encode(), "r.json")))
    assert as_text(asked, Page()) == "Nothing is left open: every rule that applies could be decided.\n"
