"""What the lexicon of acts says of one word: a verb of some kind, a preposition, a determiner and the like."""

from __future__ import annotations

from typing import Final

from noticecheck.prose.lexicon import index

ROLES: Final = "acts"
"""The group of the lexicon that says what part a word plays."""


def role_of(language: str, key: str) -> str:
    """Return what the lexicon of acts says of one word, empty when it says nothing."""
    match = index((language,)).word(key).alone.get(ROLES)
    return match.payload if match else ""
