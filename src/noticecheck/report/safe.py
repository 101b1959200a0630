"""Text that others wrote, made harmless: what could command a terminal or reorder a line is shown as an escape."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

_UNSAFE: Final = (
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1: escape sequences, carriage returns, bells
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that reorder a line
    "\u00ad\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # what is not seen, or breaks a line unseen
    "\ud800-\udfff\ufffe\uffff"  # what is no character
    "\U000e0000-\U000e0fff"  # tags
    "]"
)
"""Joiners (U+200C, U+200D) are left alone: Persian and Indic names need them."""

_TAGS: Final = b"\xf3\xa0"
"""How the tags begin in UTF-8, and nothing else does."""
_PLAIN: Final = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "×": "x", "§": "s.", "\u00a0": " ", "\u202f": " "}
)


@cache
def unsafe() -> re.Pattern[str]:
    """Return the pattern for one character that must not be shown as it is; most reports have none and do without it."""
    return re.compile(_UNSAFE)


def escaped(text: str, escape: Callable[[re.Match[str]], str]) -> str:
    """Return `text` with each character that must not be shown as it is in the way that `escape` writes it."""
    plain = text.replace("\n", "")
    if plain.isprintable() and (plain.isascii() or _TAGS not in plain.encode()):
        return text
    return unsafe().sub(escape, text)


def safe_text(text: str) -> str:
    r"""Return `text` with control and bidirectional characters as visible `\u` escapes; line breaks and tabs stay."""
    return text if text.isascii() and text.isprintable() else unsafe().sub(_escape, text)


def one_line(text: str) -> str:
    """Return safe text on one line, with runs of white space as one space."""
    return " ".join(safe_text(text).split())


def in_place(text: str) -> str:
    """Return safe text of one line with every space kept, so that columns stay where they are; a tab is one space."""
    return safe_text(text.replace("\t", " ").replace("\n", " "))


def ascii_text(text: str) -> str:
    r"""Return text in ASCII: typographic signs as plain ones, all else as `\u` escapes."""
    return text if text.isascii() else text.translate(_PLAIN).encode("ascii", "backslashreplace").decode("ascii")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - four digits hold no more
