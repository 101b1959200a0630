"""`noticecheck diff`: what became of each finding between two versions, and where the versions contradict each other."""

import json
from pathlib import Path

import pytest

from noticecheck.cli.entry import run

ROOT = Path(__file__).resolve().parent.parent.parent
BEFORE = """\
noticecheck: 1
source: {completeness: full, as_of: 2024-11-30}
document: {type: red_notice, control_no: A-1/1-2024, requesting_country: FI, source_ncb: Helsinki, published: 2024-09-10}
person: {family_name: VIRTANEN}
status: charged
facts: {time: {date: 2024-03-04}, summary: he took it, summary_is: verbatim, amounts: [{amount: 312000 EUR, of: damage}]}
offences: [{charge: fraud, law: 'Criminal Code, 36:2', max_penalty: 12 months, committed: {date: 2024-03-04}}]
"""


@pytest.fixture
def diff(tmp_path, capsys):
    """Return a function that compares BEFORE, changed as asked, with BEFORE, changed as asked, as data."""

    def call(after=(), before=(), options=("--format", "json")):
        for name, swaps in (("old.notice.yaml", before), ("new.notice.yaml", after)):
            text = BEFORE
            for old, new in swaps:
                assert old in text, old
                text = text.replace(old, new)
            (tmp_path / name).write_text(text, encoding="utf-8")
        code = run(["diff", str(tmp_path / "old.notice.yaml"), str(tmp_path / "new.notice.yaml"), *options])
        done = capsys.readouterr()
        return code, json.loads(done.out) if "json" in options else done.out

    return call


def fates(told, *rules):
    return {one["rule_id"]: one["fate"] for one in told["changes"] if one["rule_id"] in rules}


def test_the_same_text_twice_is_unchanged_and_says_so(diff):
    code, told = diff()
    assert (code, {one["fate"] for one in told["changes"]}, told["between"], told["fields"]) == (0, {"unchanged"}, [], [])
    assert len(told["changes"]) > 5


WARRANT = "warrant: {number: R 1, issued: 2024-05-21, authority: Court, authority_type: judicial, country: FI, signatory: E. L.}"


def test_what_was_supplied_is_cured(diff):
    _, told = diff(after=[("status: charged", f"status: charged\n{WARRANT}")])
    (cured,) = [one for one in told["changes"] if one["rule_id"] == "JUD012"]
    assert (cured["fate"], cured["before"], cured["after"]) == ("cured", "deficient", "met")
    assert fates(told, "JUD004") == {"JUD004": "unchanged"}


def test_what_was_taken_away_is_new_and_counts(diff):
    code, told = diff(after=[(", published: 2024-09-10", "")])
    assert (code, fates(told, "DOC005")) == (1, {"DOC005": "new"})
    assert told["counts"]["new"] == sum(one["fate"] == "new" for one in told["changes"])


def test_what_is_only_not_transcribed_any_more_is_not_cured(diff):
    code, told = diff(after=[("as_of: 2024-11-30", "as_of: 2024-11-30, unknown: [warrant]")])
    assert (code, fates(told, "JUD012")) == (0, {"JUD012": "not assessed any more"})


def test_a_graver_finding_at_the_same_place_is_worse_and_a_lighter_one_eased(tmp_path, capsys):
    text = (ROOT / "examples" / "expected" / "duralev.json").read_text(encoding="utf-8")
    graver = json.loads(text)
    for finding in graver["findings"]:
        if finding["rule_id"] == "JUD003":
            finding["severity"] = "high"
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(graver), encoding="utf-8")
    for pair, fate, code in ((("a", "b"), "worsened", 1), (("b", "a"), "eased", 0)):
        assert run(["diff", *(str(tmp_path / f"{name}.json") for name in pair), "-f", "json"]) == code
        assert fates(json.loads(capsys.readouterr().out), "JUD003", "DQL001") == {"JUD003": fate, "DQL001": "unchanged"}


