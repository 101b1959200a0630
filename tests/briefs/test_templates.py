"""Each template of a brief, made of the Duralev, Kharis and clean examples: what it says, and what it never says."""

import json
import re
import sys
from itertools import product

import pytest
from papers import EXAMPLES, ROOT, audited, paper, report, text

from noticecheck.briefs.brief import TEMPLATES
from noticecheck.briefs.client import catalogue, languages, topic_of
from noticecheck.briefs.view import Wanted, view
from noticecheck.model.finding import DocumentType, Outcome
from noticecheck.model.report import Exhibit
from noticecheck.records import replace
from noticecheck.report.wording import DISCLAIMER
from noticecheck.rulebook.catalogue import load_rulebook

sys.path.insert(0, str(ROOT / "tools"))

from golden_briefs import GOLDEN, golden_brief

EVERY = tuple(product(EXAMPLES, TEMPLATES))
NEVER = re.compile(r"\b(invalid|illegal|fake|abusive|politically motivated|proves?)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", GOLDEN)
def test_the_brief_of_an_example_is_the_expected_one(name):
    assert golden_brief(name) == (ROOT / "tests" / "briefs" / "golden" / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "template"), EVERY)
def test_no_brief_says_what_the_audit_does_not_know(name, template):
    assert NEVER.findall(text(report(name), template)) == []


@pytest.mark.parametrize(("name", "template"), [one for one in EVERY if one[1] != "client"])
def test_every_brief_for_the_file_carries_the_disclaimer_on_its_first_page(name, template):
    said = text(report(name), template).replace("\\", "")
    assert all(line in said for line in DISCLAIMER)
    assert said.index(DISCLAIMER[0]) < 1200


def deficient(name):
    return [finding for finding in report(name).findings if finding.outcome is Outcome.DEFICIENT]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_annex_numbers_each_finding_with_words_article_what_is_missing_and_tag(name):
    said = text(report(name), "ccf").replace("\\", "")
    parts = re.split(r"^### ", said.split("\n## ")[1], flags=re.MULTILINE)[1:]
    assert len(parts) == len(deficient(name))
    for number, (part, finding) in enumerate(zip(parts, deficient(name), strict=True), start=1):
        assert part.startswith(f"{number}. {finding.title}")
        assert finding.message[1:] in part
        assert f"- Missing: {finding.expected}" in part
        assert f"- Rule: {finding.authority[0].cite}" in part
        assert f"Tag: {', '.join(finding.ccf_tags)}" in part
        assert part.count("- The notice says: ") == len(finding.quoted)


def test_long_words_are_quoted_once_and_then_referred_to():
    said = text(report("duralev"), "ccf")
    assert said.count("embezzling 73 million rubles") == 1
    assert said.count("the words quoted in 1 (Appendix 1, facts.summary)") == 2


@pytest.mark.parametrize("name", ["duralev", "kharis"])
def test_the_figures_of_the_table_are_those_of_the_computation(name):
    (row,) = report(name).amounts
    table = [line for line in text(report(name), "ccf").splitlines() if line.startswith(("| offence", "| publication"))]
    assert len(table) == len(row.judgement["roles"])
    for line in table:
        dates, rates, worth, ratio, source = (cell.strip() for cell in line.strip("|").split("|"))
        (told,) = [one for one in row.lines if one.startswith(f"at the rates of the {dates.split(',')[0]}")]
        assert rates.replace(" to ", "-") in told
        assert (worth in told, source in told, ratio in told or "agrees" in told) == (True, True, True)
        assert dates.partition(", ")[2] in told


def test_where_nothing_was_found_this_is_said_and_no_more():
    for template in ("ccf", "bond", "habeas", "expert", "clerk"):
        assert "No deficiency was found among the items that could be assessed." in text(report("model-notice"), template)
    assert "This does not mean that all of it is right." in text(report("model-notice"), "client")


def test_only_deficiencies_are_in_the_annex_unless_more_is_asked_for():
    usual, more = text(report("duralev"), "ccf"), text(report("duralev"), "ccf", every_matter=True, with_location=True)
    assert ("Seven-factor sheet" in usual, "Seven-factor sheet" in more) == (False, True)


def test_the_clerks_sheet_lists_each_item_with_its_state_and_no_grade():
    said = text(report("duralev-complete"), "clerk")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in said.splitlines() if line.startswith("| ")][1:]
    states = {row[0]: (row[2], row[3]) for row in rows}
    assert states["Summary of facts: a succinct and clear description of the criminal activities"] == ("not met", "1")
    assert states["Charge or charges"] == ("met", "")
    assert {state for state, _ in states.values()} <= {"met", "not met", "not assessed", "for review"}
    assert re.search(r"grade|score|points", said) is None
    assert "What speaks for the document" in said


def test_every_item_of_the_clerks_sheet_cites_what_its_rules_cite():
    items = json.loads((ROOT / "src/noticecheck/briefs/data/minimum.json").read_text(encoding="utf-8"))
    book = load_rulebook()
    for kind in (DocumentType.RED_NOTICE, DocumentType.DIFFUSION):
        rules = {rule.id: rule for rule in book.source.rules_for(kind)}
        for item in items[kind.value]:
            cited = {book.provisions[one].cite for rule in item["rules"] if rule in rules for one in rules[rule].law[kind]}
            assert any(cite.startswith(item["article"]) for cite in cited), (item["article"], sorted(cited))


