"""Takes a PDF or an image apart in a process of its own, which may use little memory and time and writes to no file.

Run as a script by `pdf.py`, with the document on stdin; it imports nothing of noticecheck. PDFium runs no JavaScript here,
opens no embedded file and reaches no network; a crash or a bomb ends this process and nothing else.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from typing import Any

MEMORY = 1_500_000_000
SECONDS = 60
MAX_PAGES = 60
MAX_CHARACTERS = 400_000
MAX_PIXELS = 40_000_000
DARK, OPAQUE, LIGHT = 90, 200, 160
SMALLEST_BOX = (10.0, 5.0)
UPRIGHT = 0.1
SPACES = frozenset(" \t\r\n\u00a0\u202f\u2002\u2003\u2009\x00")
COVER = "\u2588"


class Refusal(Exception):  # noqa: N818 - told to the parent as words
    """The document cannot be read, and why."""


def limit() -> None:
    """Bound memory and time, and forbid writing to files, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def opened(raw: bytes) -> Any:  # noqa: ANN401 - pypdfium2 ships no types
    """Open the document."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        known = "password" in str(error).lower()
        raise Refusal("is protected by a password" if known else "cannot be read as a PDF") from None
    if pages > MAX_PAGES:
        raise Refusal(f"has {pages:,} pages; import reads {MAX_PAGES} at most")
    return document


def text_of(raw: bytes) -> list[dict[str, object]]:
    """Return the words of each page with their places, what is covered left out, and how much of the page is image."""
    document = opened(raw)
    left = MAX_CHARACTERS
    pages = []
    for number in range(len(document)):
        page = document[number]
        signs = list(signs_on(page, left))
        left -= len(signs)
        width, height = page.get_size()
        boxes, images = objects_on(page, width * height)
        hiding = [box for box in boxes if not any(sign[5] and inside(sign, box) for sign in signs)]
        seen = [None if sign[0] in SPACES or any(inside(sign, box) for box in hiding) else sign for sign in signs]
        words = [*words_of(seen), *([COVER, *box] for box in hiding)]
        pages.append({"width": width, "height": height, "words": words, "images": images})
        page.close()
    return pages


def signs_on(page: Any, most: int) -> Iterator[list[Any]]:  # noqa: ANN401
    """Yield the characters of a page as [text, left, top, right, bottom, light]; slanted ones, such as stamps, are left out."""
    import ctypes

    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    count = text.count_chars()
    if count > most:
        raise Refusal(f"holds more than {MAX_CHARACTERS:,} characters")
    turn, size = page.get_rotation(), page.get_size()
    box = pdfium.FS_RECTF()
    color = [ctypes.c_uint() for _ in range(4)]
    for position in range(count):
        slant = (pdfium.FPDFText_GetCharAngle(text, position) + turn * math.pi / 180) % (2 * math.pi)
        if UPRIGHT < slant < 2 * math.pi - UPRIGHT:
            continue
        code = pdfium.FPDFText_GetUnicode(text, position)
        pdfium.FPDFText_GetLooseCharBox(text, position, ctypes.byref(box))
        pdfium.FPDFText_GetFillColor(text, position, *(ctypes.byref(part) for part in color))
        place = turned(box.left, box.right, box.bottom, box.top, turn, size)
        yield [chr(code) if code <= sys.maxunicode else "\ufffd", *place, min(part.value for part in color[:3]) > LIGHT]


def words_of(signs: list[list[Any] | None]) -> Iterator[list[Any]]:
    """Join characters to words as [text, left, top, right, bottom]; None is a space or a character that cannot be seen."""
    word: list[Any] | None = None
    for sign in signs:
        if word and (sign is None or not continues(word, sign[1], sign[2], sign[4])):
            yield word
            word = None
        if sign is not None and word:
            word = [word[0] + sign[0], word[1], min(word[2], sign[2]), sign[3], max(word[4], sign[4])]
        elif sign is not None:
            word = list(sign[:5])
    if word:
        yield word


def continues(word: list[Any], left: float, top: float, bottom: float) -> bool:
    """Whether a character goes on with a word: on its line, close behind it."""
    height = max(word[4] - word[2], bottom - top, 1.0)
    return bool(top < word[4] and bottom > word[2] and -height < left - word[3] < 0.6 * height)


def turned(left: float, right: float, bottom: float, top: float, turn: int, size: tuple[float, float]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom as seen on the page, counted from its upper left corner."""
    width, height = size
    if turn == 90:  # noqa: PLR2004 - degrees
        return bottom, left, top, right
    if turn == 180:  # noqa: PLR2004
        return width - right, bottom, width - left, top
    if turn == 270:  # noqa: PLR2004
        return width - top, height - right, width - bottom, height - left
    return left, height - top, right, height - bottom


