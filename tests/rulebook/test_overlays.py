"""Notes on forums: what their files must have, when a note is printed, and that no finding depends on one."""

from datetime import date
from pathlib import Path

import pytest

from noticecheck.engine.audit import audit
from noticecheck.model.finding import DocumentType
from noticecheck.money.rates import Rates
from noticecheck.records import replace
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import read_yaml
from noticecheck.rulebook.law_file import OverlayFile
from noticecheck.rulebook.lint import banned_words
from noticecheck.rulebook.overlays import forums, overlay_files, with_overlays
from noticecheck.source.read import notice_from_bytes, read_notice

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.notice.yaml"))
FILES = {path.stem: OverlayFile.model_validate(read_yaml(path)) for path in overlay_files()}
NOTES = [(name, note) for name, file in FILES.items() for note in file.notes]
AUTHORITIES = [(f"{name}: {note.id}: {one.provision or one.id}", one) for name, note in NOTES for one in note.authorities]
NOTICE = """\
noticecheck: 1
source: {completeness: full}
document: {type: TYPE, requesting_country: PL, source_ncb: Warsaw, language: en, published: 2018-06-01}
person: {family_name: PRZYKLADOWSKI, forenames: Jan}
status: charged
offences: [{charge: fraud}]
"""
RELIED_ON = "context: {relied_on_by: [{document: i213, repeats: [offences.0.charge], cites_other_evidence: OTHER, exhibit: E1}]}\n"


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.fixture
def noted(rulebook):
    """Return a function that audits a notice and adds the notes of forums."""

    def audited(text, *chosen, as_of=date(2024, 6, 30)):
        return with_overlays(audit(notice_from_bytes(text.encode(), "case.yaml"), rulebook, as_of, Rates()), rulebook, chosen)

    return audited


def notes_of(report, forum=0):
    return [note.id for note in report.overlays[forum].notes]


def test_the_forums():
    assert forums() == ("coe", "eu-schengen", "uk", "us-criminal", "us-immigration")


def test_each_file_names_its_own_forum():
    assert {name: file.forum for name, file in FILES.items()} == {name: name for name in FILES}


@pytest.mark.parametrize("forum", forums())
def test_every_forum_has_authority_for_and_authority_against(forum):
    stances = {one.stance for note in FILES[forum].notes for one in note.authorities}
    assert {"for", "against"} <= stances


