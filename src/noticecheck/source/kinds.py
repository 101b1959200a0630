"""What a file is that is no text: a PDF, a Word document, a picture. Asked only where a file cannot be read as a notice."""

from __future__ import annotations

from typing import Final

_IMPORT: Final = "make a draft of the notice from it with `noticecheck import FILE`"
_SAVE: Final = "save it as DOCX, PDF or text, and make a draft of the notice from that with `noticecheck import FILE`"
_KINDS: Final = {
    b"%PDF-": ("a PDF", _IMPORT),
    b"PK\x03\x04": ("a Word document or an archive", _IMPORT),
    b"\x89PNG\r\n": ("a picture", _IMPORT),
    b"\xff\xd8\xff": ("a picture", _IMPORT),
    b"II*\0": ("a picture", _IMPORT),
    b"MM\0*": ("a picture", _IMPORT),
    b"{\\rtf": ("a document in RTF", _SAVE),
    b"\xd0\xcf\x11\xe0": ("an old Word document", _SAVE),
}
"""By the first bytes."""
_WINDOW: Final = 512
_CONTROLS: Final = bytes({*range(9), 11, 12, *range(14, 32), 127})
_MOST_CONTROLS: Final = 0.1
"""The share of control characters above which bytes are no text."""


def other_kind(raw: bytes) -> tuple[str, str] | None:
    """Return what a file is that is no text, and what to do with it; None where it may be a text."""
    told = next((told for start, told in _KINDS.items() if raw.startswith(start)), None)
    if told is not None:
        return told
    shown = raw[:_WINDOW]
    controls = len(shown) - len(shown.translate(None, _CONTROLS))
    return ("no text file", "give a notice that is written as YAML or JSON") if controls > len(shown) * _MOST_CONTROLS else None


def is_utf_16(raw: bytes) -> bool:
    """Whether bytes without a byte order mark are UTF-16: of Latin letters every other byte is zero."""
    shown = raw[: _WINDOW - _WINDOW % 2]
    zeros = [shown[start::2].count(0) for start in (0, 1)]
    return len(shown) > 1 and min(zeros) == 0 and max(zeros) * 2 > len(shown) // 2
