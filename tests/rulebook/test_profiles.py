"""Profiles: what their files must have, and that none of them changes a verdict, a score or a finding."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from report.factory import DURALEV as MODEL

from noticecheck.cli.choosing import Choice
from noticecheck.engine.audit import audit
from noticecheck.model.profile import CHAPTERS
from noticecheck.money.rates import Rates
from noticecheck.records import replace
from noticecheck.report.console import text_report
from noticecheck.report.json_report import render_json
from noticecheck.report.markdown import markdown_report
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.lint import IMPERATIVES
from noticecheck.rulebook.overlays import forums
from noticecheck.rulebook.profiles import load_profile, profile_names, with_profile
from noticecheck.source.read import notice_from_bytes, read_notice

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.notice.yaml"))
CATALOGUE = {line.partition(",")[0] for line in (Path(__file__).parent / "law_catalogue.csv").read_text(encoding="utf-8").splitlines()[1:]}
CATALOGUE |= {"FCT016", "DQL011", "DQL012", "DQL013", "DQL014"}
"""The rules of the catalogue of law and those of the design."""
ALWAYS_SHOWN = {"findings", "for_review", "not_assessed", "suppressed", "authorities", "method"}
NEGATIVE = re.compile(r"\b(not|no|never|missing|absent|lacks?|without|fails?)\b", re.IGNORECASE)
LOCATED = """\
noticecheck: 1
source: {completeness: full}
document: {type: red_notice, requesting_country: PL, source_ncb: Warsaw, language: en, published: 2018-06-01}
person: {family_name: PRZYKLADOWSKI, forenames: Jan, nationalities: [PL]}
status: charged
offences: [{charge: fraud}]
extradition: {sought_from: [DE], located: {country: PT, date: 2018-09-18}}
context:
  travel: [{from_country: PL, to_country: PT, date: 2016-02-02, exhibit: E1}]
  whereabouts: [{country: PT, place: Setubal, from: 2016-02-02, exhibit: E1}]
  events: [{kind: arrest, date: 2018-09-18, country: PT, note: arrested at Setubal, exhibit: E2}]
  relied_on_by: [{document: decision of the court at Setubal, repeats: [offences.0.charge], exhibit: E2}]
