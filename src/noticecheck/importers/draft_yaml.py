"""A draft as YAML, each value with where it stands, the words it came from and how sure the reading is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final, TypeAlias

from noticecheck.importers.draft import REASONS, Draft, Evidence, Gap, Reading
from noticecheck.model.shape import notice_shape
from noticecheck.model.tree import route_text
from noticecheck.records import replace
from noticecheck.report.safe import unsafe
from noticecheck.source.comments import WIDEST, commented, noted
from noticecheck.source.scalars import scalar

Branch: TypeAlias = "dict[str | int, Branch] | Reading"

LONGEST_QUOTE: Final = 90
WHAT_GAPS_MEAN: Final = {
    "not_stated": "the document has the label and no value",
    "unknown": "not found, or found and not read",
    "illegible": "cannot be read in the copy",
    "redacted": "blacked out in the copy",
}


def draft_text(draft: Draft) -> str:
    """Return the draft as a notice file that the reader of notices accepts."""
    lines = [*_opening(draft), "noticecheck: 1", *_source(draft)]
    tree = _tree(_harmless(reading) for reading in draft.readings if reading.route[0] not in {"source", "noticecheck"})
    for key in notice_shape().fields or {}:
        if key in tree:
            lines += _node(key, tree[key], 0)
    return "".join(f"{line}\n" for line in lines)


def _opening(draft: Draft) -> Iterator[str]:
    yield f"# A draft, made by `noticecheck import` from {_shown(draft.origin)}. Check it against the document before you rely on it."
    if draft.unread:
        yield from commented(_plain(f"NOT ALL WAS READ: {draft.unread}"))
    yield "# Behind each value: the place, the words it came from, and how sure the reading is (high, medium, low)."
    if draft.doubtful:
        yield "# For review (`noticecheck import FILE --review` asks about each):"
        for one in draft.doubtful:
            yield from commented(_plain(f"- {route_text(one.route)}: {_told(one)}"))
    if draft.extras:
        yield "# The document also says, and the draft has no place for it:"
        for extra in draft.extras:
            yield from commented(_plain(f"- {evidence_text(extra)}"))


def _plain(text: str) -> str:
    """Leave out what the reader of notices refuses."""
    return unsafe().sub("", text)


def _harmless(reading: Reading) -> Reading:
    """Leave out what the reader of notices refuses; line ends stay."""
    plain = _plain(reading.value)
    return reading if plain == reading.value else replace(reading, value=plain)


def _told(one: Reading | Gap) -> str:
    given = f"{_shown(one.value)}; " if isinstance(one, Reading) else ""
    return f"{given}{one.remark or 'low confidence' if isinstance(one, Reading) else one.remark or WHAT_GAPS_MEAN[one.reason]}"


def _source(draft: Draft) -> Iterator[str]:
    given = {reading.route[1]: reading for reading in draft.readings if reading.route[0] == "source" and len(reading.route) == len("ab")}
    yield "source:"
    for key in ("completeness", "as_of", "obtained_by"):
        if key in given:
            yield from _scalar(key, given[key], 1)
    for reason in REASONS:
        gaps = [gap for gap in draft.gaps if gap.reason == reason]
        if gaps:
            yield f"  {reason}:  # {WHAT_GAPS_MEAN[reason]}"
            for gap in gaps:
                yield from noted(f"    - {route_text(gap.route)}", _gap_comment(gap))


def _gap_comment(gap: Gap) -> str:
    return _plain("; ".join(part for part in (evidence_text(gap.evidence) if gap.evidence else "", gap.remark) if part))


def _tree(readings: Iterable[Reading]) -> dict[str | int, Branch]:
    root: dict[str | int, Branch] = {}
    for reading in readings:
        node = root
        for part in reading.route[:-1]:
            below = node.setdefault(part, {})
            if isinstance(below, Reading):
                break
            node = below
        else:
            node[reading.route[-1]] = reading
    return root


def _node(key: str, branch: Branch, depth: int) -> Iterator[str]:
    inset = "  " * depth
    if isinstance(branch, Reading):
        yield from _scalar(key, branch, depth)
        return
    yield f"{inset}{key}:"
    if all(isinstance(part, int) for part in branch):
        for position in sorted(branch, key=int):
            yield from _item(branch[position], depth + 1)
    else:
        for below, value in branch.items():
            yield from _node(str(below), value, depth + 1)


def _item(branch: Branch, depth: int) -> Iterator[str]:
    inset = "  " * depth
    if isinstance(branch, Reading):
        yield from noted(f"{inset}- {_written(branch.value)}", _reading_comment(branch))
        return
    lines = [line for key, value in branch.items() for line in _node(str(key), value, depth + 1)]
    first = next((position for position, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
    yield from (f"{inset}{line.strip()}" for line in lines[:first])
    yield f"{inset}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _scalar(key: str, reading: Reading, depth: int) -> Iterator[str]:
    inset = "  " * depth
    if len(reading.value) <= WIDEST - len(inset) - len(key) - len(": ") and "\n" not in reading.value:
        yield from noted(f"{inset}{key}: {_written(reading.value)}", _reading_comment(reading))
        return
    yield from noted(f"{inset}{key}: >-", _reading_comment(reading))
    yield from _folded(reading.value, depth + 1)


def _folded(text: str, depth: int) -> Iterator[str]:
    """Write running text folded, each paragraph after an empty line; two line ends are one in a folded block."""
    inset = "  " * depth
    for position, paragraph in enumerate(text.split("\n")):
        if position:
            yield ""
        yield from wrap(paragraph, WIDEST, initial_indent=inset, subsequent_indent=inset, break_long_words=False, break_on_hyphens=False)


def _written(value: str) -> str:
    return scalar(value)


def _reading_comment(reading: Reading) -> str:
    where = evidence_text(reading.evidence) if reading.evidence else ""
    return _plain("; ".join(part for part in (where, reading.confidence, reading.remark) if part) if where else reading.remark)


def evidence_text(evidence: Evidence) -> str:
    """Return where words stand, and the words, on one line."""
    page = f"p. {evidence.page}, " if evidence.page else ""
    line = f"l. {evidence.line}: " if evidence.line else ""
    return f"{page}{line}{json.dumps(_shown(evidence.words), ensure_ascii=False)}"


def _shown(text: str) -> str:
    """Return words on one line, harmless and not longer than a comment can hold."""
    plain = " ".join(_plain(text).split())
    return plain if len(plain) <= LONGEST_QUOTE else f"{plain[: LONGEST_QUOTE - 1]}…"
