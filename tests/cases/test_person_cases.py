"""Other persons and cases of the founding articles: rows P that no other file holds. Persons outside the examples are invented."""

import re

import pytest
from cases.founding import (
    CONTEXT,
    NOTICE,
    ROOT,
    cited,
    example,
    example_notice,
    example_text,
    findings_of,
    judged,
    notes,
    raised,
    rulebook,
    sentences,
    why_not_assessed,
)

from noticecheck.cli.entry import run
from noticecheck.model.finding import DocumentType
from noticecheck.report.beside import chains

EXAMPLES = sorted(path.name.removesuffix(".notice.yaml") for path in (ROOT / "examples").glob("*.notice.yaml"))


def test_case_P1():
    """A diffusion is judged by the rules on diffusions: Article 83 is cited nowhere in its report."""
    report = example("kulachenkov-diffusion")
    assert report["input"]["type"] == "diffusion"
    assert {rule for rule in report["outcomes"] if rule.startswith(("DIF", "SRC"))} >= {"DIF001", "DIF002", "DIF004"}
    assert [cited["cite"] for one in report["findings"] for cited in one["authority"] if re.search(r"Art\. 8[2-7]\b", cited["cite"])] == []


def test_case_P2():
    """A hundred roubles are asked about as such; the currency of the document is kept."""
    one = findings_of("kulachenkov-diffusion")["THR006"]
    assert (one["outcome"], one["severity"], "100 RUB" in one["message"]) == ("for_review", "medium", True)


@pytest.mark.parametrize(("occupation", "outcome"), [("forensic accountant", "met"), ("journalist", "for_review")])
def test_case_P3(occupation, outcome):
    """An occupation that is looked at under Article 3 is for review, and moves no points."""
    text = NOTICE.replace("sex: M,", f"sex: M, occupation: {occupation},")
    report, without = judged(text), judged(NOTICE)
    assert (report.outcomes["POL011"].value, report.score) == (outcome, without.score)


def test_case_P5():
    """A judgment without a notice: a field for it, and nothing that is judged."""
    report = example("navalny-judgment")
    assert (report["findings"], report["verdict"]["minimum_criteria"]) == ([], "not_assessable")
    assert "judgment: {date: 2014}" in example_notice("navalny-judgment")


def test_case_P6():
    """What a court found of the proceedings counts with its exhibit, and is not assessed without one."""
    event = "context: {events: [{kind: proceedings_unlawful, date: 2017-10-17, country: RU, final: true, facts: same EXHIBIT}]}\n"
    brought = judged(NOTICE + event.replace(" EXHIBIT", ", exhibit: E1"), "PRC006")
    not_brought = judged(NOTICE + event.replace(" EXHIBIT", ""), "PRC006")
    assert [(one.rule_id, one.severity.value, one.exhibits) for one in brought.findings] == [("PRC006", "critical", ("E1",))]
    assert (brought.verdict.critical, brought.verdict.critical_in_context) == ((), ("PRC006",))
    assert why_not_assessed(not_brought) == {"PRC006": "no_exhibit"}
    assert "assembly" in notes("coe")


@pytest.mark.parametrize("name", EXAMPLES)
def test_case_P7(name):
    """Every report says as of when; none says how a person is."""
    (as_of,) = re.findall(r"^  as_of: (\S+)", example_notice(name), re.MULTILINE)
    assert example(name)["input"]["as_of"] == as_of
    assert f"as of {as_of}" in " ".join(example_text(name).split())
    assert re.findall(r"\b(?:coma|poison\w*|hospital\w*|ill)\b", example_notice(name) + example_text(name)) == []


def test_case_P10():
    """Two spellings and two roles of one person are kept side by side."""
    both = NOTICE.replace("forenames: Semyon,", "forenames: Semyon, also_known_as: [Simon PRIMEROV],").replace(
        "  amounts:", "  role: head of a fund\n  amounts:"
    )
    report = judged(both, "IDN005", "FCT010")
    assert {rule: outcome.value for rule, outcome in report.outcomes.items()} == {"IDN005": "met", "FCT010": "met"}


