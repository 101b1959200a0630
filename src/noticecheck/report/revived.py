"""From the plain data of a saved report back to a report, so that every reporter can print what was saved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, Union, cast, get_args, get_origin, get_type_hints

from noticecheck.model.finding import Finding
from noticecheck.model.overlay import Overlay
from noticecheck.model.pictures import Pictures
from noticecheck.model.reliance import RelyingDocument
from noticecheck.model.report import Report
from noticecheck.model.tree import Span

if TYPE_CHECKING:
    from noticecheck.report.shapes import ReportJson

_NAMED_FOR_TYPES: Final = {one.__name__: one for one in (Overlay, Pictures, RelyingDocument)}
"""What `model.report` imports for its types alone, because most audits have none of it."""


def revived(data: ReportJson) -> Report:
    """Return the report that was saved as this data.

    Raises:
        ValueError: when a value is none that a report has, such as a date that does not exist.
    """
    flat: dict[str, Any] = {
        **data,
        "tool_version": data["tool"]["version"],
        "rulebook_version": data["rulebook"]["version"],
        "rulebook_sha256": data["rulebook"]["sha256"],
        "rules_run": data["rulebook"]["rules_run"],
        "errors": [error["message"] for error in data["errors"]],
    }
    return cast("Report", _record(Report, flat))


def _record(cls: type, data: Mapping[str, Any]) -> object:
    """Make a record of what the data gives; what it lacks has its default."""
    hints = get_type_hints(cls, localns=_NAMED_FOR_TYPES)
    if cls is Finding:
        data = {**data, "span": _span(data)}
    return cls(**{name: _value(hint, data[name]) for name, hint in hints.items() if name in data})


def _span(data: Mapping[str, Any]) -> Span:
    return Span(data["line"], data["column"], data["end_line"], data["end_column"])


def _value(hint: Any, value: Any) -> Any:  # noqa: ANN401 - any attribute of a report
    origin, inner = get_origin(hint), get_args(hint)
    if isinstance(value, Span):
        return value
    if value is None:
        return "" if hint is str else None
    if origin in {Union, UnionType}:
        return _value(next((one for one in inner if hasattr(one, "__record_fields__")), inner[0]), value)
    if origin is tuple:
        return tuple(item["fingerprint"] if isinstance(item, dict) and inner[0] is str else _value(inner[0], item) for item in value)
    if origin is dict and isinstance(inner[1], type) and issubclass(inner[1], Enum):
        return {key: inner[1](item) for key, item in value.items()}
    return _plain(hint, value)


def _plain(hint: Any, value: Any) -> Any:  # noqa: ANN401
    if hasattr(hint, "__record_fields__"):
        return _record(hint, value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    return date.fromisoformat(value) if hint is date else value
