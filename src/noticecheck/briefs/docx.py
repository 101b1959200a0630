"""A brief as DOCX: a layout of Word filled by docxtpl with the blocks of the brief, or a template of the user's own with its view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from noticecheck.briefs.blocks import Block, Run, blocks, plain
from noticecheck.briefs.clean import without_origin
from noticecheck.briefs.sandbox import environment, run
from noticecheck.errors import UsageError
from noticecheck.report.safe import safe_text

if TYPE_CHECKING:
    from docxtpl import DocxTemplate, RichText

LAYOUT: Final = Path(__file__).parent / "brief.docx"
HOW_TO_GET_IT: Final = "DOCX needs docxtpl: pip install 'noticecheck[docx]', or write HTML or Markdown"
_CODE_FONT: Final = "Courier New"


def docx_of_blocks(markdown: str, layout: Path | None, direction: str, epoch: int | None) -> bytes:
    """Return a brief as DOCX in a layout, which loops over `blocks`.

    Raises:
        UsageError: when docxtpl is not installed, or the layout is no DOCX.
        InputError: when the layout asks for what is not there.
    """
    template = _opened(layout or LAYOUT)
    found = blocks(markdown)
    _fill(template, layout or LAYOUT, {"blocks": [_block(block, rtl=direction == "rtl") for block in found]})
    from noticecheck.briefs.docx_look import set_look

    set_look(template.docx, found, rtl=direction == "rtl")
    return _saved(template, epoch)


def docx_of_view(template: Path, context: Mapping[str, Any], epoch: int | None) -> bytes:
    """Return a DOCX template of the user's own filled with a view.

    Raises:
        UsageError: when docxtpl is not installed, or the file is no DOCX.
        InputError: when the template asks for what is not there.
    """
    opened = _opened(template)
    _fill(opened, template, _clean(context))
    return _saved(opened, epoch)


def _opened(path: Path) -> DocxTemplate:
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        raise UsageError(HOW_TO_GET_IT) from None
    from zipfile import BadZipFile

    from docx.opc.exceptions import OpcError

    try:
        template = DocxTemplate(BytesIO(path.read_bytes()))
        template.init_docx()
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); check the name and the folder") from None
    except (OpcError, BadZipFile, KeyError, ValueError):
        raise UsageError(f"{path} is not a DOCX file; save it from a word processor as .docx") from None
    return template


def _fill(template: DocxTemplate, path: Path, context: Mapping[str, Any]) -> None:
    def render() -> str:
        template.render(context, environment(path.parent), autoescape=True)
        return ""

    run(path.name, "", render)


def _saved(template: DocxTemplate, epoch: int | None) -> bytes:
    written = BytesIO()
    template.save(written)
    return without_origin(written.getvalue(), epoch)


def _block(block: Block, *, rtl: bool) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "text": _rich(block.runs, rtl=rtl),
        "plain": safe_text(plain(block.runs)),
        "mark": block.mark,
        "depth": block.depth,
        "header": [_rich(cell, rtl=rtl, bold=True) for cell in block.header],
        "rows": [[_rich(cell, rtl=rtl) for cell in row] for row in block.rows],
    }


def _rich(runs: Sequence[Run], *, rtl: bool, bold: bool = False) -> RichText:
    from docxtpl import RichText

    rich = RichText("")
    for one in runs:
        rich.add(safe_text(one.text), bold=one.bold or bold, italic=one.italic, font=_CODE_FONT if one.code else None, rtl=rtl)
    return rich


def _clean(value: Any) -> Any:  # noqa: ANN401 - whatever a view holds
    """Return a value in which no text holds what XML does not allow, or what a word processor takes for more than text."""
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, (list, tuple)) else value
