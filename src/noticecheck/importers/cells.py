"""The words of one cell of a form to a value of the format."""

from __future__ import annotations

import re
from typing import Final

from noticecheck.importers.dates import read_date
from noticecheck.importers.penalties import read_amount, read_measures, read_penalty
from noticecheck.importers.places import read_country, read_language
from noticecheck.importers.vocabulary import Vocabulary, folded
from noticecheck.model.fields import KINDS
from noticecheck.model.placeholders import is_slot

Read = tuple[str, str]
"""A value as the format writes it, and what is doubtful about it (empty for nothing)."""

_SPLIT_NAMES: Final = re.compile(r"\s*(?:;|\n|\s/\s)\s*")
_QUOTED: Final = re.compile('["\u201c\u201e\u00ab](?P<name>[^"\u201c\u201d\u201e\u00ab\u00bb]+)["\u201d\u201c\u00bb]')
_SPLIT_WORDS: Final = re.compile(r"\s*(?:;|,|\n|\s/\s|\band\b|\bet\b|(?<=\s)y(?=\s))\s*")


def read_value(kind: str, text: str, vocabulary: Vocabulary) -> Read:
    """Read a single value of a kind of the format.

    Raises:
        ValueError: in plain words, when the text is none.
    """
    text = " ".join(text.split())
    if kind == "text" or is_slot(text):
        return text, ""
    return _read(kind, text, vocabulary)


def _read(kind: str, text: str, vocabulary: Vocabulary) -> Read:  # noqa: PLR0911 - one line for each kind
    match kind:
        case "date":
            return read_date(text, vocabulary)
        case "country":
            return read_country(text, vocabulary)
        case "country_or_all":
            return ("ALL", "") if vocabulary.says("all", text) else read_country(text, vocabulary)
        case "language":
            return read_language(text, vocabulary)
        case "flag" | "flag_or_unknown":
            return _read_flag(kind, text, vocabulary)
        case "penalty":
            return read_penalty(text, vocabulary)
        case "measure":
            return read_measures(text)[0][0], ""
        case "amount":
            return read_amount(text)
        case _ if kind.startswith("choice:"):
            return _read_choice(kind.removeprefix("choice:"), text, vocabulary)
    return str(KINDS[kind].parse(text)), ""


def read_values(kind: str, text: str, vocabulary: Vocabulary) -> tuple[list[str], str]:
    """Read a list of values from one cell.

    Raises:
        ValueError: when one of them is none.
    """
    if kind == "measure" and not is_slot(text):
        return read_measures(text)
    parts = (_SPLIT_NAMES if kind in {"text", "date"} else _SPLIT_WORDS).split(text)
    if kind == "country":
        parts = _countries(text, vocabulary) or parts
    if kind == "language":
        return _languages(parts, vocabulary)
    read = [read_value(kind, _unquoted(part), vocabulary) for part in parts if part.strip(" .")]
    doubt = next((why for _, why in read if why), "")
    if kind == "text" and len(read) == 1 and "," in text:
        doubt = "a comma may separate two names"
    return [value for value, _ in read], doubt


def _languages(parts: list[str], vocabulary: Vocabulary) -> tuple[list[str], str]:
    """Read those languages that have a code, and say which were left out."""
    known, others = [], []
    for part in (part for part in parts if part.strip(" .")):
        try:
            known.append(read_language(part, vocabulary)[0])
        except ValueError as error:
            others.append(part)
            if len(others) == len(parts):
                raise ValueError(str(error)) from None
    return known, f"left out, no language that is known here: {', '.join(others)}" if others else ""


def _unquoted(text: str) -> str:
    """Leave out the quotation marks around a name."""
    match = _QUOTED.fullmatch(text.strip())
    return text if match is None else match["name"].strip()


def _countries(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return a text as one country when it is one, such as `Trinidad and Tobago`."""
    parts = _SPLIT_NAMES.split(text)
    try:
        for part in parts:
            read_country(part, vocabulary)
    except ValueError:
        return []
    return parts


def _read_flag(kind: str, text: str, vocabulary: Vocabulary) -> Read:
    for answer in ("true", "false"):
        if vocabulary.says(answer, text):
            return answer, ""
    if kind == "flag_or_unknown" and vocabulary.says("unknown", text):
        return "unknown", ""
    first = re.split(r"[\s,;.(]", folded(text).strip(), maxsplit=1)[0]
    for answer in ("true", "false"):
        if vocabulary.says(answer, first):
            return answer, "only the first word was read"
    raise ValueError(f"{text!r} is neither yes nor no")


def _read_choice(name: str, text: str, vocabulary: Vocabulary) -> Read:
    plain = folded(text).strip(" .")
    for value, variants in vocabulary.words.get(name, {}).items():
        if plain in map(folded, variants):
            return value, ""
    return str(KINDS[f"choice:{name}"].parse(plain.replace(" ", "_"))), ""
