"""HTML and SVG, put together so that no text can become markup: whatever is no `Markup` is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Final, TypeAlias

from noticecheck.report.safe import one_line, safe_text

_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n\s*")
_SPACES: Final = re.compile(r"\s+")
VOID: Final = frozenset({"br", "col", "hr", "link", "meta"})


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Child: TypeAlias = "str | Markup | None"
Attribute: TypeAlias = "str | int | float | bool | None"


def element(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """Return an element. `class_` stands for class and `aria_label` for aria-label; an attribute that is None or False is left out."""
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Markup(opened if name in VOID else f"{opened}{joined(children)}</{name}>")


def joined(children: Iterable[Child], between: str = "") -> Markup:
    """Return the children one after the other, the texts among them escaped; `between` is HTML."""
    return Markup(between.join(child if isinstance(child, Markup) else escaped(child) for child in children if child is not None))


def escaped(text: str) -> Markup:
    """Return text of anybody as HTML, a run of white space as one space; signs that reorder a line are shown as escapes."""
    return Markup(escape(_SPACES.sub(" ", safe_text(text))))


def words(text: str) -> Markup:
    """Return words of the notice: in the direction of their own script, whatever stands around them."""
    return element("bdi", text)


def route(text: str) -> Markup:
    """Return the place of a value in the file; it may be broken after each point of it."""
    return element("code", joined((f"{part}." for part in text.split(".")[:-1]), Markup("<wbr>")), *_last(text))


def _last(text: str) -> tuple[Markup | str, ...]:
    before, point, last = text.rpartition(".")
    return (Markup("<wbr>"), last) if point else (last or before,)


def prose(text: str) -> Markup:
    """Return a stretch of a longer text: a blank line ends a paragraph, and any other line break is where the file was wrapped."""
    return Markup(_BLANK_LINE.sub("<br><br>", escape(safe_text(text))))


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(one_line(number(value)))}"'


def number(value: Attribute) -> str:
    """Return a number with at most two digits after the point, so that the same picture has the same bytes everywhere."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
