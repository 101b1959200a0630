import ast
from pathlib import Path

import pytest
from report.factory import DURALEV, PLAIN

from noticecheck.model.report import Verdict
from noticecheck.records import replace
from noticecheck.report.wording import DISCLAIMER, limitations
from noticecheck.rulebook.lint import banned_words

REPORT = Path(__file__).resolve().parents[2] / "src" / "noticecheck" / "report"

SPEAKING = ("report", "briefs", "compare", "importers", "cli", "engine", "batch")
READ = {".py", ".md", ".html", ".css", ".js", ".yaml", ".json", ".j2"}
TEXTS = sorted(path for name in SPEAKING for path in (REPORT.parent / name).rglob("*") if path.suffix in READ)
"""Whatever a reader is shown: reports, papers, templates, and what the command line says."""


def texts_of(path):
    """The texts of a module of Python, or the whole of a template."""
    if path.suffix != ".py":
        return path.read_text(encoding="utf-8").splitlines()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_text_that_a_reader_is_shown_judges_beyond_the_document(path):
    assert [(text, banned_words(text)) for text in texts_of(path) if banned_words(text)] == []


def test_the_disclaimer_is_three_sentences():
    assert DISCLAIMER == (
        (
            "The document was checked for completeness and consistency on its face; guilt, evidence, motive and the validity of the "
            "warrant were not checked, and an absence of findings is no evidence of validity."
        ),
        "This report is not legal advice, and noticecheck is not affiliated with INTERPOL.",
        (
            "Data that a National Central Bureau has entered and INTERPOL has recorded are, a priori, considered to be accurate and "
            "relevant (RPD Art. 128(1))."
        ),
    )


def test_limits_are_those_of_this_report():
    weights = "The weights of the score are a judgement; quote the verdict and the findings, not the number."
    assert limitations(PLAIN) == (weights,)
    assert limitations(DURALEV) == (
        "The file rests on what others say of the document; what they do not say was not assessed.",
        "Where a finding is marked as the auditor's own reading, it rests on what the auditor says the document does not state.",
        "Matters for review are not deficiencies; they move neither the verdict nor the score.",
        "A provision marked as unverified was not read in an official text.",
        "Facts that come from exhibits were taken as the file gives them.",
        weights,
    )
    classed = replace(DURALEV.findings[0], auditors_reading=True, route="offences.0.category")
    assert limitations(replace(PLAIN, findings=(classed,)))[0] == (
        "Where a finding is marked as the auditor's own reading, it rests on what the auditor says the document does not state, or on the "
        "class that the auditor gives an offence."
    )
    failed = replace(PLAIN, errors=("X001: ValueError",), verdict=Verdict("template", "template", (), (), slots=2))
    assert limitations(failed) == (
        "The file is a template; slots to fill count as present, and what will stand in them was not assessed.",
        "The audit is incomplete: a rule failed, and what it asks was not assessed.",
        weights,
    )
