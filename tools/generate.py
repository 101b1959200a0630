"""The files that are generated and committed.

Run as `make generate` to write them, or `make generated` to fail when one differs from what would be written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from difflib import unified_diff
from functools import partial
from pathlib import Path

from case_table import coverage
from currency_codes import currency_codes_text
from currency_use import currency_use_text
from days_of_use import days_of_use_text
from gazetteer import countries_text
from golden_briefs import GOLDEN, golden_brief
from goldens import example_names, expected_batch, expected_json, expected_text
from lexicons import lexicon_text, tables
from manpage import manual
from project_red import project_red

from noticecheck.cli.config_schema import config_schema_text
from noticecheck.report.schema import report_schema
from noticecheck.rulebook.authorities import authorities_text
from noticecheck.rulebook.handbook import pages
from noticecheck.rulebook.schema import notice_schema, rule_schema, schema_text, shape_text

ROOT = Path(__file__).resolve().parent.parent

GENERATED: dict[str, Callable[[], str]] = {
    "src/noticecheck/model/notice_shape.json": shape_text,
    "src/noticecheck/model/currencies.json": currency_codes_text,
    "src/noticecheck/money/data/days_of_use.json": days_of_use_text,
    **{f"src/noticecheck/prose/data/{name}.json": partial(lexicon_text, name) for name in tables()},
    "docs/schema/notice-1.json": lambda: schema_text(notice_schema()),
    "docs/schema/config-1.json": config_schema_text,
    "docs/schema/rule-1.json": lambda: schema_text(rule_schema()),
    "docs/schema/report-1.json": lambda: schema_text(report_schema()),
    **{f"docs/rules/{name}": partial(str, text) for name, text in pages().items()},
    "docs/authorities.md": authorities_text,
    "docs/coverage.md": coverage,
    "docs/noticecheck.1": manual,
    **{f"examples/project-red-batch/{name}": partial(str, text) for name, text in project_red().items()},
    "examples/expected/project-red-batch.json": lambda: expected_batch("project-red-batch"),
    **{f"examples/expected/{name}.txt": partial(expected_text, name) for name in example_names()},
    **{f"examples/expected/{name}.json": partial(expected_json, name) for name in example_names()},
    **{f"tests/briefs/golden/{name}.md": partial(golden_brief, name) for name in GOLDEN},
    "src/noticecheck/prose/data/countries.json": countries_text,
    "src/noticecheck/prose/data/currency_use.json": currency_use_text,
}
"""Path in the repository, and what makes its text. The shape and the lexicons come first: rules and notices are read by them."""


def committed(path: str) -> str:
    """Return the text of `path` as it is on disk, empty when there is none."""
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.exists() else ""


def differences(path: str, wanted: str) -> str:
    """Return a unified diff from the file on disk to the `wanted` text, empty when they are equal."""
    old, new = committed(path).splitlines(keepends=True), wanted.splitlines(keepends=True)
    return "".join(unified_diff(old, new, f"{path} (committed)", f"{path} (generated)"))


def main(arguments: list[str]) -> int:
    """Write the generated files, or with `--check` compare them; return the exit code."""
    if arguments == ["--check"]:
        changed = [diff for path, make in GENERATED.items() if (diff := differences(path, make()))]
        sys.stdout.writelines(changed)
        if changed:
            sys.stderr.write("generated files differ; run `make generate` and commit the result\n")
        return int(bool(changed))
    for path, make in GENERATED.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(make(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
