"""How the program starts, in processes of its own: what it imports, and how it behaves in a pipe."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from noticecheck.cli.app import COMMANDS
from noticecheck.model.version import VERSION

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "examples"
COSTLY = {
    "babel",
    "click",
    "docx",
    "jinja2",
    "markdown_it",
    "weasyprint",
    "currency_converter",
    "forex_python",
    "importlib.metadata",
    "pint",
    "pydantic",
    "requests",
    "rich",
    "tomllib",
    "typer",
}
LOADED = "import sys; from noticecheck.cli.entry import run; code = run(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"


def python(*arguments, **keywords):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": keywords.pop("encoding", "utf-8")}
    return subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=False, **keywords)


def loaded_by(*arguments):
    done = python("-c", LOADED, *map(str, arguments))
    return COSTLY & set(done.stderr.decode().split())


@pytest.fixture(scope="module", autouse=True)
def compiled_rules():
    """Have the rules compiled: compiling them needs pydantic, and is done once after each change."""
    python("-m", "noticecheck", "demo")


@pytest.mark.parametrize("form", ["json", "jsonl", "markdown", "text", "html", "lines", "sarif", "junit", "github", "gitlab", "csv"])
def test_a_plain_audit_imports_nothing_costly(form):
    assert loaded_by("audit", EXAMPLES / "public-extract.notice.yaml", "--format", form) == set()


SPARED = {
    # of the standard library: to open files, to hash, to sort, to compress
    "pathlib", "urllib.parse", "ipaddress", "fnmatch", "hashlib", "_hashlib", "heapq", "tempfile", "zlib", "inspect", "dataclasses",
    # what the rules for two sums, two files, waivers and facts from outside need
    "noticecheck.money.wording", "noticecheck.money.judgement", "noticecheck.money.quotes", "noticecheck.money.rates",
    "noticecheck.prose.pairs", "noticecheck.prose.quantity_pairs", "noticecheck.prose.joined_words", "noticecheck.prose.addresses",
    "noticecheck.rules.adding_up", "noticecheck.engine.library", "noticecheck.engine.likeness", "noticecheck.engine.waivers",
    "noticecheck.engine.timeline_outside",
    # what compiles the rulebook, and what draws and sums up reports
    "noticecheck.rulebook.compiling", "noticecheck.rulebook.files", "noticecheck.rulebook.lexicons", "noticecheck.rulebook.written",
    "noticecheck.model.pictures", "noticecheck.model.overlay", "noticecheck.model.reliance", "noticecheck.cli.summary",
    "noticecheck.cli.complaints",
}  # fmt: skip
"""Modules that a plain audit of one notice, its summary read, once imported and does without."""


def test_an_audit_that_reads_a_summary_imports_only_what_this_one_needs(tmp_path):
    notice = tmp_path / "plain.yaml"
    notice.write_text(PLAIN, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(SOMEBODYS_PROJECT, encoding="utf-8")
    done = python("-c", LOADED, "audit", str(notice), "--format", "json", cwd=tmp_path)
    loaded = set(done.stderr.decode().split())
    assert ("noticecheck.prose.dates" in loaded, (COSTLY | SPARED) & loaded) == (True, set())


SOMEBODYS_PROJECT = """\
[project]
name = "cases"
dependencies = ["noticecheck"]

[tool.ruff]
line-length = 100
"""
PLAIN = """\
noticecheck: 1
source: {completeness: full, as_of: 2024-11-30}
document: {type: red_notice, requesting_country: PT, language: en, requested: 2024-09-02}
person: {family_name: EXAMPLE, forenames: Alex, sex: M, nationalities: [PT]}
facts:
  summary_is: verbatim
  summary: |
    On 16 March 2024 in Braga, Alex Example, then managing director of Sample Ltd, drew up 2 false invoices, approved them himself, and
    had Sample Ltd pay 703244 EUR into an account that he held at a bank abroad.
  time: {from: 2024-03-02, to: 2024-03-28}
  location: {place: Braga, country: PT}
  amounts: [{amount: 703244 EUR, of: damage}]
