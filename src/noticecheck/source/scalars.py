"""How a text is written as a scalar of YAML, so that every reader takes it for the same text."""

from __future__ import annotations

import json
import re
from typing import Final

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,/()'+_-]*")
_NOT_PLAIN: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_NUMBER_LIKE: Final = re.compile(r"0[0-9_]+|[0-9_]*[.eExo][0-9a-fA-F_.+-]*|[0-9]+_")


def scalar(text: str, *, in_flow: bool = False) -> str:
    """Return a value as YAML writes it: plain where every reader takes it for the same text, else in quotes; `in_flow` inside brackets.

    Dates stay plain, as people write them. Country codes such as NO, which some readers take for false, are put in quotes.
    """
    if text in {"true", "false"}:
        return text
    plain = _PLAIN.fullmatch(text) is not None and text == text.rstrip() and text.casefold() not in _NOT_PLAIN
    return json.dumps(text, ensure_ascii=False) if not plain or _NUMBER_LIKE.fullmatch(text) or (in_flow and "," in text) else text
