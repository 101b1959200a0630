"""How a form is drawn at the place that it goes to."""

from __future__ import annotations

import sys

from noticecheck.cli.settings import Settings, Target
from noticecheck.cli.terminal import Look, look_of
from noticecheck.records import replace


def look_for(target: Target, settings: Settings) -> Look:
    """Return how a form is drawn at its place."""
    if target.file is None:
        return look_of(sys.stdout, color=settings.color, ascii=settings.ascii, width=settings.width)
    usual = Look(color=settings.color == "always", ascii=settings.ascii)
    return usual if settings.width is None else replace(usual, width=settings.width)
