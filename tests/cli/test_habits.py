"""The habits that people expect of such a tool: hooks, an action, completion, a manual page, rule packs to start from."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml
from outside_programs import needs, search_path

from noticecheck.cli.quick import FLAGS, TAKES_ONE, TAKES_SEVERAL
from noticecheck.model.version import VERSION
from noticecheck.rulebook.pack_scaffold import new_pack
from noticecheck.rulebook.packs import folder_pack

ROOT = Path(__file__).resolve().parent.parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())


@needs("git", "pre-commit")
def test_pre_commit_audits_what_changed_and_stops_a_commit_that_is_deficient(files):
    """The hook as it is shipped, but for its environment: an installation needs a network, and this one is there."""
    hook = next(one for one in HOOKS if one["id"] == "noticecheck")
    program = files / "noticecheck"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT / "src"} exec {sys.executable} -m noticecheck "$@"\n')
    program.chmod(0o755)
    config = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    (files / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    (files / "noticecheck.toml").write_text('rules = ["pack"]\nselect = ["TST001"]\nfail_on = "high"\n')
    environment = {"PATH": f"{files}:{search_path()}", "HOME": str(files), "PRE_COMMIT_HOME": str(files / "hooks")}

    def run(*command):
        return subprocess.run(command, cwd=files, env=environment, capture_output=True, text=True, check=False)

    run("git", "init", "-q")
    run("git", "add", "stated.notice.yaml", "noticecheck.toml", ".pre-commit-config.yaml", "pack")
    passed = run("pre-commit", "run")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    run("git", "add", "silent.notice.yaml")
    failed = run("pre-commit", "run")
    assert (failed.returncode, "silent.notice.yaml:1:1: high TST001 No number of the warrant: " in failed.stdout) == (1, True), (
        failed.stdout + failed.stderr
    )


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """What pre-commit clones: a repository of what is installed and of the hooks file."""
    top = tmp_path_factory.mktemp("repository")
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE", "CHANGELOG.md", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, top)
    for name in ("src", "rules", "examples", "tools"):
        shutil.copytree(ROOT / name, top / name, ignore=shutil.ignore_patterns("__pycache__"))
    for command in (("init", "-q"), ("add", "-f", "."), ("-c", "user.name=a", "-c", "user.email=a@a", "commit", "-q", "-m", "a")):
        subprocess.run(["git", *command], cwd=top, check=True, env={"PATH": search_path(), "HOME": str(top)})
    return top


@pytest.fixture(scope="module")
def borrowed(tmp_path_factory):
    """The packages that are installed here, without this one: what pip would fetch from an index."""
    folder = tmp_path_factory.mktemp("borrowed")
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if "noticecheck" not in path.name and path.suffix != ".pth":
            (folder / path.name).symlink_to(path)
    return folder


@needs("git", "pre-commit")
def test_pre_commit_installs_the_hooks_from_the_repository_and_runs_them(files, repository, borrowed):
    """The hooks file itself, installed by pre-commit; only what pip would fetch is borrowed from here."""
    (files / "noticecheck.toml").write_text('rules = ["rules"]\nselect = ["TST001"]\nfail_on = "high"\n')
    (files / "pack").rename(files / "rules")
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "VIRTUALENV_NO_PERIODIC_UPDATE": "1"}
    environment = {
        "PATH": search_path(),
        "HOME": str(files.parent / "home"),
        "PRE_COMMIT_HOME": str(files.parent / "hooks"),
        "PYTHONPATH": str(borrowed),
        **offline,
    }

    def run(*command):
        return subprocess.run(command, cwd=files, env=environment, capture_output=True, text=True, check=False)

    revision = run("git", "-C", str(repository), "rev-parse", "HEAD").stdout.strip()
    hooks = [{"id": hook["id"]} for hook in HOOKS]
    (files / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": str(repository), "rev": revision, "hooks": hooks}]}))
    run("git", "init", "-q")
    run("git", "add", "stated.notice.yaml", "rules", ".pre-commit-config.yaml")
    passed = run("pre-commit", "run", "--all-files")
    assert (passed.returncode, passed.stdout.count("Passed")) == (0, 2), passed.stdout + passed.stderr
    run("git", "add", "silent.notice.yaml")
    (files / "rules" / "TST" / "TST001-number-of-the-warrant.yaml").write_text("id: TST001\n")
    run("git", "add", "rules")
    failed = run("pre-commit", "run", "--all-files")
    assert (failed.returncode, failed.stdout.count("Failed")) == (1, 2), failed.stdout + failed.stderr


def test_the_hooks_run_commands_that_exist():
    assert [hook["entry"].split()[:2] for hook in HOOKS] == [["noticecheck", "audit"], ["noticecheck", "rules"]]
    for hook in HOOKS:
        assert re.compile(hook["files"])


@pytest.mark.parametrize("place", ["action.yml", "docs/ci.md"])
def test_what_is_written_for_others_uses_options_that_exist(place):
    known = {*TAKES_ONE, *TAKES_SEVERAL, *FLAGS, "--quiet", "--disable-pip-version-check", "--rules"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", (ROOT / place).read_text())) - known == set()


ACTION = yaml.safe_load((ROOT / "action.yml").read_text())


def test_the_action_runs_no_input_as_a_command_and_uses_each():
    asked = [value for step in ACTION["runs"]["steps"] for value in step["env"].values()]
    assert not any("${{" in step["run"] for step in ACTION["runs"]["steps"])
    assert sorted(asked) == sorted(["${{ github.action_path }}", *(f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"])])


@pytest.fixture
def runner(files, repository, borrowed):
    """Return a function that runs a step of the action with its inputs, as a runner does that holds the action's repository."""
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PYTHONPATH": str(borrowed)}
    (files / "temp").mkdir()

    def run(step, **given):
        taken = {"inputs." + name: str(told["default"]) for name, told in ACTION["inputs"].items()}
        taken |= {"github.action_path": str(repository), **{f"inputs.{name.replace('_', '-')}": value for name, value in given.items()}}
        step = ACTION["runs"]["steps"][step]
        environment = {name: taken[value.strip("${} ")] for name, value in step["env"].items()}
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        environment |= {"PATH": path, "HOME": str(files), "RUNNER_TEMP": str(files / "temp"), **offline}
        command = [shutil.which("bash"), "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
        return subprocess.run(command, cwd=files, env=environment, capture_output=True, text=True, check=False)

    return run


@needs("bash", "git")
def test_the_action_installs_itself_audits_and_fails_as_it_is_told(files, runner):
    installed = runner(0)
    assert (installed.returncode, installed.stderr) == (0, "")
    (files / "drafts").mkdir()
    (files / "silent.notice.yaml").rename(files / "drafts" / "silent.notice.yaml")
    asked = {"fail_on": "high", "options": "--rules pack --select TST001"}
    done = runner(1, paths="stated.notice.yaml\n**/si*.yaml\n", sarif="out.sarif", **asked)
    assert (done.returncode, (files / "out.sarif").exists()) == (1, True), done.stderr
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == ["::error file=drafts/silent.notice.yaml"]
    assert runner(1, paths="stated.notice.yaml", **asked).returncode == 0


def test_what_the_page_on_ci_shows_is_yaml_that_names_hooks_inputs_and_versions_that_there_are():
    text = (ROOT / "docs" / "ci.md").read_text()
    hooks, jobs, gitlab = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL))
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} == {hook["id"] for hook in HOOKS}
    assert set(jobs["jobs"]["notices"]["steps"][1]["with"]) <= set(ACTION["inputs"])
    assert set(re.findall(r"(?:@|rev: )v(\d[\d.]+)", text.replace("checkout@v4", ""))) == {VERSION}
    assert gitlab["notices"]["script"][1].startswith("noticecheck audit ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_a_script_that_asks_the_program(noticecheck, shell):
    assert "_NOTICECHECK_COMPLETE" in noticecheck("completion", shell).out


def test_a_shell_that_is_not_known_is_refused(noticecheck):
    assert noticecheck("completion", "csh").err == "noticecheck: there is no completion for 'csh'; choose from: bash, zsh, fish\n"


COMPLETED = {
    "noticecheck au": "audit",
    "noticecheck audit --no-c": "--no-cache",
    "noticecheck audit --fail-on h": "high",
    "noticecheck audit --format js": "json jsonl",
    "noticecheck audit --profile dr": "drafter",
    "noticecheck audit --forum us": "us-criminal us-immigration",
    "noticecheck audit --select JUD01": "JUD010 JUD011 JUD012 JUD013 JUD014 JUD015 JUD016 JUD017 JUD018 JUD019",
    "noticecheck audit --engine ": "local ray",
    "noticecheck rules ": "list pack new lint test",
    "noticecheck rules test THR001": "THR001",
    "noticecheck explain EXT003": "EXT003",
    "noticecheck schema ": "notice report rule config",
    "noticecheck completion ": "bash zsh fish",
    "noticecheck audit cases/": "",
}
TRY = """\
source completion
for line in "$@"; do
    COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=($line) COMPREPLY=()
    [ "${line: -1}" = " " ] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _noticecheck_completion noticecheck
    echo "$line=${COMPREPLY[*]}"
done
"""


@needs("bash")
def test_commands_options_and_their_words_are_completed_in_bash(folder, noticecheck):
    (folder / "completion").write_text(noticecheck("completion", "bash").out)
    program = folder / "noticecheck"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT / "src"} exec {sys.executable} -m noticecheck "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(
        [shutil.which("bash"), "-c", TRY, "bash", *COMPLETED],
        env={"PATH": f"{folder}:{os.environ['PATH']}"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = dict(line.split("=", 1) for line in done.stdout.splitlines())
    assert ({line: " ".join(offered.split()) for line, offered in told.items()}, done.stderr) == (COMPLETED, "")


@pytest.mark.parametrize(
    ("shell", "check"),
    [pytest.param(shell, check, marks=needs(shell)) for shell, check in (("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute"))],
)
def test_each_shell_can_read_its_script(folder, noticecheck, shell, check):
    (folder / "completion").write_text(noticecheck("completion", shell).out)
    done = subprocess.run([shell, check, "completion"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_manual_names_every_option_of_an_audit():
    page = (ROOT / "docs" / "noticecheck.1").read_text().replace("\\-", "-")
    assert [option for option in (*TAKES_ONE, *TAKES_SEVERAL, *FLAGS) if option not in page] == []


def test_a_pack_to_start_from_is_sound_and_can_be_audited_with(folder, files, noticecheck):
    done = noticecheck("rules", "pack", "harbour-rules", "--family", "hbr")
    assert done.code == 0, done.err
    rules = folder / "harbour-rules" / "src" / "harbour_rules" / "rules"
    assert [rule.id for rule in folder_pack(rules).rules] == ["HBR001"]
    assert noticecheck("rules", "lint", "--rules", rules).code == 0
    assert noticecheck("rules", "test", "--rules", rules).code == 0
    assert noticecheck("audit", files / "silent.notice.yaml", "--rules", rules, "--select", "HBR001", "--fail-on", "medium").code == 1


@pytest.fixture
def installed(folder, monkeypatch):
    """What pip leaves behind: the package, and the entry points in its metadata."""
    new_pack(folder / "harbour-rules", "HBR")
    site = folder / "site"
    shutil.copytree(folder / "harbour-rules" / "src" / "harbour_rules", site / "harbour_rules")
    metadata = site / "harbour_rules-0.1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-rules\nVersion: 0.1.0\n")
    (metadata / "entry_points.txt").write_text("[noticecheck.rules]\nharbour-rules = harbour_rules\n")
    monkeypatch.syspath_prepend(str(site))
    return folder / "harbour-rules" / "src" / "harbour_rules" / "rules"


@pytest.mark.usefixtures("installed")
def test_an_installed_pack_counts_without_an_option(noticecheck, files):
    assert noticecheck("audit", files / "silent.notice.yaml", "--select", "HBR001", "--fail-on", "medium").code == 1


def test_the_folder_of_an_installed_pack_counts_in_its_place(noticecheck, files, installed):
    rule = next(installed.rglob("HBR001*.yaml"))
    rule.write_text(rule.read_text().replace("severity: medium", "severity: low"))
    done = noticecheck("audit", files / "silent.notice.yaml", "--rules", installed, "--select", "HBR001", "-f", "json")
    assert [finding["severity"] for finding in json.loads(done.out)["findings"]] == ["low"]
    assert noticecheck("rules", "test", "--rules", installed) == (
        0,
        "",
        "noticecheck: 1 rule, 4 examples, 3 changes made by machine, 0 complaints\n",
    )


@pytest.mark.usefixtures("installed")
def test_an_installed_pack_counts_beside_another_folder(noticecheck, files):
    assert noticecheck("audit", files / "silent.notice.yaml", "--rules", "pack", "--select", "HBR001", "--fail-on", "medium").code == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("Harbour",), "'Harbour' cannot be the name of a package; write small letters and hyphens, for example harbour-rules"),
        (("harbour", "--family", "HARB"), "'HARB' is not a family of rules; write three letters that no other pack has, for example HBR"),
        (("pack",), "the folder pack is not empty; name another one"),
    ],
)
@pytest.mark.usefixtures("files")
def test_a_pack_that_cannot_be_started_is_refused(noticecheck, arguments, told):
    assert noticecheck("rules", "pack", *arguments) == (2, "", f"noticecheck: {told}\n")
