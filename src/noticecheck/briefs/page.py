"""A brief as one page of HTML that needs nothing else: no script, no picture, no request."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Final

from noticecheck.briefs.blocks import blocks, parser, plain

STYLE: Final = Path(__file__).parent / "brief.css"
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(markdown: str, language: str, direction: str) -> str:
    """Return the page. Its title is the first heading."""
    title = next((plain(block.runs) for block in blocks(markdown) if block.kind.startswith("h")), "noticecheck")
    style = STYLE.read_text(encoding="utf-8")
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{parser().render(markdown)}</main>\n</body>\n</html>\n"
    )