def test_a_note_has_its_name_for_itself():
    names = [(name, note.id) for name, note in NOTES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("one", [one for _, one in AUTHORITIES], ids=[name for name, _ in AUTHORITIES])
def test_an_authority_can_be_found_and_says_whether_it_was_read(one, rulebook):
    if one.provision:
        assert (one.provision in rulebook.provisions, one.last_verified is None, one.quote) == (True, False, "")
    else:
        assert one.id
        assert one.cite
        assert one.verified is not None
        # What was read names the day and the place; what was not read quotes nothing and says why.
        assert (one.last_verified is not None, bool(one.source) or not one.verified) == (one.verified, True)
        assert one.verified or (one.quote == "" and one.note != "")


@pytest.mark.parametrize("note", [note for _, note in NOTES], ids=[f"{name}: {note.id}" for name, note in NOTES])
def test_a_note_says_no_more_than_a_document_can_show(note):
    said = " ".join((note.heading, note.text, *(one.proposition for one in note.authorities)))
    assert banned_words(said) == ()


@pytest.mark.parametrize("note", [note for _, note in NOTES], ids=[f"{name}: {note.id}" for name, note in NOTES])
def test_a_note_is_about_rules_that_there_are(note, rulebook):
    ids = {rule.id for kind in DocumentType for rule in rulebook.source.rules_for(kind)}
    known = ids | {rule_id[:3] for rule_id in ids} | {"critical"}
    assert (set(note.about) - known, note.when == "found" and not note.about) == (set(), False)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_no_finding_verdict_or_score_depends_on_a_note(path, rulebook):
    notice = read_notice(path)
    report = audit(notice, rulebook, notice.day(("source", "as_of")), Rates())
    with_all = with_overlays(report, rulebook, forums())
    assert [one.forum for one in with_all.overlays] == list(forums())
    assert replace(with_all, overlays=()) == report


def test_the_caution_stands_before_every_forums_notes(noted):
    report = noted(NOTICE.replace("TYPE", "red_notice"), "coe", "uk")
    assert [one.caution.partition(".")[0] for one in report.overlays] == [
        "A deficiency under INTERPOL's rules does not bind this forum"
    ] * 2


def test_what_every_forum_needs_stands_last(noted):
    assert notes_of(noted(NOTICE.replace("TYPE", "red_notice"), "coe")) == ["assembly", "duty-to-verify"]


def test_a_critical_deficiency_is_pointed_to_by_the_note_on_the_preliminary_review(noted):
    report = noted(NOTICE.replace("TYPE", "red_notice"), "us-immigration")
    critical = {one.fingerprint for one in report.findings if (one.severity, one.outcome) == ("critical", "deficient")}
    (note,) = [note for note in report.overlays[0].notes if note.id == "ice-directive"]
    assert critical
    assert set(note.findings) == critical


def test_without_a_critical_deficiency_there_is_no_note_on_it(rulebook):
    model = read_notice(next(path for path in EXAMPLES if path.name.startswith("model-notice")))
    report = with_overlays(audit(model, rulebook, date(2024, 6, 30), Rates()), rulebook, ["us-immigration"])
    assert "ice-directive" not in notes_of(report)


@pytest.mark.parametrize(("other", "printed"), [("false", ["sole-basis", "bond"]), ("true", ["bond"]), ("unknown", ["bond"])])
def test_case_R12_in_a_forum(noted, other, printed):
    """The note on the notice as the sole basis is printed where the file says so of a later document."""
    report = noted(NOTICE.replace("TYPE", "red_notice") + RELIED_ON.replace("OTHER", other), "us-immigration")
    assert [name for name in notes_of(report) if name in {"sole-basis", "bond"}] == printed


def test_without_later_documents_there_is_no_note_on_reliance(noted):
    assert {"sole-basis", "bond"}.isdisjoint(notes_of(noted(NOTICE.replace("TYPE", "red_notice"), "us-immigration")))


@pytest.mark.parametrize(("kind", "printed"), [("red_notice", True), ("diffusion", False)])
def test_an_article_on_red_notices_is_not_printed_against_a_diffusion(noted, kind, printed):
    report = noted(NOTICE.replace("TYPE", kind), *forums())
    cited = {one.cite for overlay in report.overlays for note in overlay.notes for one in note.authorities}
    assert ("RPD Art. 87(a)(ii)" in cited) is printed


def test_an_authority_that_is_younger_than_the_audit_says_so(noted):
    def late(as_of):
        report = noted(NOTICE.replace("TYPE", "red_notice"), "us-immigration", as_of=as_of)
        listed = [one for note in report.overlays[0].notes for one in note.authorities]
        return {one.id for one in listed if "later than the audit date" in one.note}

    assert {"gonzalez-castillo", "ice-release"} & late(date(2023, 1, 1)) == {"ice-release"}
    assert {"gonzalez-castillo", "ice-release"} & late(date(2024, 1, 1)) == set()


def test_the_words_of_a_provision_come_from_the_rulebook(noted, rulebook):
    report = noted(NOTICE.replace("TYPE", "red_notice"), "uk")
    (one,) = [one for note in report.overlays[0].notes for one in note.authorities if one.id == "rpd-63-1"]
    assert one.quote == rulebook.provisions["rpd-63-1"].versions[-1].quote
    assert (one.cite, one.stance, one.verified, one.last_verified) == ("RPD Art. 63(1)", "for", True, "2026-06-05")
