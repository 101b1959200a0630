"""A DOCX without what tells who made it, where and when; and with the same bytes each time."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""A ZIP archive can hold no earlier time."""
_CORE: Final = "docProps/core.xml"
_APP: Final = "docProps/app.xml"
_DROPPED: Final = ("docProps/thumbnail.jpeg", "docProps/custom.xml", "customXml/")
_NAMESPACES: Final = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_EMPTY_APP: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
_REVISIONS: Final = re.compile(rb'\s(?:w:|w14:)(?:rsid\w*|paraId|textId)="[^"]*"')
_RSIDS: Final = re.compile(rb"<w:rsids>.*?</w:rsids>", re.DOTALL)
_RELATIONSHIP: Final = re.compile(rb"<Relationship\b[^>]*(?:thumbnail|custom-properties|customXml)[^>]*/>")
_OVERRIDE: Final = re.compile(rb'<Override\b[^>]*PartName="/(?:docProps/custom|docProps/thumbnail|customXml)[^>]*/>')


def without_origin(raw: bytes, epoch: int | None = None) -> bytes:
    """Return a DOCX with no author, company, program, revision or path in it, and with no time but `epoch`, in seconds since 1970."""
    moment = None if epoch is None else datetime.fromtimestamp(epoch, UTC)
    stamp = _EARLIEST if moment is None else max(_EARLIEST, tuple(moment.timetuple()[:6]))
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            if not name.startswith(_DROPPED):
                info = zipfile.ZipInfo(name, (stamp[0], stamp[1], stamp[2], stamp[3], stamp[4], stamp[5]))
                info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 0, 0
                new.writestr(info, _cleaned(name, old.read(name), moment))
    return written.getvalue()


def _cleaned(name: str, data: bytes, moment: datetime | None) -> bytes:
    if name == _CORE:
        return _core(moment).encode()
    if name == _APP:
        return _EMPTY_APP.encode()
    if name.endswith(".rels"):
        return _RELATIONSHIP.sub(b"", data)
    if name == "[Content_Types].xml":
        return _OVERRIDE.sub(b"", data)
    return _RSIDS.sub(b"", _REVISIONS.sub(b"", data)) if name.startswith("word/") and name.endswith(".xml") else data


def _core(moment: datetime | None) -> str:
    if moment is None:
        times = ""
    else:
        written = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        times = "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{written}</dcterms:{name}>' for name in ("created", "modified"))
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties {_NAMESPACES}>{times}</cp:coreProperties>'
