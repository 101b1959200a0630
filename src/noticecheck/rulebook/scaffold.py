"""A new rule to start from: the next free id, every key in its place, and marks where words are still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from noticecheck.errors import RuleError, UsageError
from noticecheck.rulebook.files import python_rules, rule_files, rules_folder
from noticecheck.rulebook.lint import UNWRITTEN

_FAMILY: Final = re.compile(r"[A-Z]{3}")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID: Final = re.compile(r"([a-z]{3})(\d{3})[-_]", re.IGNORECASE)
_MOST: Final = 999
_TEXT: Final = """\
id: {id}
title: {mark} what is wrong with the document, in one line without a full stop
severity: medium          # critical | high | medium | low | info
basis: D                  # D deterministic, C computed with bundled data, H heuristic, R human review
dimension: judicial_data  # judicial_data | facts_and_role | procedure | identity | amounts | extradition
law:                      # ids of _law/; leave out the type of document that the rule does not judge
  red_notice: ["{mark} an id such as rpd-83-2-b-v"]
why: {mark} why this severity, with the text that says so
deficient_if: {{absent: warrant.number}}
at: warrant
message: "{mark} what the document states, or does not; a slot such as {{warrant.issued}} shows what was found"
remedy: {mark} Ask for what would cure it.
question: {mark} what would settle it?
examples:
  pass:
    - {{name: "{mark} a clean notice"}}
    - {{name: "{mark} another notice that is in order", set: {{warrant.number: "{mark} 1"}}}}
  fail:
    - name: "{mark} a notice that is not"
      set: {{warrant.number: null}}
      at: warrant
      says: "{mark} the whole message"
    - name: "{mark} another"
      set: {{warrant: null}}
      at: warrant
      says: "{mark} the whole message"
"""


def new_rule(family: str, slug: str, folder: Path | None = None) -> Path:
    """Write a file for a new rule with the next free id of its family and return its path.

    Args:
        family: three letters, such as JUD.
        slug: what the rule is about, in small letters with hyphens.
        folder: where rules are; None for the shipped ones.

    Raises:
        UsageError: when the family or the slug has another form.
        RuleError: when the family is full, or the file cannot be written.
    """
    family = family.upper()
    if _FAMILY.fullmatch(family) is None:
        raise UsageError(f"{family!r} is not a family of rules; write three letters, for example JUD")
    if _SLUG.fullmatch(slug) is None:
        raise UsageError(f"{slug!r} cannot be part of a file name; write small letters and hyphens, for example warrant-has-no-number")
    rule_id = _next_free(family, rules_folder() if folder is None else folder)
    path = (rules_folder() if folder is None else folder) / family / f"{rule_id}-{slug}.yaml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_TEXT.format(id=rule_id, mark=UNWRITTEN), encoding="utf-8")
    except OSError as error:
        raise RuleError(f"{path.name} cannot be written ({error.strerror}); check the folder") from error
    return path


def _next_free(family: str, folder: Path) -> str:
    last = max((number for prefix, number in _numbers(folder) if prefix == family), default=0)
    if last >= _MOST:
        raise RuleError(f"the family {family} has no free number left; start another one")
    return f"{family}{last + 1:03}"


def _numbers(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield the family and number of every rule there is, the shipped ones included: an id is used once."""
    paths = (*rule_files(folder), *rule_files(rules_folder()), *python_rules())
    matches = (_ID.match(path.name) for path in paths)
    return ((match[1].upper(), int(match[2])) for match in matches if match is not None)
