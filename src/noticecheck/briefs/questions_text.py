"""Questions as text, as Markdown, and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticecheck.briefs.questions import Asked
from noticecheck.report.markdown import escaped
from noticecheck.report.page import Page, wrap
from noticecheck.report.plain_json import json_text


def as_text(asked: Sequence[Asked], page: Page) -> str:
    """Return the questions for a terminal or a letter."""
    return "".join(f"{line}\n" for line in _lines(asked, page))


def _lines(asked: Sequence[Asked], page: Page) -> Iterator[str]:
    if not asked:
        yield "Nothing is left open: every rule that applies could be decided."
    for number, group in enumerate(asked):
        if number:
            yield ""
        yield from wrap(page.clean(f"{group.addressee.upper()}, {group.how}"), page.width)
        for position, question in enumerate(group.questions, start=1):
            label = f"{position:>3}. "
            told = f"{question.text} [{', '.join(question.rules)}, {question.severity.value}]"
            first, *rest = wrap(page.clean(told), page.width - len(label))
            yield label + first
            yield from (" " * len(label) + line for line in rest)


def as_markdown(asked: Sequence[Asked]) -> str:
    """Return the questions with a box to tick for each."""
    lines = ["# Questions that are open", ""]
    for group in asked:
        lines += [f"## {escaped(group.addressee)}", "", f"{escaped(group.how.capitalize())}.", ""]
        lines += [f"- [ ] {escaped(one.text)} ({', '.join(map(escaped, one.rules))}, {one.severity.value})" for one in group.questions]
        lines += [""]
    return "\n".join(lines if asked else [*lines, "Nothing is left open."]).rstrip("\n") + "\n"


def as_json(asked: Sequence[Asked]) -> str:
    """Return the questions as data."""
    plain = [
        {
            "addressee": group.addressee,
            "how": group.how,
            "questions": [
                {"question": one.text, "rules": list(one.rules), "severity": one.severity.value, "why": one.why} for one in group.questions
            ],
        }
        for group in asked
    ]
    return json_text(plain)