offences:
  - {charge: aggravated fraud, category: ordinary, law: "Criminal Code, section 2", max_penalty: 4 years}
warrant: {number: R 24/1, issued: 2024-05-21, authority: District Court of Braga, country: PT}
"""


def test_a_sum_in_two_currencies_needs_nothing_costly_either():
    assert loaded_by("audit", EXAMPLES / "duralev.notice.yaml", "--format", "json") == set()


def test_drugs_by_weight_bring_pint_only_where_two_units_are_compared(tmp_path):
    def brought(summary):
        notice = tmp_path / "drugs.yaml"
        head = "noticecheck: 1\nsource: {completeness: full, as_of: 2024-01-01}\ndocument: {type: diffusion}\n"
        notice.write_text(f"{head}facts:\n  summary_is: verbatim\n  summary: {summary}\n", encoding="utf-8")
        return loaded_by("audit", notice, "--format", "json") & {"pint"}

    sold = "In May 2018 in Porto the accused sold"
    assert (brought(f"{sold} 5 kg of cocaine."), brought(f"{sold} 5 kg (50,000 g) of cocaine.")) == (set(), {"pint"})


def test_colour_brings_rich_and_nothing_else_costly():
    assert loaded_by("audit", EXAMPLES / "public-extract.notice.yaml", "--color", "always") - {"importlib.metadata"} == {"rich"}


def test_the_version_imports_next_to_nothing():
    command = "import sys; sys.argv = ['noticecheck', '--version']; from noticecheck.__main__ import main; main(); print(*sys.modules)"
    version, modules = python("-c", command).stdout.decode().splitlines()
    assert version == f"noticecheck {VERSION}"
    assert {name for name in modules.split() if name.startswith("noticecheck")} == {
        "noticecheck", "noticecheck.__main__", "noticecheck.model", "noticecheck.model.version",
    }  # fmt: skip


def test_the_version_is_also_an_option_like_others():
    assert python("-m", "noticecheck", "--debug", "--version").stdout.decode() == f"noticecheck {VERSION}\n"


def test_no_command_of_the_list_is_missing_or_without_an_example():
    shown = {}
    for name in COMMANDS.keys() - {"rules"}:
        shown[name] = f"\n    noticecheck {name}" in python("-m", "noticecheck", name, "--help").stdout.decode()
    for name in ("list", "new", "lint", "test"):
        shown[f"rules {name}"] = f"\n    noticecheck rules {name}" in python("-m", "noticecheck", "rules", name, "--help").stdout.decode()
    assert shown == dict.fromkeys(shown, True)


def test_a_reader_who_leaves_the_pipe_early_hears_nothing_of_it():
    command = f"set -o pipefail; {sys.executable} -m noticecheck audit '{EXAMPLES}' | head -n 1"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, check=False, cwd="/")
    assert (done.stdout.decode()[:12], done.stderr.decode()) == ("noticecheck ", "")
    assert done.returncode in {0, 1}


def test_a_reader_who_leaves_does_not_stop_the_list_of_rules_with_an_error():
    command = f"{sys.executable} -m noticecheck rules list --format markdown | head -n 1"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, check=False, cwd="/")
    assert (done.stdout.decode(), done.stderr.decode()) == ("# The rules\n", "")


def test_a_full_disk_behind_stdout_is_told():
    command = f"{sys.executable} -m noticecheck audit '{EXAMPLES / 'duralev.notice.yaml'}' > /dev/full"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, check=False, cwd="/")
    told = "noticecheck: stdout cannot be written (No space left on device); check the place and its permissions\n"
    assert (done.returncode, done.stderr.decode()) == (2, told)


def test_signs_that_the_terminal_does_not_have_are_written_as_escapes(tmp_path):
    notice = tmp_path / "one.yaml"
    notice.write_text("noticecheck: 1\nsource: {completeness: full, as_of: 2024-01-01, obtained_by: журнал}\n", encoding="utf-8")
    done = python("-m", "noticecheck", "audit", str(notice), encoding="ascii")
    assert (done.returncode in {0, 1}, b"\\u0436\\u0443\\u0440" in done.stdout, done.stderr) == (True, True, b"")
