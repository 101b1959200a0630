"""The questions of `noticecheck import --review`: each doubtful field of a draft, to keep, correct or give up."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final, TypeAlias

from noticecheck.importers.draft import Draft, Gap, Reading, Reason
from noticecheck.importers.draft_yaml import evidence_text
from noticecheck.model.fields import KINDS
from noticecheck.model.shape import shape_at
from noticecheck.model.tree import Route, route_text
from noticecheck.records import replace
from noticecheck.report.safe import one_line

Reader: TypeAlias = Callable[[str], str | None]
"""Shows a prompt and returns what was typed; None when there is nothing more to read."""

INTRODUCTION: Final = """\
Look each up in the document. Answer with
  Enter     to keep it as it is
  a value   as the document states it
  -         the document does not state it
  ?         it cannot be told
The end of the input (Ctrl-D) keeps the rest; Ctrl-C leaves without writing.

"""
CONFIRMED: Final = "confirmed in review"
CORRECTED: Final = "corrected in review"


def reviewed(draft: Draft, read: Reader) -> Draft:
    """Ask about every doubtful field and return the draft with the answers in it."""
    doubtful = draft.doubtful
    if doubtful:
        sys.stderr.write(INTRODUCTION)
    for number, one in enumerate(doubtful, 1):
        reply = _asked(one, f"{number} of {len(doubtful)}", read)
        if reply is None:
            break
        draft = _answered(draft, one, reply)
    return draft


def _asked(one: Reading | Gap, place: str, read: Reader) -> str | None:
    """Show a field and read an answer until it can be used; None at the end of the input."""
    sys.stderr.write(f"{place}  {route_text(one.route)}\n")
    if one.evidence is not None:
        sys.stderr.write(f"    {one_line(evidence_text(one.evidence))}\n")
    if one.remark:
        sys.stderr.write(f"    {one_line(one.remark)}\n")
    held = one_line(one.value) if isinstance(one, Reading) else f"no value: {one.reason.replace('_', ' ')}"
    while True:
        typed = read(f"    {held}\n    > ")
        if typed is None:
            sys.stderr.write("\n")
            return None
        reply = typed.strip()
        refusal = _refusal(one.route, reply)
        if not refusal:
            return reply
        sys.stderr.write(f"    {one_line(refusal)}\n")


def _refusal(route: Route, reply: str) -> str:
    """Say why an answer cannot be used; empty when it can."""
    if reply in {"", "-", "?"}:
        return ""
    shape = shape_at(route)
    if shape is None or not shape.kind:
        return "this holds several values; keep it here, and write them into the draft"
    try:
        KINDS[shape.kind].read(reply)
    except ValueError as error:
        return str(error)
    return ""


def _answered(draft: Draft, one: Reading | Gap, reply: str) -> Draft:
    readings, gaps = list(draft.readings), list(draft.gaps)
    if not reply:
        if isinstance(one, Reading):
            readings[readings.index(one)] = Reading(one.route, one.value, one.evidence, "high", CONFIRMED)
        return replace(draft, readings=tuple(readings), gaps=tuple(gaps))
    if isinstance(one, Reading):
        at = readings.index(one)
        readings.pop(at)
    else:
        at = len(readings)
        gaps.remove(one)
    if reply in {"-", "?"}:
        reason: Reason = "not_stated" if reply == "-" else "unknown"
        gaps.append(Gap(one.route, reason, None, CONFIRMED))
    else:
        readings.insert(at, Reading(one.route, reply, one.evidence, "high", CORRECTED))
    return replace(draft, readings=tuple(readings), gaps=tuple(gaps))