def test_every_rule_that_a_table_names_exists():
    ids = {rule.id for kind in DocumentType for rule in load_rulebook().source.rules_for(kind)}
    for name in ("minimum", "factors", "topics"):
        written = (ROOT / f"src/noticecheck/briefs/data/{name}.json").read_text(encoding="utf-8")
        assert set(re.findall(r"\b[A-Z]{3}\d{3}\b", written)) - ids == set()
    assert {topic_of(rule) for rule in ids} <= set(catalogue("en")["topics"])


RELIED_ON = """\
noticecheck: 1
source: {completeness: full, as_of: 2020-09-04, not_stated: [facts.role]}
document: {type: red_notice, requesting_country: RU, published: 2016-05-01}
facts: {time: {from: 2010, to: 2011}, amounts: [{amount: 73000000 RUB, stated_as: 20000000 USD, of: damage}]}
offences: [{charge: fraud}]
context:
  exhibits: [{id: E1, title: Form I-213, pages: 3}, {id: E2, title: Decision on bond}]
  relied_on_by:
    - {document: i213, date: 2018-09-20, repeats: [facts.amounts.0.stated_as], cites_other_evidence: false, exhibit: E1}
    - {document: bond_decision, date: 2018-11-02, repeats: [facts.amounts.0.stated_as, offences.0.charge], exhibit: E2}
"""


def test_the_bond_matrix_puts_each_factor_beside_its_state_and_who_repeats_it():
    said = text(audited(RELIED_ON), "bond")
    rows = {
        line.split("|")[1].strip(): [cell.strip() for cell in line.split("|")[3:6]] for line in said.splitlines() if line.startswith("| ")
    }
    assert rows["Amount"][0] == "deficient"
    assert rows["Amount"][2] == "Form I-213 (2018-09-20, exhibit E1); the decision on bond (2018-11-02, exhibit E2)"
    assert rows["Charge"][2] == "the decision on bond (2018-11-02, exhibit E2)"
    assert "| 2 | E1: Form I-213 | 3 |  |" in said
    assert "certified translation" in said


def test_the_habeas_paper_follows_a_figure_from_document_to_document():
    said = text(audited(RELIED_ON), "habeas").replace("\\", "")
    assert re.search(
        r"1\. The figure of 20,000,000 USD \(finding \d+\) is repeated in Form I-213 \(2018-09-20, exhibit E1\), "
        r"then in the decision on bond \(2018-11-02, exhibit E2\)\.",
        said,
    )
    assert "| Form I-213 (2018-09-20, exhibit E1) | repeats the figure of 20,000,000 USD" in said


def test_the_experts_appendix_holds_every_computation_version_and_open_question():
    said = text(report("duralev"), "expert").replace("\\", "")
    one = report("duralev")
    assert all(line in said for row in one.amounts for line in row.lines)
    assert all(used.version in said and used.digest in said for used in one.datasets)
    assert (one.rulebook_sha256 in said, one.input.sha256 in said) == (True, True)
    assert all(f"- {entry.rule_id} ({entry.severity.value}): " in said for entry in one.not_assessed)


def test_a_mark_of_privilege_is_printed_only_when_it_is_asked_for():
    mark = "**PRIVILEGED AND CONFIDENTIAL: ATTORNEY WORK PRODUCT**"
    assert (mark in text(report("kharis"), "bond"), text(report("kharis"), "bond", privileged=True).startswith(mark)) == (False, True)


@pytest.mark.parametrize("language", languages())
def test_every_catalogue_has_the_same_sentences_with_the_same_slots(language):
    def slots(words):
        return {key: sorted(re.findall(r"\{(\w+)\}", value)) for key, value in words.items() if isinstance(value, str)}

    assert slots(catalogue(language)) == slots(catalogue("en"))
    assert list(catalogue(language)["topics"]) == list(catalogue("en")["topics"])
    assert all(catalogue(language)["topics"].values())


def test_the_clients_page_is_in_the_language_asked_for_and_says_that_it_is_no_certified_translation():
    assert languages() == ("ar", "en", "es", "fr", "ru")
    for language in languages():
        said = text(report("duralev"), "client", language=language).replace("\\", "")
        assert said.startswith(f"# {catalogue(language)['title']}\n")
        assert (catalogue(language)["translation"] in said) is (language != "en")
        assert "2,220,406" in said


def test_a_date_in_arabic_is_written_so_that_it_is_not_turned_round():
    assert "2020/09/04" in text(report("duralev"), "client", language="ar")


def test_an_annex_over_the_limits_of_the_commission_is_told():
    exhibits = [{"id": f"E{number}", "title": "", "pages": 0, "sha256": ""} for number in range(30)]
    many = audited(RELIED_ON)
    finding = many.findings[0]
    long = replace(finding, message="word " * 3000, exhibits=tuple(one["id"] for one in exhibits))
    made = paper(replace(many, findings=(long,) * 3, exhibits=tuple(Exhibit(**one) for one in exhibits)), "ccf")
    pages, appendices = made.warnings
    assert re.match(r"the annex has about \d\d pages, and the Commission is said to take 10 \(as practitioners report", pages)
    assert appendices.startswith("there are 31 appendices, and the Commission is said to take 20")
    assert f"about {made.pages} pages" in made.content.decode()
    assert paper(report("duralev"), "ccf").warnings == ()


def test_the_page_on_templates_names_everything_that_a_template_may_use():
    page = (ROOT / "docs" / "briefs.md").read_text(encoding="utf-8").split("## What a template may use")[1]
    rows = re.findall(r"^\| (`.*?) \|", page, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert named == set(view(report("kharis"), Wanted()))