def test_versions_that_cannot_both_be_right_contradict_each_other(diff):
    code, told = diff(after=[("2024-03-04", "2023-01-15"), ("312000 EUR", "3120000 EUR")])
    assert code == 1
    assert {one["rule_id"] for one in told["between"]} == {"DQL009"}
    assert {one["route"]: one["message"] for one in told["between"]} == {
        "facts.time": "this version states 2023-01-15 as the time of the alleged criminal activity, and the earlier one 2024-03-04",
        "facts.amounts.0.amount": "this version states 3120000 EUR as the sum (damage), and the earlier one 312000 EUR",
        "offences.0.committed": "this version states 2023-01-15 as the time of the offence (fraud), and the earlier one 2024-03-04",
    }


def test_two_notices_of_different_numbers_are_no_versions(diff):
    assert diff(after=[("A-1/1-2024", "B-2/2-2024"), ("2024-03-04", "2023-01-15")])[1]["between"] == []


def test_every_field_that_differs_is_listed_and_a_moved_line_is_none(diff):
    before = "person: {family_name: VIRTANEN}\nstatus: charged\n"
    after = "status: convicted\nperson: {family_name: VIRTANEN, sex: M}\n"
    _, told = diff(after=[(before, after)])
    assert told["fields"] == [
        {"route": "status", "before": "charged", "after": "convicted"},
        {"route": "person.sex", "before": "", "after": "M"},
    ]


def test_the_text_says_it_in_chapters(diff):
    code, said = diff(after=[(", published: 2024-09-10", ""), ("2024-03-04", "2023-01-15"), ("12 months", "4 years")], options=())
    chapters = [line for line in said.splitlines() if line and not line.startswith(" ")]
    assert code == 1
    assert chapters[0] == "old.notice.yaml -> new.notice.yaml"
    assert [line.rsplit(" ", 1)[0] for line in chapters[1:]] == ["NEW", "CURED", "UNCHANGED", "BETWEEN THE VERSIONS", "FIELDS THAT DIFFER"]
    assert "THR001 critical No offence reaches the two-year threshold for prosecution (now met)" in " ".join(said.split())
    assert "DQL009 high This version states 2023-01-15" in " ".join(said.split())
    assert '  document.published: "2024-09-10" -> not in the file\n' in said


def test_other_rules_or_days_are_told_as_a_possible_reason(tmp_path, capsys):
    one = json.loads((ROOT / "examples" / "expected" / "kharis.json").read_text(encoding="utf-8"))
    other = {**one, "audit_date": "2026-01-01", "rulebook": {**one["rulebook"], "sha256": "0"}}
    for name, data in (("a.json", one), ("b.json", other)):
        (tmp_path / name).write_text(json.dumps(data), encoding="utf-8")
    assert run(["diff", str(tmp_path / "a.json"), str(tmp_path / "b.json"), "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["notes"] == [
        "the two reports were made by different rulebooks or programs; a difference may come from them",
        "the two were audited as of different days, 2018-11-06 and 2026-01-01; --as-of sets one for both",
    ]


def test_a_notice_and_a_report_can_be_compared(capsys):
    notice, report = ROOT / "examples" / "duralev.notice.yaml", ROOT / "examples" / "expected" / "duralev.json"
    assert run(["diff", str(report), str(notice), "-f", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {one["fate"] for one in told["changes"]} == {"unchanged"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "-"], "only one of the two can come from stdin"),
        (["none.yaml", "none.yaml"], "none.yaml: is not there"),
        (["bad.json", "bad.json"], "bad.json:1:20: is not JSON"),
        (["two.json", "two.json"], "two.json: holds 2 reports, and one is needed"),
        (["good.json", "good.json", "--format", "html"], "--format: 'html' is not known; choose from: text, json"),
    ],
)
def test_what_cannot_be_compared_is_told(tmp_path, monkeypatch, capsys, arguments, message):
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "examples" / "expected" / "kharis.json").read_text(encoding="utf-8")
    (tmp_path / "good.json").write_text(text, encoding="utf-8")
    (tmp_path / "bad.json").write_text('{"schema_version": ]', encoding="utf-8")
    (tmp_path / "two.json").write_text(f'{{"reports": [{text}, {text}], "summary": {{}}}}', encoding="utf-8")
    code = run(["diff", *arguments])
    assert (code, message in capsys.readouterr().err) == (2, True)
