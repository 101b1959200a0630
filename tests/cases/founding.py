"""What the tests of the founding cases share: the examples with their reports, a small notice, notes on forums, the glossary."""

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

from noticecheck.engine.audit import audit
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.overlays import with_overlays
from noticecheck.source.read import notice_from_bytes

ROOT = Path(__file__).resolve().parents[2]
NOTICE = """\
noticecheck: 1
source: {completeness: full, obtained_by: foia}
document: {type: red_notice, control_no: A-1/1-2016, requesting_country: RU, source_ncb: Moscow, language: en, published: 2016-05-01}
person: {family_name: PRIMEROV, forenames: Semyon, sex: M, born: {date: 1980-02-03}, nationalities: [RU]}
status: charged
facts:
  summary: In the period from 2010 to 2011 he embezzled 73 million rubles (approximately 20,000,000 U.S. dollars).
  summary_is: verbatim
  time: {from: 2010, to: 2011}
  amounts: [{amount: 73000000 RUB, stated_as: 20000000 USD, of: damage}]
offences: [{charge: fraud, law: "Criminal Code, article 159", max_penalty: 10 years, committed: {from: 2010, to: 2011}}]
warrant: {number: "7", issued: 2016-01-12, authority: District Court of Tver, authority_type: judicial}
"""


@cache
def rulebook():
    return load_rulebook()


@cache
def rates():
    return Rates()


def judged(text, *rules, as_of=date(2020, 9, 4)):
    """Audit a notice by some rules, or by all when none is named."""
    report = audit(notice_from_bytes(text.encode(), "case.yaml"), rulebook(), as_of, rates(), frozenset(rules) or None)
    assert report.errors == ()
    return report


def raised(report):
    return [(one.rule_id, one.outcome.value, one.severity.value, one.message) for one in (*report.findings, *report.observations)]


def why_not_assessed(report):
    return {one.rule_id: one.reason for one in report.not_assessed}


@cache
def example(name):
    """The committed JSON report of an example, which another test holds to what `audit` prints."""
    return json.loads((ROOT / "examples" / "expected" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def example_text(name):
    return (ROOT / "examples" / "expected" / f"{name}.txt").read_text(encoding="utf-8")


@cache
def example_notice(name):
    return (ROOT / "examples" / f"{name}.notice.yaml").read_text(encoding="utf-8")


def findings_of(name):
    return {one["rule_id"]: one for one in example(name)["findings"]}


@cache
def glossary():
    """The entries of the glossary by their headings, each on one line."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    entries = re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return {heading: " ".join(entry.split()) for heading, entry in entries}


def notes(forum, text=NOTICE, **more):
    """The notes that a forum adds to the report on a notice, by their ids."""
    report = with_overlays(judged(text, **more), rulebook(), (forum,))
    return {note.id: note for overlay in report.overlays for note in overlay.notes}


def cited(note):
    return {one.cite: one for one in note.authorities}


def sentences(report):
    """Every sentence of a report that is noticecheck's own."""
    for one in (*report.findings, *report.observations):
        yield from (one.title, one.message, one.expected, one.remedy, one.question, one.derogation)
    yield from (one.question for one in report.not_assessed)


CONTEXT = """\
context:
  exhibits: [{id: E1, title: Form I-213}, {id: E2, title: decision of the judge}, {id: E3, title: letter on the person's status}]
  travel: [{from_country: RU, to_country: US, date: 2015-11-10, exhibit: E2}]
  refugee: [{state: pending, country: US, against: RU, from: 2016-01, exhibit: E3}]
  events:
    - {kind: notice_consulted, date: 2018-09-17, exhibit: E1}
    - {kind: arrest, date: 2018-09-18, country: US, exhibit: E1}
    - {kind: release, date: 2020-02, country: US, exhibit: E2}
    - {kind: civil_proceedings, date: 2020-03-01, country: US, facts: other, note: complaint and action against the agency, exhibit: E2}
  relied_on_by:
    - document: i213
      date: 2018-09-18
      repeats: [facts.amounts.0.stated_as, offences.0.charge]
      cites_other_evidence: false
      exhibit: E1
    - {document: ij_decision, date: 2018-11, repeats: [facts.amounts.0.stated_as], exhibit: E2}
    - {document: bia_decision, date: 2019-06-01, repeats: [facts.amounts.0.stated_as], exhibit: E2}
    - {document: visa_revocation, date: 2018-10, repeats: [offences.0.charge], exhibit: E2}
    - {document: status_letter, date: 2018-09-01, exhibit: E3}
    - {document: record of the United States Marshals Service, date: 2018-09-19, repeats: [offences.0.charge], exhibit: E1}
"""
