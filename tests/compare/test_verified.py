"""`noticecheck verify`: a saved report is what comes out again, or it says what does not."""

import json
import shutil
from pathlib import Path

import pytest

from noticecheck.cli.entry import run

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ("duralev", "kharis", "model-notice")


@pytest.fixture
def verify(tmp_path, capsys):
    """Return a function that verifies the expected report of an example, changed as asked, against a notice."""

    def call(name, change=lambda _: None, notice=None):
        report = json.loads((ROOT / "examples" / "expected" / f"{name}.json").read_text(encoding="utf-8"))
        change(report)
        (tmp_path / "report.json").write_text(json.dumps(report), encoding="utf-8")
        code = run(["verify", str(tmp_path / "report.json"), str(notice or ROOT / "examples" / f"{name}.notice.yaml")])
        lines = capsys.readouterr().out.splitlines()
        return code, [line.split("  ", 1)[1].strip() for line in lines if line.startswith("DIFFERS")], lines[-1]

    return call


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_report_of_an_example_verifies(verify, name):
    assert verify(name) == (0, [], "The report is what this program makes of the notice.")


def changed(path, value):
    def change(report):
        for key in path[:-1]:
            report = report[key]
        report[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("tool", "version"), "0.0.9", "tool                      recorded 0.0.9; now 0.1.0"),
        (("rulebook", "sha256"), "0" * 8, "rulebook SHA-256"),
        (("datasets", 0, "version"), "0.1", "rates ECB"),
        (("input", "sha256"), "0" * 8, "input SHA-256"),
        (("findings", 1, "message"), "words of another", "finding DQL001 at facts.amounts.0.stated_as"),
        (("outcomes", "JUD003"), "met", "outcomes"),
        (("verdict", "minimum_criteria"), "met", "verdict"),
        (("score", "value"), 99, "score"),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, tuple) else None,
)
def test_what_differs_is_named(verify, path, value, told):
    code, (line,), last = verify("duralev", changed(path, value))
    assert (code, line.split("  ")[0]) == (1, told.split("  ")[0])
    assert last.startswith("1 of ")


def test_a_finding_that_was_taken_out_is_named(verify):
    code, (line,), _ = verify("duralev", lambda report: report["findings"].pop(1))
    assert (code, line) == (1, "finding DQL001 at facts.amounts.0.stated_as  recorded not there; now there")


def test_one_letter_more_in_the_notice_is_another_input(verify, tmp_path):
    other = tmp_path / "duralev.notice.yaml"
    shutil.copy(ROOT / "examples" / "duralev.notice.yaml", other)
    other.write_text(other.read_text(encoding="utf-8") + "#\n", encoding="utf-8")
    code, differing, _ = verify("duralev", notice=other)
    assert (code, [line.split("  ")[0] for line in differing]) == (1, ["input SHA-256"])