"""


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def made_for(name, notice, rulebook, as_of=date(2024, 6, 30)):
    """The report on a notice under a profile, as the command line makes it."""
    choice, profile = Choice(rulebook), load_profile(name)
    only = choice.narrowed(choice.ids, profile.select, profile.ignore)
    return with_profile(audit(notice, rulebook, notice.day(("source", "as_of")) or as_of, Rates(), only), profile)


def rules_of(name, rulebook):
    choice, profile = Choice(rulebook), load_profile(name)
    return choice.narrowed(choice.ids, profile.select, profile.ignore, name)


def test_the_profiles():
    assert profile_names() == (
        "default", "bond", "ccf", "clerk", "compliance", "diffusion", "drafter", "economic-crime", "expert", "habeas",
    )  # fmt: skip


@pytest.mark.parametrize("name", profile_names())
def test_a_profile_names_rules_chapters_and_forums_that_there_are(name, rulebook):
    profile = load_profile(name)
    assert (profile.profile.name, set(profile.forum) <= set(forums()), bool(profile.profile.title)) == (name, True, True)
    assert set(profile.profile.chapters) <= set(CHAPTERS)
    assert rules_of(name, rulebook)


@pytest.mark.parametrize("name", profile_names())
def test_no_profile_hides_findings_what_was_not_assessed_or_what_was_waived(name):
    assert {*(load_profile(name).profile.chapters or CHAPTERS)} >= ALWAYS_SHOWN


@pytest.mark.parametrize("name", profile_names())
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_no_profile_changes_the_verdict_on_the_face_of_a_document(name, path, rulebook):
    notice = read_notice(path)
    plain, narrowed = (made_for(one, notice, rulebook) for one in ("default", name))
    assert (narrowed.verdict.minimum_criteria, narrowed.verdict.critical) == (plain.verdict.minimum_criteria, plain.verdict.critical)
    findings = {(one.fingerprint, one.message, one.severity, one.outcome) for one in plain.findings}
    assert {(one.fingerprint, one.message, one.severity, one.outcome) for one in narrowed.findings} <= findings


def test_every_rule_of_the_drafting_desk_says_what_to_add_or_correct(rulebook):
    wording = load_profile("drafter").wording
    run = rules_of("drafter", rulebook)
    assert {rule for rule in run & CATALOGUE if rule not in wording} == set()
    assert set(wording) - run <= CATALOGUE
    assert [words for words in wording.values() if words.partition(" ")[0] not in IMPERATIVES | {"Attach", "Name", "Review"}] == []
    assert [words for words in wording.values() if NEGATIVE.search(words)] == []


def test_a_rule_without_words_for_the_drafting_desk_says_its_remedy():
    drafter = load_profile("drafter")
    finding = replace(MODEL.findings[0], rule_id="HBR001", remedy="Ask for the number.")
    worded = with_profile(replace(MODEL, findings=(finding,)), drafter)
    assert [one.title for one in worded.findings] == ["Ask for the number"]


def test_the_drafting_desk_hears_what_to_add(rulebook):
    notice = notice_from_bytes(LOCATED.partition("context:")[0].encode(), "n.yaml")
    report = made_for("drafter", notice, rulebook)
    titles = {one.rule_id: one.title for one in report.findings}
    assert titles["JUD004"] == "Add the place of the offence"
    assert {one[:3] for one in rules_of("drafter", rulebook)}.isdisjoint({"POL", "OBS"})
    assert "Add the place of the offence" in text_report(report)


@pytest.mark.parametrize("printed", [text_report, markdown_report, lambda report: render_json([report])], ids=["text", "markdown", "json"])
def test_a_request_to_the_commission_does_not_tell_where_the_person_is(printed, rulebook):
    notice = notice_from_bytes(LOCATED.encode(), "n.yaml")
    plain, told = (printed(made_for(name, notice, rulebook)) for name in ("default", "ccf"))
    assert ("PT" in re.findall(r"\b[A-Z]{2}\b", plain), "Setubal" in plain) == (True, True)
    assert ("PT" in re.findall(r"\b[A-Z]{2}\b", told), "Setubal" in told) == (False, False)


def test_what_a_profile_withholds_is_said_in_the_report(rulebook):
    told = json.loads(render_json([made_for("ccf", notice_from_bytes(LOCATED.encode(), "n.yaml"), rulebook)]))
    assert (told["profile"]["name"], told["profile"]["withheld"]) == ("ccf", ["location"])
    assert any("leaves out where the person was located" in text for text in told["limitations"])


def test_a_profile_without_points_prints_neither_score_nor_grade(rulebook):
    notice = read_notice(next(path for path in EXAMPLES if path.name.startswith("duralev-complete")))
    plain, sheet = (made_for(name, notice, rulebook) for name in ("default", "clerk"))
    assert ("SCORE" in text_report(plain), "SCORE" in text_report(sheet)) == (True, False)
    assert ("grade" in text_report(sheet), "Points" in markdown_report(sheet)) == (False, False)
    assert sheet.score == plain.score


def test_the_chapters_stand_in_the_order_of_the_profile(rulebook):
    notice = read_notice(next(path for path in EXAMPLES if path.name.startswith("duralev-complete")))
    text = text_report(made_for("expert", notice, rulebook))
    titles = re.findall(r"^(METHOD|AMOUNTS|FINDINGS|NOT ASSESSED|AUTHORITIES|LIMITS)(?=  |$)", text, re.MULTILINE)
    assert titles == ["METHOD", "AMOUNTS", "FINDINGS", "NOT ASSESSED", "AUTHORITIES", "LIMITS"]
