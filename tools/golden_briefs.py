"""The expected briefs of three examples in Markdown, each template, and the client's page in every language."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Final

from noticecheck.briefs.brief import TEMPLATES, Order, brief
from noticecheck.briefs.client import languages
from noticecheck.briefs.view import Wanted
from noticecheck.records import replace
from noticecheck.report.revived import revived
from noticecheck.report.saved import saved_report

EXPECTED: Final = Path(__file__).resolve().parent.parent / "examples" / "expected"
EXAMPLES: Final = ("duralev", "kharis", "model-notice")
GOLDEN: Final = (
    *(f"{example}-{template}" for example, template in product(EXAMPLES, TEMPLATES)),
    *(f"duralev-client-{language}" for language in languages() if language != "en"),
)


def golden_brief(name: str) -> str:
    """Return the brief that a name such as `kharis-ccf` or `duralev-client-fr` means."""
    example = next(one for one in EXAMPLES if name.startswith(f"{one}-"))
    template, _, language = name.removeprefix(f"{example}-").partition("-")
    report = revived(saved_report((EXPECTED / f"{example}.json").read_bytes(), example))
    same = replace(report, rulebook_sha256="(differs with every change of a rule)", rules_run=0)
    return brief(same, Order(template, "md", Wanted(language or "en"))).content.decode()
