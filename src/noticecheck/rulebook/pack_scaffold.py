"""A new rule pack to start from: a folder with one rule, its tests, and the metadata by which an installed package is found."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from noticecheck.errors import RuleError, UsageError

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_RULE: Final = """\
id: {family}001
title: No number of the warrant
severity: medium
basis: D
dimension: judicial_data
law: {{both: [rpd-12-1]}}
why: An example to change; without its number a warrant cannot be asked for.
deficient_if: {{absent: warrant.number}}
at: warrant
message: the document does not state the number of the warrant
remedy: Ask for the number of the warrant.
question: What is the number of the warrant?
ccf_tags: [Accuracy and quality of data]
examples:
  pass:
    - {{name: a number is stated}}
    - {{name: another number is stated, set: {{warrant.number: II Kp 1/21}}}}
  fail:
    - name: no number
      set: {{warrant.number: null}}
      at: warrant
      says: the document does not state the number of the warrant
    - name: no warrant at all
      set: {{warrant: null}}
      at: warrant
      says: the document does not state the number of the warrant
"""
_PROJECT: Final = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "{name}"
version = "0.1.0"
description = "Rules for noticecheck"
requires-python = ">=3.11"
dependencies = ["noticecheck"]

[project.entry-points."noticecheck.rules"]
{name} = "{module}"

[tool.hatch.build.targets.wheel]
packages = ["src/{module}"]
"""
_MODULE: Final = '''\
"""Rules for noticecheck, registered under the entry point `noticecheck.rules`."""

from pathlib import Path

RULES_FOLDER = Path(__file__).parent / "rules"
'''
_TEST: Final = '''\
"""The rules of this pack hold to the grammar, and to their own examples and every change that a machine makes to them."""

import subprocess
import sys
from pathlib import Path

RULES = Path(__file__).resolve().parent.parent / "src" / "{module}" / "rules"


def noticecheck(*arguments):
    return subprocess.run([sys.executable, "-m", "noticecheck", *arguments, "--rules", str(RULES)], check=False).returncode


def test_the_rules_are_written_as_they_should_be():
    assert noticecheck("rules", "lint") == 0


def test_the_rules_say_of_their_examples_what_their_files_say():
    assert noticecheck("rules", "test") == 0
'''
_README: Final = """\
# {name}

Rules for noticecheck.

    noticecheck rules new {family} what-it-is-about --rules src/{module}/rules
    noticecheck rules lint --rules src/{module}/rules
    noticecheck rules test --rules src/{module}/rules
    noticecheck audit my.notice.yaml --rules src/{module}/rules

Installed with `pip install .`, the pack counts in every run without an option. A run that is given the
folder all the same, as above, takes the rules of the folder.
"""


def new_pack(folder: Path, family: str) -> list[Path]:
    """Write a pack to a folder that is not there yet, or is empty, and return the files.

    Raises:
        UsageError: when the name or the family has another form, or the folder holds something.
        RuleError: when it cannot be written.
    """
    name, family = folder.name, family.upper()
    if _NAME.fullmatch(name) is None:
        raise UsageError(f"{name!r} cannot be the name of a package; write small letters and hyphens, for example harbour-rules")
    if re.fullmatch(r"[A-Z]{3}", family) is None:
        raise UsageError(f"{family!r} is not a family of rules; write three letters that no other pack has, for example HBR")
    if folder.is_dir() and any(folder.iterdir()):
        raise UsageError(f"the folder {name} is not empty; name another one")
    words = {"name": name, "module": name.replace("-", "_"), "family": family}
    try:
        return [_written(folder / path, text.format(**words) if fills else text) for path, text, fills in _files(words)]
    except OSError as error:
        raise RuleError(f"{name} cannot be written ({error.strerror}); check the folder") from error


def _files(words: dict[str, str]) -> list[tuple[str, str, bool]]:
    source = f"src/{words['module']}"
    return [
        ("pyproject.toml", _PROJECT, True),
        ("README.md", _README, True),
        (f"{source}/__init__.py", _MODULE, False),
        (f"{source}/rules/{words['family']}/{words['family']}001-no-number-of-the-warrant.yaml", _RULE, True),
        ("tests/test_rules.py", _TEST, True),
    ]


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
