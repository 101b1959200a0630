"""The rules as one Markdown page: a table of all, then each in the order in which `explain` has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from noticecheck.engine.rule import Rulebook
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.explain import Row, Section, row_of, sections
from noticecheck.rulebook.written import Written, written

_OPENING: Final = """\
# The rules

Generated from the rule files; do not edit it here. `noticecheck explain ID` prints the same for one rule, and
[rules/README.md](../rules/README.md) says how a rule is written. A rule with basis D or C finds a document *deficient*; one with
basis H or R raises a matter *for review*, which never moves the verdict or the score. So does every rule whose law was read in no
official text.

| rule | title | severity | basis | red notice | diffusion | law |
|---|---|---|---|---|---|---|
"""
_SPECIAL: Final = str.maketrans({sign: f"\\{sign}" for sign in "|<>*_[]"})


def handbook() -> str:
    """Return the page on every shipped rule."""
    book = load_rulebook()
    rules = written()
    index = "".join(f"{_table_row(row_of(rule, book.provisions))}\n" for rule in rules)
    return _OPENING + index + "".join(_chapter(rule, book) for rule in rules)


def _table_row(row: Row) -> str:
    judged = ["yes" if kind in row.types else "" for kind in ("red_notice", "diffusion")]
    cells = (f"[{row.id}](#{row.id.lower()})", _prose(row.title), row.severity, row.basis, *judged, _prose("; ".join(row.law)))
    return f"| {' | '.join(cells)} |"


def _chapter(rule: Written, book: Rulebook) -> str:
    parts = sections(rule, book.provisions, book.numbers)
    return f"\n## {rule.id}\n\n{_prose(str(rule.table['title']))}.\n" + "".join(_section(part) for part in parts)


def _section(section: Section) -> str:
    return f"\n**{section.heading}.**\n\n" + "".join(f"{line}\n" for line in _bullets(section.lines))


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    """Write lines as a list; the depth of a line is its indentation, and a mark of its own counts as one step more."""
    for line in lines:
        text = line.lstrip(" ")
        depth = (len(line) - len(text)) // 2 + text.startswith("- ")
        yield f"{'  ' * depth}- {_prose(text.removeprefix('- '))}"


def _prose(text: str) -> str:
    """Keep the text from being read as Markdown, except inside backticks."""
    return "`".join(part if position % 2 else part.translate(_SPECIAL) for position, part in enumerate(text.split("`")))
