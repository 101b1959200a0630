"""The README is true: its commands are run as they are written, in one folder and in their order."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

EXIT_CODES = {
    "noticecheck demo": 0,
    "noticecheck init my.notice.yaml": 0,
    "noticecheck audit my.notice.yaml": 1,
    "noticecheck rules": 0,
    "noticecheck explain JUD002": 0,
    "noticecheck rates 73000000 RUB USD --from 2010-01-01 --to 2011-12-31": 0,
    "noticecheck audit my.notice.yaml --format html -o report.html": 1,
    "noticecheck audit my.notice.yaml --format markdown -o annex.md": 1,
    "noticecheck audit my.notice.yaml --format json | jq '.findings[].title'": 0,
    "noticecheck audit my.notice.yaml --forum us-immigration": 1,
    "noticecheck audit my.notice.yaml --format json -o report.json": 1,
    "noticecheck brief report.json --template ccf -o annex.docx": 0,
    "noticecheck brief report.json --template client --language fr": 0,
    "noticecheck questions report.json": 0,
    "noticecheck verify report.json my.notice.yaml": 0,
    "noticecheck diff my.notice.yaml my.notice.yaml": 0,
    "noticecheck timeline report.json": 0,
    "noticecheck redact my.notice.yaml --profile court -o redacted.notice.yaml": 0,
    "noticecheck summary templates/ --format csv -o figures.csv": 0,
    "noticecheck audit my.notice.yaml --profile drafter": 1,
    "noticecheck audit templates/ --fail-on high": 0,
    "noticecheck audit templates/ --format github --format sarif=noticecheck.sarif": 0,
    "noticecheck form my.notice.yaml -o printout.docx": 0,
    "noticecheck import printout.docx -o draft.notice.yaml": 0,
    "noticecheck import printout.docx | noticecheck audit -": 1,
    "noticecheck init empty.notice.yaml --defaults": 0,
    "noticecheck schema notice > notice.schema.json": 0,
    "noticecheck rules new FCT my-rule --rules my-rules/": 0,
    "noticecheck rules lint --rules my-rules/": 0,
    "noticecheck audit my.notice.yaml --rules my-rules/": 1,
}
"""Every command of the README but `make` and `pip`. The notice is deficient, which is exit code 1, and 0 behind a pipe."""

ANSWERS = {"noticecheck init my.notice.yaml": "full\n2024-11-30\n\nred notice\n\n\nRU\n" + "\n" * 200}
"""The document is a red notice of one country, and states nothing else."""

JQ = """\
import json, sys
assert sys.argv[1:] == [".findings[].title"], sys.argv
print(*(json.dumps(finding["title"]) for finding in json.load(sys.stdin)["findings"]), sep="\\n")
"""
"""What stands in for jq on a machine that has none."""

WRITTEN = {
    "TODO what is wrong with the document, in one line without a full stop": "Warrant without a number",
    "TODO an id such as rpd-83-2-b-v": "rpd-83-2-b-v",
    "TODO why this severity, with the text that says so": "A number is how a court finds its warrant.",
    "TODO what the document states, or does not; a slot such as {warrant.issued} shows what was found": "the warrant has no number",
    "TODO Ask for what would cure it.": "Ask for the number of the warrant.",
    "TODO what would settle it?": "What is the number of the warrant?",
    "TODO a clean notice": "a clean notice",
    "TODO another notice that is in order": "another number",
    "TODO 1": "17",
    "TODO a notice that is not": "no number",
    "TODO another": "no warrant",
    "TODO the whole message": "the warrant has no number",
}
"""What the author of a rule writes where `rules new` left a mark."""


def commands():
    """The commands of the blocks of code, without the comments behind them."""
    lines = re.findall(r"^    (\S.*)$", README, re.MULTILINE)
    return [re.split(r"\s{2,}#|\s+# ", line)[0].strip() for line in lines]


def write_the_rule(folder):
    (rule,) = (folder / "my-rules" / "FCT").iterdir()
    text = rule.read_text(encoding="utf-8")
    for mark, words in WRITTEN.items():
        assert mark in text, mark
        text = text.replace(mark, words)
    rule.write_text(text, encoding="utf-8")


def executable(path, text):
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with drafts in `templates/`, and with `noticecheck` and `jq` to be found."""
    folder = tmp_path_factory.mktemp("reader")
    for name in ("bin", "home", "templates"):
        (folder / name).mkdir()
    shutil.copy(ROOT / "examples" / "template.notice.yaml", folder / "templates")
    executable(folder / "bin" / "noticecheck", f'#!/bin/sh\nexec {sys.executable} -m noticecheck "$@"\n')
    if shutil.which("jq") is None:
        executable(folder / "bin" / "jq", f"#!{sys.executable}\n{JQ}")
    return folder


@pytest.fixture(scope="module")
def done(folder):
    """What each command of the README gave."""
    path = os.pathsep.join([str(folder / "bin"), os.environ["PATH"]])
    environment = {"PATH": path, "HOME": str(folder / "home"), "PYTHONPATH": str(ROOT / "src")}

    def run(command):
        if command == "noticecheck rules lint --rules my-rules/":
            write_the_rule(folder)
        return subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=folder, env=environment, input=ANSWERS.get(command, ""), capture_output=True, text=True, check=False,
        )  # fmt: skip

    return {command: run(command) for command in EXIT_CODES}


def test_the_commands_that_are_run_here_are_those_of_the_readme():
    assert [command for command in commands() if command.startswith("noticecheck ")] == list(EXIT_CODES)


def test_every_command_does_what_it_promises(done):
    assert {command: one.returncode for command, one in done.items()} == EXIT_CODES


def test_the_files_that_the_commands_name_are_there(done, folder):
    assert done
    assert (folder / "annex.md").read_text(encoding="utf-8").startswith("# ")
    assert (folder / "notice.schema.json").read_bytes() == (ROOT / "docs" / "schema" / "notice-1.json").read_bytes()


def test_titles_can_be_piped_out_of_a_report(done, folder):
    titles = done["noticecheck audit my.notice.yaml --format json | jq '.findings[].title'"].stdout.splitlines()
    annex = (folder / "annex.md").read_text(encoding="utf-8")
    deficiencies = [json.loads(title) for title in titles][: annex.count("- Rule: ")]
    assert len(deficiencies) > 1
    assert [title for title in deficiencies if title not in annex] == []


def test_the_rule_of_the_readers_own_is_in_the_report(done):
    assert "Warrant without a number" not in done["noticecheck audit my.notice.yaml"].stdout
    assert "Warrant without a number" in done["noticecheck audit my.notice.yaml --rules my-rules/"].stdout


def test_the_first_two_commands_are_targets_of_the_makefile():
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert commands()[:2] == ["make demo", "make test"]
    assert {"demo", "test"} <= set(targets)


def test_every_rule_and_every_example_that_the_readme_names_exists():
    named = set(re.findall(r"\b[A-Z]{3}\d{3}\b", README))
    shipped = {path.name[:6].upper() for pattern in ("rules/*/*.yaml", "src/noticecheck/rules/*.py") for path in ROOT.glob(pattern)}
    examples = {path.name.removesuffix(".notice.yaml") for path in (ROOT / "examples").glob("*.notice.yaml")}
    (listed,) = re.findall(r"The files under `examples/` are notices to start from: (.*?)\.\n", README, re.DOTALL)
    assert named - shipped == set()
    assert set(re.findall(r"`([\w-]+)`", listed)) - examples == set()
