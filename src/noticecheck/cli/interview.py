"""The questions of `noticecheck init`, in the order of a printed notice, and what the answers mean."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final, TypeAlias

from noticecheck.cli.fields import Field, as_the_format_has_it, notice_fields, refusal_of
from noticecheck.cli.notice_text import Answer
from noticecheck.report.safe import unsafe

Route: TypeAlias = tuple[str | int, ...]
Reader: TypeAlias = Callable[[str], str | None]
"""Shows a prompt and returns what was typed; None when there is nothing more to read."""

INTRODUCTION: Final = """\
Write down what the document says. Answer with
  a value   as the document states it
  -         the document does not state it (Enter alone says the same)
  ?         you do not know: it was not transcribed, or is not legible
A wrong form is told and asked again. Ctrl-C leaves without writing; the end of the input (Ctrl-D) writes what there is and
marks the rest as not transcribed.

"""
ABSTRACTS: Final = "These abstract the summary. Enter leaves them to the summary itself; - says that it does not tell."
MINOR: Final = ("person", "minor_flag")
"""The one mark whose absence from a full document says that it is not there."""

LONG_TEXTS: Final = {("facts", "summary"), ("document", "additional_information")}
NEVER_ASKED: Final = {
    ("noticecheck",), ("template",), ("context",), ("suppress",),
    ("source", "not_stated"), ("source", "unknown"), ("source", "illegible"), ("source", "redacted"),  # these come of the answers
    ("document", "requesting_entity"), ("document", "entity_powers"),  # rare
    ("offences", "category"),  # a judgement of the auditor, not a word of the document
}  # fmt: skip
OF_THE_SUMMARY: Final = {("facts", key) for key in ("time", "location", "role", "acts", "entities", "victims", "accomplices", "amounts")}
COMPLETENESS: Final = ("source", "completeness")
"""The one question that has to be answered: it says what every missing answer means."""

FIRST_ABSTRACT: Final = ("facts", "time")
ALWAYS_A_GROUP: Final = {("source",), ("document",), ("person",), ("facts",)}
ONLY_IF: Final[dict[Route, tuple[Route, tuple[str, ...]]]] = {
    ("document", "suspended_on"): (("document", "standing"), ("suspended",)),
    ("document", "addressees"): (("document", "type"), ("diffusion",)),
    ("document", "sent_by"): (("document", "type"), ("diffusion",)),
    ("document", "public_extract"): (("document", "type"), ("red_notice", "")),
    ("document", "art83_1b_decision"): (("document", "type"), ("red_notice", "pending_request", "")),
    ("offences", "sentence"): (("status",), ("convicted",)),
    ("offences", "remaining"): (("status",), ("convicted",)),
    ("judgment",): (("status",), ("convicted",)),
}


class _EndOfInput(Exception):  # noqa: N818 - it is no error
    """Nothing more can be read."""


def interview(read: Reader) -> dict[str, Answer]:
    """Ask every question and return what goes into the file."""
    sys.stderr.write(INTRODUCTION)
    return _Interview(read).held()


class _Interview:
    """The answers so far. Each question either gives a value or puts its route on a list."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._told: dict[str, Answer] = {"noticecheck": "1", "source": {"completeness": "extract"}}
        self._not_stated: list[str] = []
        self._unknown: list[str] = []
        self._ended = False

    def held(self) -> dict[str, Answer]:
        for field in notice_fields():
            answer = self._asked(field, (field.key,))
            if answer:
                self._told[field.key] = answer
        source = self._told["source"]
        if isinstance(source, dict):
            lists: dict[str, list[str]] = {"not_stated": self._not_stated, "unknown": self._unknown}
            source |= {key: list[Answer](routes) for key, routes in lists.items() if routes}
        return {key: answer for key, answer in self._told.items() if answer}

    def _asked(self, field: Field, route: Route) -> Answer | None:
        """Ask for a field of any sort; None when nothing goes into the file for it."""
        named = tuple(part for part in route if isinstance(part, str))
        if named in NEVER_ASKED or not self._applies(named):
            return None
        if route == FIRST_ABSTRACT and not self._ended:
            sys.stderr.write(f"\n{ABSTRACTS}\n")
        try:
            if field.many:
                return self._many(field, route)
            if field.is_period:
                return self._period(field, route)
            return self._group(field, route) if field.fields else self._value(field, route)
        except _EndOfInput:
            self._ended = True
            self._not_known(route)
            return None

    def _applies(self, named: Route) -> bool:
        decided_by, words = ONLY_IF.get(named, (None, ()))
        node: Answer | None = self._told
        for part in decided_by or ():
            node = node.get(str(part)) if isinstance(node, dict) else None
        return decided_by is None or (node if isinstance(node, str) else "") in words

    def _group(self, field: Field, route: Route) -> dict[str, Answer] | None:
        if route not in ALWAYS_A_GROUP and not self._is_there(field, route):
            return None
        answers: dict[str, Answer] = {}
        if len(route) == 1:
            held = self._told.setdefault(field.key, answers)
            answers = held if isinstance(held, dict) else answers
        for below in field.fields:
            answer = self._asked(below, (*route, below.key))
            if answer:
                answers[below.key] = answer
        return answers or None

    def _is_there(self, field: Field, route: Route) -> bool:
        """Ask whether the document has a group at all, so that its parts are only asked for where it does."""
        if self._ended:
            raise _EndOfInput
        reply = self._line(f"{_name(route)}: is it there? {field.means} (y, - or ?) ").casefold()
        if reply in {"y", "yes"}:
            return True
        if reply not in {"", "-", "?", "n", "no"}:
            sys.stderr.write("  write y, - or ?\n")
            return self._is_there(field, route)
        self._settle("-" if reply in {"n", "no"} else reply, route, field)
        return False

    def _many(self, field: Field, route: Route) -> list[Answer] | None:
        if not field.fields:
            return self._values(field, route)
        if not self._is_there(field, route):
            return None
        items: list[Answer] = []
        more = True
        while more:
            place = (*route, len(items))
            item = {below.key: answer for below in field.fields if (answer := self._asked(below, (*place, below.key)))}
            items.append(item)
            more = not self._ended and self._line(f"another {_name(route)}? (y, or Enter for no) ").casefold() in {"y", "yes"}
        return items

    def _values(self, field: Field, route: Route) -> list[Answer] | None:
        first = self._value(field, route)
        if first is None:
            return None
        values: list[Answer] = [first]
        while not self._ended:
            another = self._line(f"another {_name(route)}? (Enter for no) ")
            if another in {"", "-", "?"}:
                break
            refusal = _refusal(another, field)
            if refusal:
                sys.stderr.write(f"  {refusal}\n")
            else:
                values.append(another)
        return values

    def _period(self, field: Field, route: Route) -> dict[str, Answer] | None:
        single = field.fields[0]
        while True:
            reply = self._line(f"{_name(route)} ({single.form}; a period as FIRST to LAST): ")
            if reply in {"", "-", "?"}:
                self._settle(reply, route, field)
                return None
            dates = [part.strip() for part in reply.split(" to ")]
            refusal = next((why for date in dates if (why := refusal_of(date, single))), "")
            if not refusal and len(dates) <= len("ab"):
                return {"date": dates[0]} if len(dates) == 1 else {"from": dates[0], "to": dates[1]}
            sys.stderr.write(f"  {refusal or 'write one date, or FIRST to LAST'}\n")

    def _value(self, field: Field, route: Route) -> str | None:
        prompt = f"{_name(route)} ({field.about}): " if field.about else f"{_name(route)}: "
        while True:
            reply = self._text(prompt) if route in LONG_TEXTS else self._line(prompt)
            if reply in {"", "-", "?"} and route != COMPLETENESS:
                self._settle(reply, route, field)
                return None
            answer = as_the_format_has_it(reply, field)
            refusal = _refusal(answer, field)
            if not refusal:
                return answer
            sys.stderr.write(f"  {refusal}\n")

    def _settle(self, reply: str, route: Route, field: Field) -> None:
        """Note that a field has no value, where a missing key alone would not say so."""
        if route[0] == "source":
            return
        if reply == "?":
            self._not_known(route)
        elif route[:2] in OF_THE_SUMMARY and len(route) == len(FIRST_ABSTRACT):
            self._not_stated += [_name(route)] if reply == "-" else []
        elif self._is_full():
            self._not_stated += [_name((*route, *keys)) for keys in field.flags if (*route, *keys) != MINOR]
        else:
            self._not_stated.append(_name(route))

    def _is_full(self) -> bool:
        source = self._told["source"]
        return isinstance(source, dict) and source.get("completeness") == "full"

    def _not_known(self, route: Route) -> None:
        if route[0] != "source":
            self._unknown.append(_name(route))

    def _line(self, prompt: str) -> str:
        typed = None if self._ended else self._read(prompt)
        if typed is None:
            raise _EndOfInput
        return typed.strip()

    def _text(self, prompt: str) -> str:
        """Read several lines, up to one that holds only a full stop."""
        lines = [self._line(f"{prompt}\n  (as many lines as you need; end with a line that holds only a full stop)\n  ")]
        if lines[0] in {"", "-", "?"}:
            return lines[0]
        while lines[-1] != ".":
            try:
                lines.append(self._line("  "))
            except _EndOfInput:
                self._ended = True
                break
        return "\n".join(line for line in lines if line != ".").strip()


def _refusal(text: str, field: Field) -> str:
    hidden = unsafe().search(text.replace("\n", " "))
    if hidden is not None:
        return f"it holds the character U+{ord(hidden[0]):04X}, which cannot be seen; type it without"
    return refusal_of(text, field)


def _name(route: Route) -> str:
    return ".".join(map(str, route))