def objects_on(page: Any, area: float) -> tuple[list[list[float]], float]:  # noqa: ANN401
    """Return the dark boxes on a page, and the share of it that images fill."""
    import pypdfium2.raw as pdfium

    boxes, images = [], 0.0
    turn, size = page.get_rotation(), page.get_size()
    for one in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE), max_depth=4):
        left, bottom, right, top = one.get_bounds()
        box = turned(left, right, bottom, top, turn, size)
        if one.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            images += (right - left) * (top - bottom)
        elif is_dark(one) and box[2] - box[0] >= SMALLEST_BOX[0] and box[3] - box[1] >= SMALLEST_BOX[1]:
            boxes.append(list(box))
    return boxes, min(1.0, images / max(area, 1.0))


def is_dark(path: Any) -> bool:  # noqa: ANN401
    """Whether a path is filled with a dark colour that nothing shines through."""
    import ctypes

    import pypdfium2.raw as pdfium

    mode, stroke = ctypes.c_int(), ctypes.c_int()
    color = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(mode), ctypes.byref(stroke))
    pdfium.FPDFPageObj_GetFillColor(path, *(ctypes.byref(part) for part in color))
    red, green, blue, alpha = (part.value for part in color)
    return mode.value != 0 and max(red, green, blue) < DARK and alpha > OPAQUE


def inside(sign: list[Any], box: list[float]) -> bool:
    """Whether the middle of a character is in a box."""
    across, down = (sign[1] + sign[3]) / 2, (sign[2] + sign[4]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def drawn(raw: bytes, number: int, dots: int) -> bytes:
    """Draw a page in grey and return it as a PGM image."""
    page = opened(raw)[number]
    width, height = page.get_size()
    scale = min(dots / 72, math.sqrt(MAX_PIXELS / max(width * height, 1.0)))
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    rows = memoryview(bitmap.buffer)
    lines = (bytes(rows[line * bitmap.stride : line * bitmap.stride + bitmap.width]) for line in range(bitmap.height))
    return f"P5\n{bitmap.width} {bitmap.height}\n255\n".encode() + b"".join(lines)


def grey(raw: bytes) -> bytes:
    """Return an image of a usual format as a PGM image."""
    import io

    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2
    try:
        with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG", "TIFF")) as image:
            plain = image.convert("L")
    except (OSError, ValueError, Image.DecompressionBombError, SyntaxError):
        raise Refusal("cannot be read as an image") from None
    return f"P5\n{plain.width} {plain.height}\n255\n".encode() + plain.tobytes()


def main(arguments: list[str]) -> int:
    """Do what the first argument says; a refusal is one line of JSON on stderr and exit code 4."""
    limit()
    raw = sys.stdin.buffer.read()
    try:
        match arguments:
            case ["text"]:
                sys.stdout.write(json.dumps(text_of(raw)))
            case ["draw", number, dots]:
                sys.stdout.buffer.write(drawn(raw, int(number), int(dots)))
            case ["grey"]:
                sys.stdout.buffer.write(grey(raw))
    except ModuleNotFoundError as error:
        return refused("module", str(error.name))
    except Refusal as refusal:
        return refused("refused", str(refusal))
    except (MemoryError, RecursionError, OverflowError, ValueError, OSError):
        return refused("refused", "needs more memory than is allowed, or is damaged")
    return 0


def refused(kind: str, words: str) -> int:
    """Tell the parent why."""
    sys.stderr.write(json.dumps({kind: words}))
    return 4


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