def test_case_P12():
    """The control: a named company and a conversion that the rates allow."""
    report = example("kharis")
    assert (report["outcomes"]["DQL001"], report["outcomes"]["FCT009"], report["findings"]) == ("met", "met", [])
    assert "ZAO Rosdorsnabzhenie" in example_notice("kharis")


def test_case_P14():
    """The two notices name each other's persons: what became of one is told in the report on the other, with its exhibit."""
    other = "context: {co_accused: [{name: Ilya Obraztsov, notice: other.notice.yaml, standing: deleted, exhibit: E1}]}\n"
    (one,) = judged(NOTICE + other, "OBS003").observations
    assert (one.outcome.value, one.exhibits, one.quoted[-1].text) == ("for_review", ("E1",), "other.notice.yaml")
    assert "notice: kharis.notice.yaml" in example_notice("borbot-deleted")
    assert example("borbot-deleted")["input"]["standing"] == "deleted"


def test_case_P14_the_two_notices_compared(tmp_path, capsys):
    """Of one embezzlement the two notices state two sums: comparing them says so, and shows every field that differs."""
    other = NOTICE.replace("PRIMEROV, forenames: Semyon", "OBRAZTSOV, forenames: Ilya").replace("73000000 RUB", "95000000 RUB")
    for name, text in (("one", NOTICE), ("other", other)):
        (tmp_path / f"{name}.notice.yaml").write_text(text, encoding="utf-8")
    paths = [str(tmp_path / f"{name}.notice.yaml") for name in ("one", "other")]
    assert run(["diff", *paths, "--as-of", "2020-09-04", "--format", "json"]) == 1
    told = capsys.readouterr().out
    assert ('"DQL009"' in told, "95000000 RUB" in told, '"facts.amounts.0.amount"' in told) == (True, True, True)


def test_case_P16():
    """The revocation of the visas rests on the notice: it stands among the documents that repeat it."""
    report = judged(NOTICE + CONTEXT, "FCT005")
    assert ("visa_revocation", "the revocation of a visa") in {(one.document, one.name) for one in report.reliance}
    assert "visa_revocation" in example_notice("borbot-deleted")


def test_case_P17():
    """A pending application is for review, and is no refugee status."""
    report = judged(NOTICE + CONTEXT, "HRT001", "HRT002")
    assert [(rule, outcome) for rule, outcome, _, _ in raised(report)] == [("HRT002", "for_review")]


def test_case_P19():
    """What another authority found counts as an event, with its words; noticecheck adds nothing on motive."""
    refusal = "extradition: {refusals: [{country: US, date: 2007-05-01, ground: persecution}]}\n"
    report = judged(NOTICE + refusal, "HRT007")
    assert [(rule, outcome) for rule, outcome, _, _ in raised(report)] == [("HRT007", "for_review")]
    assert [sentence for sentence in sentences(judged(NOTICE + refusal)) if "motiv" in sentence] == []


def test_case_P25():
    """The bar for a particularly serious crime rests on a conviction, and is kept apart from the other one."""
    authority = cited(notes("us-immigration")["serious-reasons"])["8 U.S.C. §§ 1158(b)(2)(A)(iii), 1231(b)(3)(B)(iii)"]
    assert authority.note == "the bar for a particularly serious crime is another one and rests on a conviction"


@pytest.mark.parametrize(("name", "country"), [("fraud-ec-34", "EC"), ("fraud-ru-54", "RU")])
def test_case_P27(name, country):
    """No name, and no day of birth made of an age; whichever country asks, the findings are the same."""
    report = example(name)
    assert report["input"]["requesting_country"] == country
    assert re.findall(r"family_name|forenames|born", example_notice(name)) == []
    assert report["findings"] == example("fraud-ec-34")["findings"]
    assert report["score"]["value"] == example("fraud-ec-34")["score"]["value"]


def test_every_rule_that_a_row_names_exists():
    known = {rule.id for kind in DocumentType for rule in rulebook().source.rules_for(kind)}
    rows = (ROOT / "tests" / "cases" / "rows.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"\b[A-Z]{3}\d{3}\b", rows)) - known == set()


def test_a_chain_is_made_of_what_the_later_documents_repeat():
    assert len(chains(judged(NOTICE + CONTEXT, "DQL001"))) == 1
