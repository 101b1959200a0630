"""The table of the founding cases: what noticecheck does about each row, and the test that holds it to that."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from noticecheck.rulebook.files import Plain, Table, read_yaml

ROOT = Path(__file__).resolve().parent.parent
ROWS = ROOT / "tests" / "cases" / "rows.yaml"
CONTEXT_ONLY = "X"
OPEN = "**open**"
_TEST = re.compile(r"^def (test_case_([A-Z]\d+)(?:_\w+)?)\(", re.MULTILINE)
_SECTIONS = {
    "D": "The notice of the founding article, defect by defect",
    "P": "Other persons and cases",
    "R": "Rules, standards and policies",
    "A": "Bodies, systems and actors",
    "C": "Procedures and consequences",
    "N": "Numbers and events",
    "E": "Errors and tensions of the articles, which must not be copied",
}
_KINDS = {
    "C": "check", "F": "field", "E": "example", "N": "note", "O": "forum", "D": "dated data", "H": "heuristic", "X": "context only",
    "Q": "error",
}  # fmt: skip
_OPENING = """\
# The founding cases

Generated from `tests/cases/rows.yaml` and from the tests; do not edit it here. Five public articles founded this project:
{articles}.

Every person, rule, body, procedure and number that they name has a row, with what noticecheck does about it and the test that is
named after it. {count} rows, {open} open. What an article says is in quotation marks; it is a press account, and not the notice.
"""


_HEAD = "| row | article | says | kind | what noticecheck does | test |\n|---|---|---|---|---|---|\n"


def coverage() -> str:
    """Return the table as Markdown."""
    tests = named_tests()
    rows = rows_of_cases()
    lines = [_OPENING.format(articles=_articles(), count=len(rows), open=len(open_rows()))]
    for letter, title in _SECTIONS.items():
        lines.append(f"\n## {letter}: {title}\n\n{_HEAD}")
        lines.extend(_line(row, tests) for row in rows if str(row["id"]).startswith(letter))
    return "".join(lines)


def rows_of_cases() -> list[Table]:
    """Return the rows in the order of the file."""
    rows = read_yaml(ROWS)["rows"]
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def named_tests() -> dict[str, list[str]]:
    """Return the tests of each row, as file and name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for name, row in _TEST.findall(path.read_text(encoding="utf-8")):
            found[row].append(f"{path.relative_to(ROOT / 'tests').as_posix()}::{name}")
    return found


def open_rows() -> list[str]:
    """Return the ids of the rows that need a test and have none."""
    tests = named_tests()
    return [str(row["id"]) for row in rows_of_cases() if CONTEXT_ONLY not in str(row["kinds"]) and str(row["id"]) not in tests]


def _articles() -> str:
    articles = read_yaml(ROWS)["articles"]
    return "; ".join(f"{key}: {title}" for key, title in articles.items()) if isinstance(articles, dict) else ""


def _line(row: Table, tests: dict[str, list[str]]) -> str:
    kinds = ", ".join(_KINDS[kind] for kind in str(row["kinds"]))
    named = "<br>".join(f"`{one}`" for one in tests.get(str(row["id"]), []))
    held = named or ("none needed" if CONTEXT_ONLY in str(row["kinds"]) else OPEN)
    cells = (str(row["id"]), _listed(row["articles"]), _cell(row["says"]), kinds, _cell(row["does"]), held)
    return f"| {' | '.join(cells)} |\n"


def _listed(plain: Plain) -> str:
    return ", ".join(map(str, plain)) if isinstance(plain, list) else ""


def _cell(plain: Plain) -> str:
    return str(plain).replace("|", "\\|").replace("<", "\\<")
